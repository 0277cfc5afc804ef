package org.shipworthy.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shipworthy.kernel.Slug;

/**
 * Anything one can ship with, and all that is known of it.
 *
 * @param entryNote what the entry means for this tool, in one sentence
 * @param added     the day it was first listed
 * @param aliases   other names it goes by
 */
public record Tool(Slug slug, String name, Maker maker, Category category, String tagline, String description,
                   Entry entry, String entryNote, LocalDate added, List<String> aliases, List<Link> links,
                   List<Alternative> alternatives, Facts facts, List<Offer> offers) {

    public Tool {
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
        alternatives = List.copyOf(alternatives);
        offers = List.copyOf(offers);
    }

    public Optional<Fact> fact(Attribute attribute) {
        return facts.find(attribute);
    }

    public Tool withOffers(List<Offer> others) {
        return new Tool(slug, name, maker, category, tagline, description, entry, entryNote, added, aliases, links, alternatives, facts, others);
    }
}
