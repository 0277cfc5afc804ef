package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.shipworthy.pricing.BreakEven.Stretch;

/** What is varied while the rest of a workload stays as it is. Shares move in tenths of a percent. */
public enum Axis {
    /** Requests a month. */
    REQUESTS(1, Workload.MOST_REQUESTS, "number of requests"),
    /** The part of a request's tokens, without reasoning and audio, that is output. */
    OUTPUT_SHARE(0, 1_000, "share of output"),
    /** The part of the input that is read from a cache; the part that is written gives way to it. */
    CACHED_SHARE(0, 1_000, "share of cached input");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final long least;
    private final long most;
    private final String label;

    Axis(long least, long most, String label) {
        this.least = least;
        this.most = most;
        this.label = label;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }

    public String label() {
        return label;
    }

    /** The workload with this much of it. */
    Workload at(Workload base, long position) {
        return switch (this) {
            case REQUESTS -> base.withRequests(position);
            case OUTPUT_SHARE -> {
                long tokens = base.input() + base.output();
                long output = (tokens * position + 500) / 1_000;
                yield base.withTokens(tokens - output, output);
            }
            case CACHED_SHARE -> {
                BigDecimal read = BigDecimal.valueOf(position, 1);
                yield base.withCache(read, base.written().min(ALL.subtract(read)));
            }
        };
    }

    /** What a reader must know of how the rest of the workload follows; empty when it stays as it is. */
    public String remark(Workload base) {
        return this == CACHED_SHARE && base.written().signum() > 0
                ? "Above " + plain(ALL.subtract(base.written())) + "% read from the cache, the " + plain(base.written()) + "% that are written give way to it." : "";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A position in words: {@code 3.1 million requests a month}, {@code 35.5% output}. */
    public String words(long position) {
        return switch (this) {
            case REQUESTS -> CostWords.count(BigDecimal.valueOf(position)) + (position == 1 ? " request a month" : " requests a month");
            case OUTPUT_SHARE -> percent(position) + " output";
            case CACHED_SHARE -> percent(position) + " of the input cached";
        };
    }

    private static String percent(long position) {
        return BigDecimal.valueOf(position, 1).stripTrailingZeros().toPlainString() + "%";
    }

    /** Where to end a drawing, so that the workload and the change nearest to it are seen. */
    long drawnUntil(Workload base, List<Stretch> stretches) {
        if (this != REQUESTS) {
            return most;
        }
        long nearest = stretches.stream().skip(1).map(Stretch::from)
                .min(Comparator.comparingDouble(from -> Math.abs(Math.log((double) from / Math.max(1, base.requests()))))).orElse(0L);
        return Math.min(most, 2 * Math.max(Math.max(base.requests(), nearest), 500));
    }
}
