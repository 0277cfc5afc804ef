package org.shipworthy.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.shipworthy.kernel.Source;

/**
 * The value of an attribute, resolved from the claims of all sources by the rule that {@link #RULE} states, with the
 * claims that say otherwise beside it.
 *
 * @param shown     the claim whose value is shown
 * @param agreeing  the other claims of the same value, best first
 * @param differing the claims of another value, best first
 */
public record Fact(Claim shown, List<Claim> agreeing, List<Claim> differing) {

    /** The rule in words, as pages show it. */
    public static final String RULE = "Only claims about today count, and of each source only what it said on the last day it was read counts. A claim with a value goes before one "
            + "that says the value is not published; then the source closest to the maker goes first "
            + "(maker's page, provider's API, curated catalogue, aggregator); then the one read last; then what the source lists for the maker's own offer and for most offers; then the order in which they were recorded.";

    static final Comparator<Claim> BEST_FIRST = Comparator.comparing((Claim claim) -> !claim.isPublished())
            .thenComparing(claim -> claim.source().rank())
            .thenComparing(claim -> claim.source().readOn(), Comparator.reverseOrder());

    public Fact {
        agreeing = List.copyOf(agreeing);
        differing = List.copyOf(differing);
    }

    public Attribute attribute() {
        return shown.attribute();
    }

    public Conditions conditions() {
        return shown.conditions();
    }

    public Value value() {
        return shown.value();
    }

    public boolean isPublished() {
        return shown.isPublished();
    }

    /** What differs, each value once with all who claim it, best first. */
    public SequencedMap<Value, List<Claim>> disputes() {
        return differing.stream().filter(Claim::isPublished).collect(groupingBy(Claim::value, LinkedHashMap::new, toList()));
    }

    public boolean isDisputed() {
        return differing.stream().anyMatch(Claim::isPublished);
    }

    /** Why the shown value was chosen over the differing ones, in one sentence; empty when nothing differs. */
    public String why() {
        if (!isDisputed()) {
            return "";
        }
        Source chosen = shown.source();
        Source next = differing.stream().filter(Claim::isPublished).findFirst().orElseThrow().source();
        if (chosen.rank() != next.rank()) {
            return "Shown because the " + chosen.rank().label() + " goes before the " + next.rank().label() + ".";
        }
        if (chosen.equals(next)) {
            return "Shown because " + chosen.name() + " lists the maker's own offer or most offers so.";
        }
        return chosen.readOn().equals(next.readOn())
                ? "Shown because it was recorded first; the sources are of one rank and day."
                : "Shown because it was read last.";
    }

    /** The last day on which the shown claim is taken as current. */
    public LocalDate expires() {
        return shown.source().readOn().plus(attribute().lifetime());
    }

    public boolean isStaleOn(LocalDate day) {
        return day.isAfter(expires());
    }
}
