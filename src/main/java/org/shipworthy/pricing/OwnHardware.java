package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shipworthy.kernel.Fault;
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

    private static final String HOUR = "hour";
    private static final String SPEED = "speed";
    private static final String READING = "reading";
    private static final String PAID = "paid";

    public OwnHardware {
        if (hour.amount().signum() < 0 || outputTokensPerSecond.signum() <= 0 || inputTokensPerSecond.filter(speed -> speed.signum() <= 0).isPresent()) {
            throw new IllegalArgumentException("a machine has a cost of at least 0 and speeds above 0");
        }
    }

    /** What became of the part of an address that describes a machine. */
    public sealed interface Reading {

        /** @param hardware empty when the address says nothing of it */
        record Read(Optional<OwnHardware> hardware) implements Reading {}

        /** @param faults all of them, each with the field it is about */
        record Refused(List<Fault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads an address's query: {@code hour} in dollars, {@code speed} and {@code reading} in tokens per second, {@code paid=always} or {@code used}, which alone says nothing: a form sends it always. */
    public static Reading parse(Map<String, String> query) {
        QueryFields fields = new QueryFields("own hardware", query);
        if (Stream.of(HOUR, SPEED, READING).noneMatch(name -> fields.find(name).isPresent())) {
            return new Reading.Read(Optional.empty());
        }
        Optional<BigDecimal> hour = fields.positive(HOUR);
        Optional<BigDecimal> speed = fields.positive(SPEED);
        Optional<BigDecimal> reading = fields.positive(READING);
        Optional<Running> running = Running.find(fields.find(PAID).orElse(Running.ALWAYS.key));
        if (fields.find(HOUR).isEmpty()) {
            fields.fault(HOUR, "is missing: what an hour of the machine costs, in dollars");
        }
        if (fields.find(SPEED).isEmpty()) {
            fields.fault(SPEED, "is missing: how many tokens a second the machine writes");
        }
        if (running.isEmpty()) {
            fields.fault(PAID, "must be always or used");
        }
        return fields.faults().isEmpty()
                ? new Reading.Read(Optional.of(new OwnHardware(Money.usd(hour.orElseThrow().toPlainString()), speed.orElseThrow(), reading, running.orElseThrow())))
                : new Reading.Refused(fields.faults());
    }

    /** The fields that a machine has in an address. */
    public static List<String> queryNames() {
        return List.of(HOUR, SPEED, READING, PAID);
    }

    /** For an address, so that {@link #parse} gives this machine again, when its hour is in dollars. */
    public String toQuery() {
        return HOUR + "=" + hour.amount().toPlainString() + "&" + SPEED + "=" + outputTokensPerSecond.toPlainString()
                + inputTokensPerSecond.map(speed -> "&" + READING + "=" + speed.toPlainString()).orElse("")
                + (running == Running.ALWAYS ? "" : "&" + PAID + "=" + running.key);
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

        static Optional<Running> find(String key) {
            return Arrays.stream(values()).filter(running -> running.key.equals(key)).findFirst();
        }

        public String key() {
            return key;
        }

        public String meaning() {
            return meaning;
        }
    }
}
