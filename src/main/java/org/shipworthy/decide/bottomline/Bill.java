package org.shipworthy.decide.bottomline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Offer;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.PriceAge;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;

/**
 * What a month of a workload costs at one offer. An offer that is listed at zero is a trial and makes no bill.
 *
 * @param old why one of its prices is no longer taken as current; empty when all are
 */
record Bill(Offer offer, CostEstimate.Priced estimate, Optional<String> old) {

    /** Current prices before old ones, dollars before other currencies, then the cheapest. */
    static final Comparator<Bill> BEST_FIRST = Comparator.comparing(Bill::stale).thenComparing(Bill::estimate, CostEstimate.CHEAPEST_FIRST);

    /** The best first. */
    static List<Bill> list(Tool tool, Question question) {
        List<CostEstimate> estimates = CostEstimate.list(RateCards.of(tool, question.hardware()), question.workload());
        List<Bill> bills = new ArrayList<>();
        for (int i = 0; i < estimates.size(); i++) {
            if (estimates.get(i) instanceof CostEstimate.Priced priced && !priced.total().isZero()) {
                Offer offer = tool.offers().get(i);
                bills.add(new Bill(offer, priced, Optional.of(PriceAge.of(tool, offer)).filter(age -> age.isOldOn(question.today())).map(PriceAge::why)));
            }
        }
        bills.sort(BEST_FIRST);
        return bills;
    }

    /** How far the sources of its prices lie apart at most, in doublings. */
    double dispute() {
        return offer.prices().amounts().filter(Fact::isDisputed).mapToDouble(Bill::dispute).max().orElse(0);
    }

    private static double dispute(Fact fact) {
        double shown = amount(fact.value());
        return fact.differing().stream().filter(Claim::isPublished).map(Claim::value).mapToDouble(Bill::amount)
                .filter(other -> other > 0 && shown > 0).map(other -> Math.abs(Points.log(other) - Points.log(shown))).max().orElse(0);
    }

    private static double amount(Value value) {
        return value instanceof Value.Amount(Money money) ? money.amount().doubleValue() : 0;
    }

    /** The first of its prices, to name a source by. */
    Optional<Fact> price() {
        return offer.prices().stream().filter(fact -> fact.value() instanceof Value.Amount).findFirst();
    }

    boolean stale() {
        return old.isPresent();
    }

    RateCard card() {
        return estimate.card();
    }

    Money total() {
        return estimate.total();
    }

    Bill with(Money total) {
        return new Bill(offer, new CostEstimate.Priced(card(), estimate.items(), total), old);
    }

    double points() {
        return Strength.price(total().amount().doubleValue());
    }
}
