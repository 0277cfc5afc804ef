package org.shipworthy.decide.bottomline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.FreeUse;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateUnit;
import org.shipworthy.pricing.Workload;

/**
 * From which number of requests on the other of two tools costs less, at the offers that count. Where both charge by use
 * alone, the number changes nothing, and nothing is looked for.
 */
final class Volumes {

    /** So many times more or less work is looked at. */
    private static final int FURTHEST = 20;

    private final ToolEvidence one;
    private final ToolEvidence other;
    private final Workload work;
    private final boolean isOneCheaper;

    private Volumes(ToolEvidence one, ToolEvidence other, Workload work) {
        this.one = one;
        this.other = other;
        this.work = work;
        this.isOneCheaper = isOneCheaper(work.requests());
    }

    static Optional<PickIf> find(Evidence evidence) {
        long requests = evidence.question().workload().requests();
        boolean isAsked = evidence.size() == 2 && requests > 0 && requests <= Integer.MAX_VALUE / FURTHEST;
        return isAsked && evidence.tools().stream().allMatch(each -> each.bill().isPresent()) ? find(evidence.of(0), evidence.of(1), evidence.question().workload())
                : Optional.empty();
    }

    private static Optional<PickIf> find(ToolEvidence one, ToolEvidence other, Workload work) {
        RateCard first = card(one);
        RateCard second = card(other);
        if (!first.currency().equals(second.currency()) || isByUseAlone(first) && isByUseAlone(second)) {
            return Optional.empty();
        }
        Volumes volumes = new Volumes(one, other, work);
        return volumes.more().or(volumes::less);
    }

    private static RateCard card(ToolEvidence tool) {
        return tool.bill().orElseThrow().card();
    }

    private static boolean isByUseAlone(RateCard card) {
        return card.sale() == RateCard.Sale.METERED && card.free().equals(FreeUse.NONE) && card.minimum().isEmpty();
    }

    private boolean isOneCheaper(long requests) {
        Workload asked = work.withRequests(requests);
        return cost(one, asked).compareTo(cost(other, asked)) < 0;
    }

    /** What was priced for some requests is priced for any number of them. */
    private static BigDecimal cost(ToolEvidence tool, Workload asked) {
        return isBySeatAlone(card(tool)) ? tool.bill().orElseThrow().total().amount()
                : ((CostEstimate.Priced) CostEstimate.of(card(tool), asked)).total().amount();
    }

    private static boolean isBySeatAlone(RateCard card) {
        return card.sale() == RateCard.Sale.SEATS && card.minimum().isEmpty() && card.rates().stream().allMatch(rate -> rate.unit() == RateUnit.SEAT_MONTH);
    }

    private Optional<PickIf> more() {
        int now = (int) work.requests();
        int most = now * FURTHEST;
        IntPredicate changes = requests -> isOneCheaper(requests) != isOneCheaper;
        return changes.test(most) ? Optional.of(pick("you send at least ", Search.first(now + 1, most, changes))) : Optional.empty();
    }

    private Optional<PickIf> less() {
        int now = (int) work.requests();
        int most = now - Math.max(1, now / FURTHEST);
        IntPredicate changes = fewer -> isOneCheaper(now - fewer) != isOneCheaper;
        return most > 0 && changes.test(most) ? Optional.of(pick("you send at most ", now - Search.first(1, most, changes))) : Optional.empty();
    }

    private PickIf pick(String words, int requests) {
        ToolEvidence tool = isOneCheaper ? other : one;
        String text = words + ValueWords.count(BigDecimal.valueOf(requests)) + " requests a month, for which it costs less";
        return new PickIf(List.of(tool.tool()), text, Stream.of(one, other).flatMap(each -> each.bill().orElseThrow().price().stream()).toList(), "");
    }
}
