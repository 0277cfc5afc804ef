package org.shipworthy.decide.brief;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.QueryFields;

/** Reads what is asked of tools from the fields of a brief, and notes every fault. */
final class AskedFields {

    private static final Pattern REGION = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,29}");
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .+-]{0,39}");
    private static final int MOST_SHOWN = 40;
    private static final int MOST_LISTED = 10;
    private static final long MOST_TOKENS = 1_000_000_000L;

    private final QueryFields fields;

    AskedFields(QueryFields fields) {
        this.fields = fields;
    }

    /** @param before what stands before the names of the fields */
    List<Asked> read(String before) {
        List<Asked> asked = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            asked.addAll(read(criterion, before + criterion.key()));
        }
        return asked;
    }

    private List<? extends Asked> read(Criterion criterion, String name) {
        return switch (criterion) {
            case INPUTS -> modalities(name, Attribute.INPUTS);
            case OUTPUTS -> modalities(name, Attribute.OUTPUTS);
            case HAS -> words(name, keys(Asked.Ability.KNOWN), key -> Attribute.findOfTool(key).filter(Asked.Ability.KNOWN::contains)).stream().map(Asked.Ability::new).toList();
            case RUNS -> words(name, Arrays.stream(Place.values()).map(Place::key).toList(), Place::find).stream().map(Asked.Runs::new).toList();
            case REGION -> texts(name, REGION, "must be one word such as EU or US").stream().map(Asked.InRegion::new).toList();
            case LICENCE -> licences(name);
            case CONTEXT -> tokens(name, Attribute.CONTEXT_WINDOW);
            case LONGEST_OUTPUT -> tokens(name, Attribute.MAX_OUTPUT);
            case BUDGET -> fields.positive(name).map(amount -> new Asked.Within(Money.usd(amount.toPlainString()))).stream().toList();
            case ENTRY -> entries(name);
            case UNTIL -> day(name).map(Asked.LivesUntil::new).stream().toList();
        };
    }

    private List<Asked> modalities(String name, Attribute attribute) {
        return words(name, Attribute.modalities(), term -> Optional.of(term).filter(Attribute.modalities()::contains)).stream()
                .<Asked>map(term -> new Asked.Modality(attribute, term)).toList();
    }

    private static List<String> keys(Set<Attribute> attributes) {
        return attributes.stream().map(Attribute::key).toList();
    }

    private List<Asked> licences(String name) {
        List<String> any = texts(name, LICENCE, "must be the names of licences such as Apache-2.0, separated by commas");
        return any.isEmpty() ? List.of() : List.of(new Asked.Licensed(any));
    }

    private List<Asked> entries(String name) {
        List<Entry> any = words(name, Arrays.stream(Entry.values()).map(Entry::key).toList(), Entry::find);
        return any.isEmpty() ? List.of() : List.of(new Asked.OfEntry(EnumSet.copyOf(any)));
    }

    private List<Asked> tokens(String name, Attribute attribute) {
        long tokens = fields.count(name, 0, MOST_TOKENS);
        return tokens == 0 ? List.of() : List.of(new Asked.AtLeast(attribute, tokens));
    }

    private Optional<LocalDate> day(String name) {
        return fields.find(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                fields.fault(name, "must be a day such as 2027-06-30");
                return Optional.empty();
            }
        });
    }

    private <T> List<T> words(String name, List<String> allowed, Function<String, Optional<T>> find) {
        List<T> found = new ArrayList<>();
        list(fields, name).forEach(text -> find.apply(text).ifPresentOrElse(found::add,
                () -> fields.fault(name, "has no \"" + shortened(text) + "\": choose from " + String.join(", ", allowed))));
        return found;
    }

    private List<String> texts(String name, Pattern form, String rule) {
        List<String> texts = list(fields, name);
        if (texts.size() > MOST_LISTED || texts.stream().anyMatch(text -> !form.matcher(text).matches())) {
            fields.fault(name, rule);
            return List.of();
        }
        return texts;
    }

    /** The elements of a field, without empty ones. */
    static List<String> list(QueryFields fields, String name) {
        return fields.find(name).stream().flatMap(text -> Arrays.stream(text.split(","))).map(String::strip).filter(text -> !text.isEmpty()).distinct().toList();
    }

    static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** Names and values in the order of the criteria, so that {@link #read} gives the same again. */
    static Map<String, String> write(List<Asked> asked, String before) {
        return asked.stream().collect(Collectors.toMap(one -> before + one.criterion().key(), Asked::value, (one, other) -> one + "," + other, LinkedHashMap::new));
    }
}
