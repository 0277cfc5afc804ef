package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.shipworthy.kernel.Fault;

/**
 * What a reader wants done in a month. Every request is of the same size, and requests are spread evenly over the hours.
 *
 * @param requests  a month
 * @param input     tokens of text that a request sends, cached ones included
 * @param output    tokens that a request gets back, without those of the reasoning
 * @param reasoning tokens that a request reasons with
 * @param audio     tokens of audio that a request sends, beside {@code input}
 * @param cached    which part of the input is read from a cache, in percent
 * @param written   which part of the input is written to a cache, in percent
 * @param batch     which part of the requests can wait for a batch, in percent
 * @param priority  which part of the requests is served with priority, in percent
 * @param seats     people who need a seat
 * @param hours     the part of each day in which the work is done
 */
public record Workload(long requests, long input, long output, long reasoning, long audio, BigDecimal cached, BigDecimal written,
                       BigDecimal batch, BigDecimal priority, long seats, DayWindow hours) {

    public static final long MOST_REQUESTS = 10_000_000_000L;
    /** Of one request: of input and output together, of reasoning, and of audio. */
    public static final long MOST_TOKENS = 10_000_000;
    public static final long MOST_SEATS = 1_000_000;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public static final Workload NONE = of(0, 0, 0);

    public Workload {
        cached = percent(cached);
        written = percent(written);
        batch = percent(batch);
        priority = percent(priority);
        if (!within(requests, MOST_REQUESTS) || !within(input, MOST_TOKENS) || !within(output, MOST_TOKENS) || input + output > MOST_TOKENS
                || !within(reasoning, MOST_TOKENS) || !within(audio, MOST_TOKENS) || !within(seats, MOST_SEATS)
                || cached.add(written).compareTo(ALL) > 0 || batch.add(priority).compareTo(ALL) > 0) {
            throw new IllegalArgumentException("a workload out of bounds");
        }
    }

    private static boolean within(long number, long most) {
        return number >= 0 && number <= most;
    }

    private static BigDecimal percent(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(ALL) > 0 || share.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("not a share in percent with at most two decimals: " + share);
        }
        return share.signum() == 0 ? BigDecimal.ZERO : new BigDecimal(share.stripTrailingZeros().toPlainString());
    }

    /** Requests of text, nothing cached, nothing in batch, at any time of the day. */
    public static Workload of(long requests, long input, long output) {
        return new Workload(requests, input, output, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, DayWindow.ALL_DAY);
    }

    /** What became of the part of an address that describes a workload. */
    public sealed interface Reading {

        record Read(Workload workload) implements Reading {}

        /** @param faults all of them, each with the field it is about */
        record Refused(List<Fault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * Reads an address's query. What it does not name is 0, or as in the preset that it names; names of other things are
     * passed over.
     */
    public static Reading parse(Map<String, String> query) {
        return WorkloadQuery.read(query);
    }

    /** Whether an address's query says anything of a workload. */
    public static boolean isIn(Map<String, String> query) {
        return WorkloadQuery.names().anyMatch(query::containsKey);
    }

    /** The fields that a workload has in an address. */
    public static List<String> queryNames() {
        return WorkloadQuery.names().toList();
    }

    /** For an address, so that {@link #parse} gives this workload again: what is 0 is left out. Needs no escaping. */
    public String toQuery() {
        return WorkloadQuery.write(this);
    }

    /** The tokens of a request's whole input, by which prices for long requests are chosen. */
    public long requestTokens() {
        return input + audio;
    }

    public Workload withRequests(long number) {
        return new Workload(number, input, output, reasoning, audio, cached, written, batch, priority, seats, hours);
    }

    public Workload withTokens(long inputTokens, long outputTokens) {
        return new Workload(requests, inputTokens, outputTokens, reasoning, audio, cached, written, batch, priority, seats, hours);
    }

    public Workload withReasoning(long tokens) {
        return new Workload(requests, input, output, tokens, audio, cached, written, batch, priority, seats, hours);
    }

    public Workload withCache(BigDecimal readPercent, BigDecimal writtenPercent) {
        return new Workload(requests, input, output, reasoning, audio, readPercent, writtenPercent, batch, priority, seats, hours);
    }

    public Workload withModes(BigDecimal batchPercent, BigDecimal priorityPercent) {
        return new Workload(requests, input, output, reasoning, audio, cached, written, batchPercent, priorityPercent, seats, hours);
    }

    public Workload withSeats(long number) {
        return new Workload(requests, input, output, reasoning, audio, cached, written, batch, priority, number, hours);
    }

    public Workload withHours(DayWindow part) {
        return new Workload(requests, input, output, reasoning, audio, cached, written, batch, priority, seats, part);
    }
}
