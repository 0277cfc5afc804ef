package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.kernel.Money;

/**
 * A tool that would be near the top if one must-have asked for less.
 *
 * @param failed  what it fails now
 * @param percent by how much the must-have would have to change, in whole percent, rounded up; empty when it is no number
 * @param place   the place that it would have, from 1
 * @param relaxed the brief that asks for less
 */
public record NearMiss(Tool tool, Check failed, Optional<Integer> percent, int place, Brief relaxed) {

    /** Tools further down are not worth a change. */
    static final int LAST_PLACE = 3;

    /** A number that would have to change by more is not near. */
    static final int MOST_PERCENT = 100;

    static final Comparator<NearMiss> NEAREST_FIRST = Comparator.comparing((NearMiss miss) -> miss.percent().isEmpty())
            .thenComparing(miss -> miss.percent().orElse(0))
            .thenComparing(NearMiss::place)
            .thenComparing(miss -> miss.tool().slug());

    /** The brief in which the failed must-have asks for no more than the tool gives; empty when it is no must-have of the brief. */
    static Optional<Brief> relaxed(Brief brief, Check failed, Cost cost, Tool tool) {
        if (!(failed.requirement() instanceof Asked asked)) {
            return Optional.empty();
        }
        List<Asked> musts = new ArrayList<>(brief.musts());
        musts.remove(asked);
        weaker(asked, cost, tool).ifPresent(musts::add);
        return Optional.of(brief.withMusts(musts));
    }

    private static Optional<Asked> weaker(Asked asked, Cost cost, Tool tool) {
        return switch (asked) {
            case Asked.Within budget -> month(cost).map(month -> new Asked.Within(new Money(month.amount().setScale(2, RoundingMode.CEILING), month.currency())));
            case Asked.AtLeast least -> count(tool, least.attribute()).map(tokens -> new Asked.AtLeast(least.attribute(), tokens));
            default -> Optional.empty();
        };
    }

    static Optional<Integer> percent(Asked asked, Cost cost, Tool tool) {
        return switch (asked) {
            case Asked.Within budget -> month(cost).map(month -> percent(month.amount().subtract(budget.budget().amount()), budget.budget().amount()));
            case Asked.AtLeast least -> count(tool, least.attribute())
                    .map(tokens -> percent(BigDecimal.valueOf(least.tokens() - tokens), BigDecimal.valueOf(least.tokens())));
            default -> Optional.empty();
        };
    }

    private static Optional<Money> month(Cost cost) {
        return cost instanceof Cost.Known known ? Optional.of(known.month()) : Optional.empty();
    }

    private static int percent(BigDecimal change, BigDecimal of) {
        return change.movePointRight(2).divide(of, 0, RoundingMode.CEILING).intValue();
    }

    private static Optional<Long> count(Tool tool, Attribute attribute) {
        return tool.fact(attribute).map(Fact::value).filter(Value.Count.class::isInstance).map(value -> ((Value.Count) value).count().longValue());
    }

    boolean isNear() {
        return place <= LAST_PLACE && percent.filter(change -> change > MOST_PERCENT).isEmpty();
    }
}
