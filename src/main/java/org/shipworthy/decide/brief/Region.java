package org.shipworthy.decide.brief;

import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;

/** Where data is kept, as sources and offers name it: a country, a union of them, or a cloud's region. */
final class Region {

    private final String place;

    private Region(String place) {
        this.place = place;
    }

    static Region of(String name) {
        return new Region(Atlas.place(name));
    }

    /**
     * Met when a source says that the tool keeps data there, when an offer is sold for that region by its name, and when
     * one can run it oneself and so choose. A source that names other regions only fails it; one that names a larger
     * region, or none that is known, says neither.
     */
    Check check(Requirement requirement, Tool tool) {
        Check said = said(requirement, tool);
        if (said.isMet()) {
            return said;
        }
        Optional<Check> sold = tool.offers().stream().filter(this::isOfferOf).findFirst()
                .map(offer -> Check.of(requirement, Check.Outcome.MET, new Ground.Offered(offer)));
        return sold.or(() -> runByReader(requirement, tool)).orElse(said);
    }

    private Check said(Requirement requirement, Tool tool) {
        Check said = Check.ofFact(requirement, tool, Attribute.DATA_RESIDENCY, this::isNamedBy);
        boolean open = said.isFailed() && tool.fact(Attribute.DATA_RESIDENCY).map(Fact::value).filter(this::isOpen).isPresent();
        return open ? Check.of(requirement, Check.Outcome.UNKNOWN, said.ground()) : said;
    }

    private boolean isOpen(Value value) {
        List<String> places = value instanceof Value.Text(String text) ? Atlas.places(text) : List.of();
        return places.isEmpty() || places.stream().anyMatch(larger -> Atlas.isIn(place, larger));
    }

    private static Optional<Check> runByReader(Requirement requirement, Tool tool) {
        Check own = Place.SELF_HOSTED.check(requirement, tool);
        return own.ground() instanceof Ground.Said(Claim claim, String more) && own.isMet()
                ? Optional.of(new Check(requirement, Check.Outcome.MET, new Ground.Said(claim, ", so you can run it where you choose"), own.against()))
                : Optional.empty();
    }

    private boolean isNamedBy(Value value) {
        return value instanceof Value.Text(String text) && isNamedIn(text);
    }

    /** Whether what is bought so keeps data there, given what the check above found. */
    boolean isKeptBy(Tool tool, Offer offer) {
        return isOfferOf(offer) || offer.kind() == OfferKind.OPEN_WEIGHTS || offer.kind() == OfferKind.OPEN_SOURCE
                || tool.fact(Attribute.DATA_RESIDENCY).filter(fact -> isNamedBy(fact.value())).isPresent();
    }

    private boolean isOfferOf(Offer offer) {
        return isNamedIn(offer.name());
    }

    private boolean isNamedIn(String text) {
        return Atlas.places(text).stream().anyMatch(named -> Atlas.isIn(named, place));
    }
}
