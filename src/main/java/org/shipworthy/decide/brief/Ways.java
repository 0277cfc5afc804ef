package org.shipworthy.decide.brief;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.OfferKind;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.OwnHardware;
import org.shipworthy.pricing.PriceAge;
import org.shipworthy.pricing.QuickCost;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;
import org.shipworthy.pricing.Workload;

/** The ways to get each tool, ready to be priced. A tool's are made when a brief first asks, and kept while it is published. */
final class Ways {

    /** @param quick where the card is plain */
    record Way(Offer offer, RateCard card, Optional<QuickCost> quick, PriceAge age) {

        private static Way of(Tool tool, Offer offer, Optional<OwnHardware> hardware) {
            RateCard card = RateCards.of(tool, offer, hardware);
            boolean dollars = card.currency().getCurrencyCode().equals("USD");
            return new Way(offer, card, dollars ? QuickCost.of(card) : Optional.empty(), PriceAge.of(tool, offer));
        }

        CostEstimate estimate(Workload workload) {
            return CostEstimate.of(card, workload);
        }
    }

    private final Map<Slug, List<Way>> byTool = new ConcurrentHashMap<>();

    /** In the order of the tool's offers, the maker's own first where packs keep to it. */
    List<Way> of(Tool tool, Optional<OwnHardware> hardware) {
        List<Way> ways = byTool.computeIfAbsent(tool.slug(), slug -> tool.offers().stream().map(offer -> Way.of(tool, offer, Optional.empty())).toList());
        return hardware.isEmpty() ? ways : ways.stream()
                .map(way -> way.offer().kind() == OfferKind.OPEN_WEIGHTS ? Way.of(tool, way.offer(), hardware) : way).toList();
    }
}
