package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;

/** Where data is kept, as sources and offers name it. */
final class Region {

    private final String name;

    private Region(String name) {
        this.name = name;
    }

    static Region of(String name) {
        return new Region(name);
    }

    /**
     * Met when a source says that the tool keeps data there, when an offer is sold for that region by its name, and when
     * one can run it oneself and so choose. A source that names other regions only fails it.
     */
    Check check(Requirement requirement, Tool tool) {
        Check said = Check.ofFact(requirement, tool, Attribute.DATA_RESIDENCY, this::isNamedBy);
        if (said.isMet()) {
            return said;
        }
        Optional<Check> sold = tool.offers().stream().filter(this::isOfferOf).findFirst()
                .map(offer -> Check.of(requirement, Check.Outcome.MET, new Ground.Offered(offer)));
        return sold.or(() -> runByReader(requirement, tool)).orElse(said);
    }

    private static Optional<Check> runByReader(Requirement requirement, Tool tool) {
        Check own = Place.SELF_HOSTED.check(requirement, tool);
        return own.ground() instanceof Ground.Said(Claim claim, String more) && own.isMet()
                ? Optional.of(new Check(requirement, Check.Outcome.MET, new Ground.Said(claim, ", so you can run it where you choose"), own.against()))
                : Optional.empty();
    }

    private boolean isNamedBy(Value value) {
        return value instanceof Value.Text(String text) && hasName(text);
    }

    /** Whether what is bought so keeps data there, given what the check above found. */
    boolean isKeptBy(Tool tool, Offer offer) {
        return isOfferOf(offer) || offer.kind() == OfferKind.OPEN_WEIGHTS || offer.kind() == OfferKind.OPEN_SOURCE
                || tool.fact(Attribute.DATA_RESIDENCY).filter(fact -> isNamedBy(fact.value())).isPresent();
    }

    private boolean isOfferOf(Offer offer) {
        return hasName(offer.name());
    }

    private boolean hasName(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).contains(name.toLowerCase(Locale.ROOT));
    }
}
