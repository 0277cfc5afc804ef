package org.shipworthy.pricing.usage;

import java.util.List;
import org.shipworthy.kernel.Fault;

/**
 * What became of a file.
 *
 * @param rows    those that were handed on
 * @param skipped rows of requests that failed or used nothing
 * @param bad     how many faults there are
 * @param faults  the first of them, at most {@link #MOST_FAULTS}, each with its line
 */
public record UsageReading(long rows, long skipped, long bad, List<Fault> faults) {

    public static final int MOST_FAULTS = 100;

    public UsageReading {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return bad == 0;
    }
}
