package org.shipworthy.decide.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.brief.Check.Outcome;

/** Where a reader wants a tool to run, other than with a provider. */
public enum Place {
    ON_DEVICE("on-device", "runs on the device", List.of(Attribute.ON_DEVICE)),
    /** What runs on a device, has open weights or open source can be run on the reader's own machines, too. */
    SELF_HOSTED("self-hosted", "can be self-hosted",
            List.of(Attribute.SELF_HOSTED, Attribute.ON_DEVICE, Attribute.OPEN_WEIGHTS, Attribute.OPEN_SOURCE));

    private static final List<Attribute> OPENNESS = List.of(Attribute.OPEN_WEIGHTS, Attribute.OPEN_SOURCE);

    private final String key;
    private final String words;
    private final List<Attribute> signs;

    /** @param signs any of which, when it holds, says that a tool runs there */
    Place(String key, String words, List<Attribute> signs) {
        this.key = key;
        this.words = words;
        this.signs = signs;
    }

    public static Optional<Place> find(String key) {
        return Arrays.stream(values()).filter(place -> place.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public String words() {
        return words;
    }

    /**
     * Met when a sign holds; failed when the place's own sign is known not to hold, or when the tool is known not to be
     * open and nothing but a provider offers it.
     */
    Check check(Requirement requirement, Tool tool) {
        Optional<Fact> holding = facts(tool, signs).filter(fact -> isFlag(fact, true)).findFirst();
        Optional<Fact> denied = facts(tool, List.of(signs.getFirst())).filter(fact -> isFlag(fact, false)).findFirst();
        Optional<Fact> closed = isHostedOnly(tool) ? facts(tool, OPENNESS).filter(fact -> isFlag(fact, false)).findFirst() : Optional.empty();
        return holding.or(() -> denied).map(fact -> check(requirement, fact, ""))
                .or(() -> closed.map(fact -> check(requirement, fact, ", and every offer is hosted")))
                .orElseGet(() -> Check.of(requirement, Outcome.UNKNOWN, new Ground.Silence()));
    }

    private static Check check(Requirement requirement, Fact fact, String more) {
        return Check.ofFact(requirement, fact, new Ground.Said(fact.shown(), more), new Value.Flag(true)::equals);
    }

    private static Stream<Fact> facts(Tool tool, List<Attribute> attributes) {
        return attributes.stream().flatMap(attribute -> tool.fact(attribute).stream());
    }

    private static boolean isFlag(Fact fact, boolean holds) {
        return fact.value().equals(new Value.Flag(holds));
    }

    private static boolean isHostedOnly(Tool tool) {
        return tool.offers().stream().noneMatch(offer -> offer.kind() == OfferKind.OPEN_WEIGHTS || offer.kind() == OfferKind.OPEN_SOURCE);
    }
}
