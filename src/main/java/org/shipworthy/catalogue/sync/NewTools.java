package org.shipworthy.catalogue.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Category;
import org.shipworthy.catalogue.Entry;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Link;
import org.shipworthy.catalogue.Maker;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Slug;

/** Makes a tool from what a listing says, in words that claim no more than the listing does. */
final class NewTools {

    private static final int MAX_NAME = 80;

    private final Feed feed;
    private final LocalDate day;
    private final Vocabulary vocabulary;

    NewTools(Vocabulary vocabulary, Feed feed, LocalDate day) {
        this.vocabulary = vocabulary;
        this.feed = feed;
        this.day = day;
    }

    Tool tool(Slug slug, Maker maker, Category category, Listing listing, ModelName model) {
        String name = cut(model.words().isEmpty() ? listing.model() : ReadableName.of(listing.name(), model, vocabulary));
        Entry entry = entry(listing);
        return new Tool(slug, name, maker, category, tagline(maker, listing),
                name + " is listed by " + feed.label() + ". No editor has described it yet; what its listings say is below.",
                entry, entryNote(entry), day, List.of(), List.<Link>of(), List.of(), Facts.resolve(List.of(), day), List.of());
    }

    /** As long as a content pack allows; never within a character that takes two places. */
    static String cut(String name) {
        int end = Math.min(name.length(), MAX_NAME);
        return name.substring(0, end < name.length() && Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end).strip();
    }

    private static String tagline(Maker maker, Listing listing) {
        String kind = listing.kind().startsWith(LandscapeReader.KIND) ? "Open-source tool" : "Model";
        Optional<String> takes = listing.said().stream()
                .filter(said -> said.attribute() == Attribute.INPUTS && said.value() instanceof Value.Terms)
                .map(said -> " that takes " + enumerated(((Value.Terms) said.value()).terms())).findFirst();
        String line = kind + " by " + maker.name() + takes.orElse("");
        return line.length() > 120 ? kind + " by " + cut(maker.name()) : line;
    }

    private static String enumerated(List<String> words) {
        return words.size() == 1 ? words.getFirst() : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static Entry entry(Listing listing) {
        return listing.said().stream().anyMatch(NewTools::isOpen) ? Entry.FREE : Entry.PAID;
    }

    private static boolean isOpen(Said said) {
        return (said.attribute() == Attribute.OPEN_WEIGHTS || said.attribute() == Attribute.OPEN_SOURCE) && said.value().equals(new Value.Flag(true));
    }

    private static String entryNote(Entry entry) {
        return entry == Entry.FREE ? "By rule: a listing says that it is open." : "By rule: no listing says that it is open.";
    }
}
