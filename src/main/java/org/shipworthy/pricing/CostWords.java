package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shipworthy.kernel.Money;

/** Costs and quantities in words, the same on a page and in a terminal. Only here are they rounded. */
public final class CostWords {

    /** The rounding in words. */
    public static final String ROUNDING = "Sums are exact; only what is shown is rounded, half up: to cents from 1 on, below that to four decimals.";

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    /** By pattern. Never used themselves, only copied: they may not be shared by threads, and making one takes long. */
    private static final Map<String, DecimalFormat> FORMATS = new ConcurrentHashMap<>();

    private CostWords() {}

    /** {@code 1,234.50 USD}, {@code 0.0042 USD}, {@code below 0.0001 USD}. */
    public static String amount(Money money) {
        return number(money.amount()) + " " + money.currency().getCurrencyCode();
    }

    private static String number(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        if (cents.compareTo(BigDecimal.ONE) >= 0 || amount.signum() == 0) {
            return format("#,##0.00", cents);
        }
        BigDecimal small = amount.setScale(4, RoundingMode.HALF_UP);
        return small.signum() == 0 ? "below 0.0001" : format("0.00##", small);
    }

    /** What an offer charges for things that no workload counts: {@code web search 0.01 USD per search}. */
    public static List<String> uncounted(RateCard card) {
        return card.uncounted().stream().map(rate -> rate.unit().label().toLowerCase(Locale.ROOT) + " " + rate.price() + " " + rate.unit().per()).toList();
    }

    /** Three digits from 10,000 on: {@code 3.1 million}, {@code 12,400}; exact whole numbers below. */
    public static String count(BigDecimal count) {
        if (count.compareTo(BigDecimal.valueOf(10_000)) < 0) {
            return format("#,##0.##", count);
        }
        BigDecimal rounded = count.round(new MathContext(3, RoundingMode.HALF_UP));
        if (rounded.compareTo(BILLION) >= 0) {
            return format("#,##0.##", rounded.divide(BILLION)) + " billion";
        }
        return rounded.compareTo(MILLION) >= 0 ? format("0.##", rounded.divide(MILLION)) + " million" : format("#,##0", rounded);
    }

    private static String format(String pattern, BigDecimal number) {
        DecimalFormat format = FORMATS.computeIfAbsent(pattern, each -> new DecimalFormat(each, DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return ((DecimalFormat) format.clone()).format(number);
    }
}
