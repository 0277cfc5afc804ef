package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import org.shipworthy.kernel.Money;

/**
 * The reader's own machine that runs open weights.
 *
 * @param hour                  what an hour of it costs
 * @param outputTokensPerSecond what one machine writes, all requests that it serves at a time taken together
 * @param inputTokensPerSecond  what one machine reads; empty when reading is taken to cost no time
 * @param running               what is paid for
 */
public record OwnHardware(Money hour, BigDecimal outputTokensPerSecond, Optional<BigDecimal> inputTokensPerSecond, Running running) {

    /** Hours in a month: a twelfth of 365 days. */
    public static final BigDecimal MONTH = BigDecimal.valueOf(730);

    public OwnHardware {
        if (hour.amount().signum() < 0 || outputTokensPerSecond.signum() <= 0 || inputTokensPerSecond.filter(speed -> speed.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("a machine has a cost of at least 0 and speeds above 0");
        }
    }

    /** Which hours are paid. */
    public enum Running {
        ALWAYS("always", "as many machines as the work needs when it is spread over the month, each paid for every hour"),
        WHEN_USED("used", "only the hours in which they work");

        private final String key;
        private final String meaning;

        Running(String key, String meaning) {
            this.key = key;
            this.meaning = meaning;
        }

        public String key() {
            return key;
        }

        public String meaning() {
            return meaning;
        }
    }
}
