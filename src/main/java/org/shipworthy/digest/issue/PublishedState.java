package org.shipworthy.digest.issue;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.decide.CloseCall;
import org.shipworthy.decide.Highlights;
import org.shipworthy.kernel.Money;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.PredictionBook;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.panel.Verdict;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.Preset;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.publish.Snapshot;

/**
 * What was published at one moment, as much of it as the digest must remember to tell later what is new. Making it works
 * out every preset on every offer, so it is made seldom and never for a reader who waits.
 *
 * @param resolved   predictions, by {@link #key}
 * @param closeCalls the pairs that were listed as close, by their address
 */
record PublishedState(Instant at, Map<Slug, ToolState> tools, Set<String> resolved, Set<String> closeCalls) {

    private static final String DOLLAR = "USD";

    PublishedState {
        tools = new TreeMap<>(tools);
        resolved = new TreeSet<>(resolved);
        closeCalls = new TreeSet<>(closeCalls);
    }

    /**
     * @param rulings by lens
     * @param costs   of a month of a preset on the tool's cheapest offer that is not free, where it has one in dollars
     */
    record ToolState(Slug category, Map<Slug, Ruling> rulings, Map<Preset, Money> costs) {

        ToolState {
            rulings = new TreeMap<>(rulings);
            costs = costs.isEmpty() ? Map.of() : new EnumMap<>(costs);
        }

        Verdict verdict() {
            return new Verdict((int) rulings.values().stream().filter(ruling -> ruling == Ruling.SHIP).count(), rulings.size());
        }
    }

    static PublishedState of(Snapshot snapshot) {
        Map<Slug, ToolState> tools = snapshot.shelf().tools().stream().collect(toMap(Tool::slug, tool -> state(snapshot, tool)));
        Set<String> resolved = PredictionBook.of(snapshot.bench()).all().stream()
                .filter(entry -> !entry.isOpen())
                .map(PublishedState::key)
                .collect(Collectors.toSet());
        Set<String> close = new HashSet<>();
        new Highlights(snapshot.shelf(), snapshot.bench()).closest().stream().map(CloseCall::lineup).forEach(lineup -> close.add(lineup.key()));
        return new PublishedState(snapshot.publishedAt(), tools, resolved, close);
    }

    private static ToolState state(Snapshot snapshot, Tool tool) {
        Map<Slug, Ruling> rulings = snapshot.bench().reviewsOf(tool.slug()).stream().collect(toMap(Review::lens, Review::ruling));
        return new ToolState(tool.category().slug(), rulings, costs(tool));
    }

    private static Map<Preset, Money> costs(Tool tool) {
        Map<Preset, Money> costs = new EnumMap<>(Preset.class);
        List<RateCard> cards = RateCards.of(tool, Optional.empty());
        for (Preset preset : Preset.values()) {
            cheapest(cards, preset).ifPresent(cost -> costs.put(preset, cost));
        }
        return costs;
    }

    /** What is listed at zero is a trial and no price. */
    private static Optional<Money> cheapest(List<RateCard> cards, Preset preset) {
        return CostEstimate.cheapestFirst(cards, preset.workload()).stream()
                .filter(CostEstimate.Priced.class::isInstance)
                .map(estimate -> ((CostEstimate.Priced) estimate).total())
                .filter(total -> !total.isZero() && total.currency().getCurrencyCode().equals(DOLLAR))
                .findFirst();
    }

    /** Tells a prediction from all others of its tool and lens. */
    static String key(PredictionBook.Entry entry) {
        return entry.review().tool() + ":" + entry.review().lens() + ":" + Integer.toHexString(entry.prediction().statement().hashCode());
    }

    Optional<ToolState> find(Slug tool) {
        return Optional.ofNullable(tools.get(tool));
    }
}
