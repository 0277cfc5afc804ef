package org.shipworthy.catalogue;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shipworthy.kernel.Source;

/** Reads what a tool's file says that sources say: its {@code [[claim]]} and {@code [[offer.price]]} sections. */
final class ClaimSections {

    private final Map<String, Source> sources = new HashMap<>();

    /** @param file the tool's file, whose {@code [source.KEY]} sections the claims refer to */
    ClaimSections(TomlReader file) {
        Set<Source> different = new HashSet<>();
        file.namedTables("source").forEach((key, section) -> {
            Source source = SourceSection.read(section);
            if (!different.add(source)) {
                section.fault("is the same source as an earlier one");
            }
            sources.put(key, source);
        });
    }

    List<Claim> claims(TomlReader file) {
        return distinct(file.tables("claim"), this::claim);
    }

    List<Claim> prices(TomlReader offer) {
        return distinct(offer.tables("price"), this::price);
    }

    private static List<Claim> distinct(List<TomlReader> sections, Function<TomlReader, Claim> read) {
        List<Claim> claims = new ArrayList<>();
        for (TomlReader section : sections) {
            Claim claim = read.apply(section);
            if (claims.contains(claim)) {
                section.fault("says the same as an earlier one");
            }
            claims.add(claim);
        }
        return claims;
    }

    private Claim claim(TomlReader section) {
        Attribute attribute = section.word("attribute", Attribute::findOfTool, Attribute.LICENCE, "one of " + keys(Attribute.ofTools()));
        boolean known = section.value("attribute").filter(attribute.key()::equals).isPresent();
        Value value = known ? ClaimValue.read(section, attribute) : unread(section);
        return new Claim(attribute, Conditions.NONE, value, source(section), Optional.empty(), Optional.empty(),
                section.findDay("noticed"), Optional.empty(), section.findText("note"));
    }

    /** Of an unknown attribute, the value's form cannot be judged. */
    private static Value unread(TomlReader section) {
        section.value("value");
        return new Value.NotPublished();
    }

    private Claim price(TomlReader section) {
        Attribute unit = section.word("unit", Attribute::findPrice, Attribute.PRICE_INPUT, "one of " + keys(Attribute.prices()));
        Value amount = ClaimValue.readPrice(section, unit);
        Source source = source(section);
        Optional<LocalDate> from = section.findDay("from");
        Optional<LocalDate> until = section.findDay("until");
        refuseAfter(section, "from", from, "until", until);
        Optional<LocalDate> noticed = section.findDay("noticed");
        Optional<LocalDate> gone = section.findDay("gone");
        refuseAfter(section, "noticed", noticed, "gone", gone);
        return new Claim(unit, conditions(section), amount, source, from, until, noticed, gone, section.findText("note"));
    }

    private static void refuseAfter(TomlReader section, String field, Optional<LocalDate> day, String laterField, Optional<LocalDate> later) {
        if (day.isPresent() && later.isPresent() && day.get().isAfter(later.get())) {
            section.fault(field, "is after " + laterField);
        }
    }

    private static Conditions conditions(TomlReader section) {
        Conditions.Mode mode = !section.has("mode") ? Conditions.Mode.STANDARD
                : section.word("mode", Conditions.Mode::find, Conditions.Mode.STANDARD, "standard, batch, priority, flex or fast");
        Optional<Hours> hours = !section.has("hours") ? Optional.empty()
                : section.word("hours", text -> Hours.parse(text).map(Optional::of), Optional.empty(), "hours such as \"00:30-16:30\", in UTC");
        return new Conditions(mode, section.findCount("above").orElse(0L), hours);
    }

    private Source source(TomlReader section) {
        return section.word("source", key -> Optional.ofNullable(sources.get(key)), SourceSection.STAND_IN, "the key of a [source.KEY] section of this file");
    }

    private static String keys(Stream<Attribute> attributes) {
        return attributes.map(Attribute::key).collect(joining(", "));
    }
}
