package org.shipworthy.decide.brief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Value;
import org.shipworthy.decide.brief.NearMisses.Missed;
import org.shipworthy.kernel.Money;

/**
 * How much less a must-have would have to ask for so that a tool meets it.
 *
 * @param asked  the must-have that asks for no more than the tool gives
 * @param change of the number, above 0
 * @param of     what is asked for now
 */
record Less(Asked asked, BigDecimal change, BigDecimal of) {

    /** Empty for a must-have that is no number. */
    static Optional<Less> of(Missed one) {
        return switch (one.asked()) {
            case Asked.Within within -> one.ranked().cost() instanceof Cost.Known known ? Optional.of(budget(known.month(), within.budget())) : Optional.empty();
            case Asked.AtLeast least -> one.ranked().tool().fact(least.attribute()).map(Fact::value).filter(Value.Count.class::isInstance)
                    .map(value -> tokens(((Value.Count) value).count().longValue(), least));
            default -> Optional.empty();
        };
    }

    private static Less budget(Money month, Money budget) {
        Money enough = new Money(month.amount().setScale(2, RoundingMode.CEILING), month.currency());
        return new Less(new Asked.Within(enough), enough.amount().subtract(budget.amount()), budget.amount());
    }

    private static Less tokens(long tokens, Asked.AtLeast least) {
        return new Less(new Asked.AtLeast(least.attribute(), tokens), BigDecimal.valueOf(least.tokens() - tokens), BigDecimal.valueOf(least.tokens()));
    }

    /** In whole percent, rounded up. */
    int percent() {
        return change.movePointRight(2).divide(of, 0, RoundingMode.CEILING).intValue();
    }

    boolean isNear() {
        return percent() <= NearMiss.MOST_PERCENT;
    }
}
