package org.shipworthy.decide.brief;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.ListedFor;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;

/** With which of a tool's offers what a brief asks is known to hold, so that no other offer's price counts. */
final class Allowed {

    private final List<Offer> offers;

    /** For each must-have that not every offer meets, those that do. */
    private final List<List<Offer>> meeting;

    /** For each must-have that is known of some versions of the tool only, these. */
    private final List<Set<String>> versions;

    private Allowed(List<Offer> offers, List<List<Offer>> meeting, List<Set<String>> versions) {
        this.offers = offers;
        this.meeting = meeting;
        this.versions = versions;
    }

    static Allowed of(Brief brief, Tool tool) {
        return new Allowed(tool.offers(), brief.musts().stream().flatMap(must -> meeting(must, tool).stream()).toList(),
                brief.musts().stream().flatMap(must -> versions(must, tool).stream()).toList());
    }

    private static Optional<Set<String>> versions(Asked must, Tool tool) {
        return must instanceof Asked.OfFact asked ? tool.fact(asked.attribute()).filter(Allowed::isUneven).flatMap(fact -> versions(fact, asked)) : Optional.empty();
    }

    private static Optional<Set<String>> versions(Fact fact, Asked.OfFact asked) {
        List<Claim> fitting = claims(fact).filter(claim -> asked.fits(claim.value())).toList();
        Set<String> versions = fitting.stream().flatMap(claim -> ListedFor.version(claim).stream()).collect(toSet());
        return versions.isEmpty() || fitting.stream().anyMatch(claim -> ListedFor.version(claim).isEmpty()) ? Optional.empty() : Optional.of(versions);
    }

    private static Optional<List<Offer>> meeting(Asked must, Tool tool) {
        return switch (must) {
            case Asked.Runs runs -> Optional.of(offers(tool, offer -> offer.kind() == OfferKind.OPEN_WEIGHTS || offer.kind() == OfferKind.OPEN_SOURCE));
            case Asked.InRegion(String name) -> {
                Region region = Region.of(name);
                yield Optional.of(offers(tool, offer -> region.isKeptBy(tool, offer)));
            }
            case Asked.OfFact asked -> some(tool, asked);
            case Asked.Within budget -> Optional.empty();
            case Asked.OfEntry entry -> Optional.empty();
            case Asked.LivesUntil until -> Optional.empty();
        };
    }

    private static List<Offer> offers(Tool tool, Predicate<Offer> holds) {
        return tool.offers().stream().filter(holds).toList();
    }

    /** Whether a must-have may decide, besides whether a tool is in, which of its offers count and how sure it is. */
    static boolean isDecidedBy(Asked must, Tool tool) {
        return switch (must) {
            case Asked.Runs runs -> true;
            case Asked.InRegion region -> true;
            case Asked.OfFact asked -> tool.fact(asked.attribute()).filter(Allowed::isUneven).isPresent();
            case Asked.Within budget -> false;
            case Asked.OfEntry entry -> false;
            case Asked.LivesUntil until -> false;
        };
    }

    /** Sources differ, or say so of some offers or one version, which stands in a note. Asked of thousands of tools, so without streams. */
    private static boolean isUneven(Fact fact) {
        return !fact.differing().isEmpty() || fact.shown().note().isPresent() || isNoted(fact.agreeing());
    }

    private static boolean isNoted(List<Claim> claims) {
        for (Claim claim : claims) {
            if (claim.note().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an offer meets every must-have that depends on how one gets the tool. */
    boolean has(Offer offer) {
        return meeting.isEmpty() || meeting.stream().allMatch(some -> some.contains(offer));
    }

    /** Whether some offer, and some version, meets all of them; where no offer meets one of them alone, that says nothing of the others. */
    boolean isTogether() {
        return isOneVersion() && isOneOffer();
    }

    private boolean isOneVersion() {
        return versions.isEmpty() || versions.getFirst().stream().anyMatch(version -> versions.stream().allMatch(some -> some.contains(version)));
    }

    private boolean isOneOffer() {
        return meeting.size() < 2 || offers.stream().anyMatch(offer -> meeting.stream().allMatch(some -> some.isEmpty() || some.contains(offer)));
    }

    /** The offers with which it holds; empty when that is with all of them, or when sources name none of these. */
    static Optional<List<Offer>> some(Tool tool, Asked.OfFact asked) {
        return tool.fact(asked.attribute()).filter(Allowed::isUneven).filter(Allowed::isListedApart).map(fact -> offers(tool, offer -> holds(fact, asked, offer)))
                .filter(some -> !some.isEmpty() && some.size() < tool.offers().size());
    }

    private static boolean isListedApart(Fact fact) {
        return !claims(fact).allMatch(ListedFor::all);
    }

    /** What a source says of the offer goes before what it says of the tool. */
    private static boolean holds(Fact fact, Asked.OfFact asked, Offer offer) {
        List<Claim> own = claims(fact).filter(claim -> ListedFor.names(claim, offer)).toList();
        return own.isEmpty() ? claims(fact).anyMatch(claim -> ListedFor.all(claim) && asked.fits(claim.value()))
                : own.stream().anyMatch(claim -> asked.fits(claim.value()));
    }

    private static Stream<Claim> claims(Fact fact) {
        return Stream.of(Stream.of(fact.shown()), fact.agreeing().stream(), fact.differing().stream()).flatMap(each -> each).filter(Claim::isPublished);
    }
}
