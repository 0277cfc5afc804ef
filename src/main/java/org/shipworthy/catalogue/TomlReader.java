package org.shipworthy.catalogue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shipworthy.kernel.Slug;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import org.tomlj.TomlVersion;

/**
 * Reads the fields of one TOML table and notes every fault with its file, line and field. A field at fault yields a
 * stand-in, so that reading goes on and finds the remaining faults: what was read may be used only when none was noted.
 */
public final class TomlReader {

    private static final URI STAND_IN_ADDRESS = URI.create("https://invalid");
    private static final String STAND_IN = "?";

    private final String file;
    private final int linesBefore;
    private final int line;
    private final String path;
    private final TomlTable table;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();
    private final List<TomlReader> parts = new ArrayList<>();

    private TomlReader(String file, int linesBefore, int line, String path, TomlTable table, Faults faults) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.line = line;
        this.path = path;
        this.table = table;
        this.faults = faults;
    }

    /** A reader of a whole file; empty, with the faults noted, when it is not TOML. */
    public static Optional<TomlReader> of(PackFile file, Faults faults) {
        return of(file.path(), file.text(), 0, faults);
    }

    /** A reader of the part of a file that follows {@code linesBefore} other lines. */
    public static Optional<TomlReader> of(String file, String toml, int linesBefore, Faults faults) {
        try {
            var result = Toml.parse(toml, TomlVersion.V1_0_0);
            result.errors().forEach(error -> faults.add(file, linesBefore + error.position().line(), "", error.getMessage()));
            return result.hasErrors() ? Optional.empty() : Optional.of(new TomlReader(file, linesBefore, 0, "", result, faults));
        } catch (StackOverflowError e) {
            // the parser descends at every bracket, and knows no limit of its own
            faults.add(file, linesBefore + 1, "", "Its lists or tables are nested too deeply.");
            return Optional.empty();
        }
    }

    /** One line of at most {@link Wording#MAX_LINE} characters. */
    public String text(String field) {
        return findText(field, Wording.MAX_LINE).orElseGet(() -> missing(field, STAND_IN));
    }

    public String text(String field, int longest) {
        return findText(field, longest).orElseGet(() -> missing(field, STAND_IN));
    }

    public Optional<String> findText(String field) {
        return findText(field, Wording.MAX_LINE);
    }

    private Optional<String> findText(String field, int longest) {
        return find(field, String.class).map(text -> checkedLine(field, text, longest));
    }

    private String checkedLine(String field, String text, int longest) {
        String stripped = text.strip();
        return standInWhen(Wording.findFault(stripped, longest), field, stripped);
    }

    /** Paragraphs as {@link Wording#paragraphs} makes them. */
    public String paragraphs(String field, int longest) {
        String text = Wording.paragraphs(find(field, String.class).orElseGet(() -> missing(field, STAND_IN)));
        return standInWhen(Wording.findFaultInParagraphs(text, longest), field, text);
    }

    private String standInWhen(Optional<String> wrong, String field, String text) {
        wrong.ifPresent(message -> fault(field, message));
        return wrong.isPresent() ? STAND_IN : text;
    }

    /** The lines of a list of texts, none twice; empty when the field is absent. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        find(field, TomlArray.class).ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                texts.add(element(field, array.get(i)));
            }
        });
        if (Set.copyOf(texts).size() < texts.size()) {
            fault(field, "names one thing twice");
        }
        return texts;
    }

    private String element(String field, Object element) {
        if (element instanceof String text) {
            return checkedLine(field, text, Wording.MAX_LINE);
        }
        fault(field, "must be a list of texts, and has " + TomlWords.describe(element) + " in it");
        return STAND_IN;
    }

    public LocalDate day(String field) {
        return findDay(field).orElseGet(() -> missing(field, LocalDate.EPOCH));
    }

    public Optional<LocalDate> findDay(String field) {
        return find(field, LocalDate.class);
    }

    /** A whole number above 0. */
    public Optional<Long> findCount(String field) {
        Optional<Long> count = find(field, Long.class);
        if (count.isPresent() && count.get() <= 0) {
            fault(field, "must be above 0");
            return Optional.empty();
        }
        return count;
    }

    public URI address(String field) {
        return findAddress(field).orElseGet(() -> missing(field, STAND_IN_ADDRESS));
    }

    public Optional<URI> findAddress(String field) {
        return findText(field).map(text -> Wording.address(text).orElseGet(() -> {
            fault(field, "must be an address that starts with https:// or http://");
            return STAND_IN_ADDRESS;
        }));
    }

    /** @param standIn what to go on with when the field is at fault */
    public Slug slug(String field, Slug standIn) {
        return word(field, Slug::parse, standIn, Slug.rule());
    }

    /**
     * A text that stands for a value.
     *
     * @param allowed what the text may be, in words
     */
    public <T> T word(String field, Function<String, Optional<T>> parse, T standIn, String allowed) {
        Optional<String> text = findText(field);
        if (text.isEmpty()) {
            return missing(field, standIn);
        }
        return parse.apply(text.get()).orElseGet(() -> {
            if (!text.get().equals(STAND_IN)) {
                fault(field, "must be " + allowed + ", not \"" + text.get() + "\"");
            }
            return standIn;
        });
    }

    /** The tables {@code [[field]]}, in their order; none when the field is absent. */
    public List<TomlReader> tables(String field) {
        List<TomlReader> tables = new ArrayList<>();
        find(field, TomlArray.class).ifPresent(array -> {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof TomlTable part) {
                    tables.add(part(field, part, array.inputPositionOf(i)));
                } else {
                    fault(field, "must be written as [[" + field + "]] sections");
                }
            }
        });
        return tables;
    }

    /** The tables {@code [field.NAME]} by name, in the order of the file. */
    public Map<String, TomlReader> namedTables(String field) {
        Map<String, TomlReader> tables = new LinkedHashMap<>();
        find(field, TomlTable.class).ifPresent(all -> all.keySet().forEach(name -> {
            if (all.get(List.of(name)) instanceof TomlTable part) {
                tables.put(name, part(field + "." + name, part, all.inputPositionOf(List.of(name))));
            } else {
                fault(field, "must be written as [" + field + ".NAME] sections");
            }
        }));
        return tables;
    }

    /** The table {@code [field]}. */
    public Optional<TomlReader> findTable(String field) {
        return find(field, TomlTable.class).map(part -> part(field, part, Optional.ofNullable(table.inputPositionOf(List.of(field))).orElse(TomlPosition.positionAt(1, 1))));
    }

    /** A text, a number or a day as it would be written without quotes; of a list of texts, the elements with commas between. */
    public Optional<String> findAsText(String field) {
        if (table.get(List.of(field)) instanceof TomlArray) {
            return Optional.of(String.join(",", texts(field)));
        }
        known.add(field);
        return Optional.ofNullable(table.get(List.of(field))).flatMap(value -> {
            if (value instanceof TomlTable || value instanceof Boolean) {
                fault(field, "must be a text, a number, a day or a list of texts, not " + TomlWords.describe(value));
                return Optional.empty();
            }
            return Optional.of(value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value.toString());
        });
    }

    private TomlReader part(String field, TomlTable part, TomlPosition position) {
        TomlReader reader = new TomlReader(file, linesBefore, position.line(), path + field + ".", part, faults);
        parts.add(reader);
        return reader;
    }

    /** The value as TOML has it, for a field whose type depends on another; absence is a fault. */
    public Optional<Object> value(String field) {
        known.add(field);
        Object value = table.get(List.of(field));
        return Optional.ofNullable(value == null ? missing(field, null) : value);
    }

    public boolean has(String field) {
        return table.contains(List.of(field));
    }

    /** Notes a fault of this field. */
    public void fault(String field, String message) {
        TomlPosition position = table.inputPositionOf(List.of(field));
        note(position == null ? line : position.line(), path + field, message);
    }

    /** Notes a fault of this section as a whole. */
    public void fault(String message) {
        note(line, path.isEmpty() ? "" : path.substring(0, path.length() - 1), message);
    }

    private void note(int at, String field, String message) {
        faults.add(file, linesBefore + at, field, message);
    }

    /** Notes a fault for every field, here and in the parts, that nobody asked for. To be called once all was read. */
    public void refuseUnknown() {
        table.keySet().stream().filter(field -> !known.contains(field)).forEach(field -> fault(field, "is not a known field"));
        parts.forEach(TomlReader::refuseUnknown);
    }

    private <T> Optional<T> find(String field, Class<T> type) {
        known.add(field);
        Object value = table.get(List.of(field));
        if (value == null || type.isInstance(value)) {
            return Optional.ofNullable(value).map(type::cast);
        }
        fault(field, "must be " + TomlWords.describe(type) + ", not " + TomlWords.describe(value));
        return Optional.of(TomlWords.standIn(type));
    }

    private <T> T missing(String field, T standIn) {
        fault(field, "is missing");
        return standIn;
    }
}
