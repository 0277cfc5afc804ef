package org.shipworthy.catalogue;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shipworthy.kernel.Source;

/** A tool as the text of its file in a content pack. The same tool always gives the same text. */
final class ToolText {

    private static final Comparator<Source> SOURCES = comparing(Source::name)
            .thenComparing(Source::readOn)
            .thenComparing(Source::rank)
            .thenComparing(source -> source.address().map(Object::toString).orElse(""));

    private final TomlWriter toml = new TomlWriter();
    private final Tool tool;
    private final Map<Source, String> keys;

    private ToolText(Tool tool) {
        this.tool = tool;
        this.keys = keys(tool);
    }

    static String write(Tool tool) {
        ToolText text = new ToolText(tool);
        text.writeWords();
        text.writeSources();
        text.sorted(tool.facts()).forEach(text::writeClaim);
        tool.offers().forEach(text::writeOffer);
        return text.toml.toString();
    }

    /** A key for each source, made from its name; a number is added where two would have the same. */
    private static Map<Source, String> keys(Tool tool) {
        Map<Source, String> keys = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        Stream.concat(Stream.of(tool.facts()), tool.offers().stream().map(Offer::prices))
                .flatMap(facts -> facts.claims().stream()).map(Claim::source).distinct().sorted(SOURCES)
                .forEach(source -> keys.put(source, freeKey(source, taken)));
        return keys;
    }

    private static String freeKey(Source source, Set<String> taken) {
        String base = Names.fold(source.name()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String key = base.isEmpty() ? "source" : base;
        for (int number = 2; !taken.add(key); number++) {
            key = base + "-" + number;
        }
        return key;
    }

    private void writeWords() {
        toml.text("name", tool.name());
        toml.text("maker", tool.maker().name());
        toml.text("category", tool.category().slug().value());
        toml.text("tagline", tool.tagline());
        toml.paragraphs("description", tool.description());
        toml.text("entry", tool.entry().key());
        toml.text("entry_note", tool.entryNote());
        toml.bare("added", tool.added());
        if (!tool.aliases().isEmpty()) {
            toml.texts("aliases", tool.aliases());
        }
        tool.links().forEach(this::writeLink);
        tool.alternatives().forEach(this::writeAlternative);
    }

    private void writeLink(Link link) {
        toml.section("[[link]]");
        toml.text("label", link.label());
        toml.text("address", link.address().toString());
    }

    private void writeAlternative(Alternative alternative) {
        toml.section("[[alternative]]");
        alternative.tool().ifPresent(slug -> toml.text("tool", slug.value()));
        alternative.name().ifPresent(name -> toml.text("name", name));
        toml.text("reason", alternative.reason());
    }

    private void writeSources() {
        keys.forEach((source, key) -> {
            toml.section("[source." + key + "]");
            SourceSection.write(toml, source);
        });
    }

    /** By attribute and conditions; within one as they were recorded, because that order decides between equals. */
    private List<Claim> sorted(Facts facts) {
        List<Claim> claims = new ArrayList<>(facts.claims());
        claims.sort(comparing(Claim::attribute).thenComparing(Claim::conditions));
        return claims;
    }

    private void writeClaim(Claim claim) {
        toml.section("[[claim]]");
        toml.text("attribute", claim.attribute().key());
        ClaimValue.write(toml, claim.value());
        toml.text("source", keys.get(claim.source()));
        claim.noticed().ifPresent(noticed -> toml.bare("noticed", noticed));
        claim.note().ifPresent(note -> toml.text("note", note));
    }

    private void writeOffer(Offer offer) {
        toml.section("[[offer]]");
        toml.text("id", offer.id().value());
        toml.text("kind", offer.kind().key());
        toml.text("name", offer.name());
        toml.text("seller", offer.seller());
        offer.address().ifPresent(address -> toml.text("address", address.toString()));
        offer.note().ifPresent(note -> toml.text("note", note));
        sorted(offer.prices()).forEach(this::writePrice);
    }

    private void writePrice(Claim price) {
        toml.section("[[offer.price]]");
        toml.text("unit", price.attribute().key());
        ClaimValue.writeAmount(toml, price.value());
        toml.text("source", keys.get(price.source()));
        writeConditions(price.conditions());
        price.from().ifPresent(from -> toml.bare("from", from));
        price.until().ifPresent(until -> toml.bare("until", until));
        price.noticed().ifPresent(noticed -> toml.bare("noticed", noticed));
        price.gone().ifPresent(gone -> toml.bare("gone", gone));
        price.note().ifPresent(note -> toml.text("note", note));
    }

    private void writeConditions(Conditions conditions) {
        if (conditions.mode() != Conditions.Mode.STANDARD) {
            toml.text("mode", conditions.mode().key());
        }
        if (conditions.aboveTokens() > 0) {
            toml.bare("above", conditions.aboveTokens());
        }
        conditions.hours().ifPresent(hours -> toml.text("hours", hours.toString()));
    }
}
