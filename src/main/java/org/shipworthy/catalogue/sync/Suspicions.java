package org.shipworthy.catalogue.sync;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Said;
import org.shipworthy.catalogue.Value;

/** The rules by which a change is not published before an editor has looked at it. Each answers with its reason in words. */
final class Suspicions {

    /** A price that moves by this factor or more is looked at. */
    static final BigDecimal FACTOR = BigDecimal.TEN;

    /** A first price that is this far from what others ask is in the wrong unit rather than dear. */
    static final BigDecimal FACTOR_AMONG_OTHERS = new BigDecimal(100);

    /** A price that goes back to what it was within so many days never moved. */
    static final int DAYS_BACK = 14;

    /** A source that comes without more than this share of its rows is looked at. */
    static final BigDecimal SHARE_OF_ROWS = new BigDecimal("0.1");

    private static final BigDecimal THOUSAND = new BigDecimal(1_000);
    private static final MathContext ROUGHLY = new MathContext(2);

    private Suspicions() {}

    /** @param earlier the values that this price had before and when each was replaced */
    static Optional<String> ofMove(Value before, Said now, Collection<Earlier> earlier, LocalDate day) {
        if (!(before instanceof Value.Amount old) || !(now.value() instanceof Value.Amount fresh)) {
            return Optional.empty();
        }
        BigDecimal from = old.money().amount();
        BigDecimal to = fresh.money().amount();
        if (to.signum() == 0) {
            return from.signum() == 0 ? Optional.empty() : Optional.of("falls to zero");
        }
        if (earlier.stream().anyMatch(past -> past.value().equals(now.value()) && past.gone().plusDays(DAYS_BACK).compareTo(day) >= 0)) {
            return Optional.of("goes back within " + DAYS_BACK + " days");
        }
        return from.signum() == 0 ? Optional.empty() : ofFactor(from, to);
    }

    /** A value that a price once had, and the day on which the source said otherwise. */
    record Earlier(Value value, LocalDate gone) {}

    private static Optional<String> ofFactor(BigDecimal from, BigDecimal to) {
        BigDecimal factor = from.max(to).divide(from.min(to), MathContext.DECIMAL64);
        if (factor.compareTo(FACTOR) < 0) {
            return Optional.empty();
        }
        String words = "moves by a factor of " + factor.round(ROUGHLY).toPlainString();
        return Optional.of(isThousandfold(factor) ? words + ", which looks like another unit" : words);
    }

    /** Within a factor of two of a thousand or a million: a slip of the unit together with an honest change. */
    private static boolean isThousandfold(BigDecimal factor) {
        BigDecimal rest = factor;
        while (rest.compareTo(THOUSAND.multiply(THOUSAND)) > 0) {
            rest = rest.divide(THOUSAND, MathContext.DECIMAL64);
        }
        return rest.compareTo(new BigDecimal(500)) >= 0 && rest.compareTo(new BigDecimal(2_000)) <= 0
                || rest.compareTo(new BigDecimal(500_000)) >= 0;
    }

    /** @param others what others ask for the same, in any order */
    static Optional<String> ofFirstPrice(Said now, List<BigDecimal> others) {
        List<BigDecimal> paid = others.stream().filter(price -> price.signum() > 0).sorted().toList();
        if (paid.isEmpty() || !(now.value() instanceof Value.Amount amount) || amount.money().isZero()) {
            return Optional.empty();
        }
        BigDecimal usual = paid.get(paid.size() / 2);
        BigDecimal price = amount.money().amount();
        BigDecimal factor = usual.max(price).divide(usual.min(price), MathContext.DECIMAL64);
        return factor.compareTo(FACTOR_AMONG_OTHERS) < 0 ? Optional.empty()
                : Optional.of("is " + factor.round(ROUGHLY).toPlainString() + " times " + (price.compareTo(usual) > 0 ? "more" : "less") + " than others ask");
    }

    static Optional<String> ofLimit(Said now, List<Said> all) {
        if (now.attribute() != Attribute.MAX_OUTPUT || !(now.value() instanceof Value.Count longest)) {
            return Optional.empty();
        }
        return all.stream()
                .filter(said -> said.attribute() == Attribute.CONTEXT_WINDOW && said.value() instanceof Value.Count context
                        && context.count().compareTo(longest.count()) < 0)
                .findFirst()
                .map(context -> "is longer than the context window of " + context.text());
    }

    static boolean isTooManyMissing(int missing, int standing) {
        return new BigDecimal(missing).compareTo(SHARE_OF_ROWS.multiply(new BigDecimal(standing))) > 0;
    }
}
