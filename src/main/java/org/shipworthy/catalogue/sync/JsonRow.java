package org.shipworthy.catalogue.sync;

import com.fasterxml.jackson.core.JsonLocation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shipworthy.catalogue.Wording;

/**
 * An object of a source. What is absent or null is absent; what has another type than it should is a fault that names
 * its place.
 */
final class JsonRow {

    /** The longest name or id that is taken, in characters. */
    static final int MAX_NAME = 200;

    /** More tokens or less than this are a mistake of the source. */
    private static final BigDecimal MAX_COUNT = new BigDecimal("1000000000000");

    private final JsonFile file;
    private final String path;
    private final JsonLocation begin;
    private final Map<String, Object> fields;

    /** @param begin where the object, or the one that it is part of, begins in the file */
    JsonRow(JsonFile file, String path, JsonLocation begin, Map<String, Object> fields) {
        this.file = file;
        this.path = path;
        this.begin = begin;
        this.fields = fields;
    }

    Set<String> names() {
        return fields.keySet();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** One line without control characters; longer ones than {@link #MAX_NAME} are refused. */
    String name(String field) {
        return findName(field).orElseThrow(() -> fault(field, "is missing"));
    }

    Optional<String> findName(String field) {
        return find(field, String.class, "a text").map(String::strip).filter(text -> !text.isEmpty()).map(text -> {
            if (text.length() > MAX_NAME || Wording.hasInvisible(text)) {
                throw fault(field, "must be one line of at most " + MAX_NAME + " characters");
            }
            return text;
        });
    }

    Optional<Boolean> flag(String field) {
        return find(field, Boolean.class, "true or false");
    }

    Optional<BigDecimal> number(String field) {
        return find(field, BigDecimal.class, "a number").map(number -> sane(field, number));
    }

    /** A price: never negative. */
    Optional<BigDecimal> amount(String field) {
        return number(field).map(number -> {
            if (number.signum() < 0) {
                throw fault(field, "is a price below 0");
            }
            return number;
        });
    }

    /** A whole number above 0; 0 stands for "not known" in these sources, and is absent. */
    Optional<BigDecimal> count(String field) {
        return number(field).map(number -> {
            if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
                throw fault(field, "must be a whole number that is not negative");
            }
            return number;
        }).filter(number -> number.signum() > 0);
    }

    /** Looks at the size before the number is written out, which for 1e999999999 would fill the memory. */
    private BigDecimal sane(String field, BigDecimal number) {
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (number.signum() != 0 && (digitsBeforePoint > 13 || number.scale() > 40) || Math.abs((long) number.scale()) > 1_000
                || number.abs().compareTo(MAX_COUNT) > 0) {
            throw fault(field, "is a number beyond all measure");
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    /** A day such as 2026-07-02; a text that is none is absent, because sources write months and years there too. */
    Optional<LocalDate> day(String field) {
        return findName(field).flatMap(JsonRow::parseDay);
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<URI> address(String field) {
        return find(field, String.class, "a text").filter(text -> text.length() <= Wording.MAX_LINE).flatMap(Wording::address);
    }

    Optional<JsonRow> row(String field) {
        return find(field, Map.class, "an object").map(value -> row(path + "." + field, value));
    }

    @SuppressWarnings("unchecked")
    private JsonRow row(String place, Object value) {
        return new JsonRow(file, place, begin, (Map<String, Object>) value);
    }

    /** The value at hand when it is an object, for fields that have either an object or something else. */
    Optional<JsonRow> rowIfOne(String field) {
        return fields.get(field) instanceof Map<?, ?> value ? Optional.of(row(path + "." + field, value)) : Optional.empty();
    }

    boolean isList(String field) {
        return fields.get(field) instanceof List;
    }

    List<JsonRow> rows(String field) {
        List<JsonRow> rows = new ArrayList<>();
        for (Object element : find(field, List.class, "a list").orElse(List.of())) {
            if (!(element instanceof Map)) {
                throw fault(field, "must be a list of objects");
            }
            rows.add(row(path + "." + field + "[" + rows.size() + "]", element));
        }
        return rows;
    }

    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        for (Object element : find(field, List.class, "a list").orElse(List.of())) {
            if (!(element instanceof String text) || text.length() > MAX_NAME || Wording.hasInvisible(text)) {
                throw fault(field, "must be a list of short texts");
            }
            names.add(text);
        }
        return names;
    }

    List<BigDecimal> numbers(String field) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Object element : find(field, List.class, "a list").orElse(List.of())) {
            if (!(element instanceof BigDecimal number)) {
                throw fault(field, "must be a list of numbers");
            }
            numbers.add(sane(field, number));
        }
        return numbers;
    }

    private <T> Optional<T> find(String field, Class<T> type, String words) {
        Object value = fields.get(field);
        if (value != null && !type.isInstance(value)) {
            throw fault(field, "must be " + words + ", not " + describe(value));
        }
        return Optional.ofNullable(value).map(type::cast);
    }

    private static String describe(Object value) {
        return switch (value) {
            case String text -> "a text";
            case BigDecimal number -> "a number";
            case Boolean flag -> "true or false";
            case List<?> list -> "a list";
            default -> "an object";
        };
    }

    SourceException fault(String field, String reason) {
        return file.fault(path + "." + field, begin, reason);
    }
}
