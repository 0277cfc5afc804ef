package org.shipworthy.pricing;

import java.math.BigDecimal;
import java.util.Optional;

/** What a rate is paid for. The order is the order of an estimate's lines. */
public enum RateUnit {
    INPUT("Input", "tokens", 1_000_000, "per million tokens"),
    CACHE_READ("Cached input, read", "tokens", 1_000_000, "per million tokens"),
    CACHE_WRITE("Cached input, written", "tokens", 1_000_000, "per million tokens"),
    AUDIO_INPUT("Audio input", "tokens", 1_000_000, "per million tokens"),
    OUTPUT("Output", "tokens", 1_000_000, "per million tokens"),
    REASONING("Reasoning output", "tokens", 1_000_000, "per million tokens"),
    REQUEST("Requests", "requests", 1, "per request"),
    SEAT_MONTH("Seats", "seats", 1, "per seat and month");

    private final String label;
    private final String counted;
    private final BigDecimal size;
    private final String per;

    RateUnit(String label, String counted, long size, String per) {
        this.label = label;
        this.counted = counted;
        this.size = BigDecimal.valueOf(size);
        this.per = per;
    }

    public String label() {
        return label;
    }

    /** What a quantity of it counts. */
    public String counted() {
        return counted;
    }

    /** How many of what is counted one price buys: a million tokens, one request. */
    public BigDecimal size() {
        return size;
    }

    public String per() {
        return per;
    }

    /**
     * The unit at whose price this one is charged where it has none: providers without a cache price charge cached tokens
     * as input, those without a reasoning price charge reasoning as output.
     */
    Optional<RateUnit> standIn() {
        return switch (this) {
            case CACHE_READ, CACHE_WRITE -> Optional.of(INPUT);
            case REASONING -> Optional.of(OUTPUT);
            case INPUT, AUDIO_INPUT, OUTPUT, REQUEST, SEAT_MONTH -> Optional.empty();
        };
    }

    /** Whether an offer may have no price for it and still be complete, because nothing is charged for it. */
    boolean isExtra() {
        return this == REQUEST || this == SEAT_MONTH;
    }
}
