package org.shipworthy.pricing;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.catalogue.Attribute;

/** What a rate is paid for. The order is the order of an estimate's lines; what no workload counts comes last, by the name that the catalogue has for it. */
public enum RateUnit {
    INPUT(Attribute.PRICE_INPUT, "Input", Of.TOKENS),
    CACHE_READ(Attribute.PRICE_CACHE_READ, "Cached input, read", Of.TOKENS),
    CACHE_WRITE(Attribute.PRICE_CACHE_WRITE, "Cached input, written", Of.TOKENS),
    AUDIO_INPUT(Attribute.PRICE_AUDIO_INPUT, "Audio input", Of.TOKENS),
    OUTPUT(Attribute.PRICE_OUTPUT, "Output", Of.TOKENS),
    REASONING(Attribute.PRICE_REASONING, "Reasoning output", Of.TOKENS),
    REQUEST(Attribute.PRICE_REQUEST, "Requests", "requests"),
    SEAT_MONTH(Attribute.PRICE_SEAT_MONTH, "Seats", "seats"),

    CACHE_WRITE_HOUR(Attribute.PRICE_CACHE_WRITE_HOUR, Of.TOKENS),
    CACHE_READ_AUDIO(Attribute.PRICE_CACHE_READ_AUDIO, Of.TOKENS),
    CACHE_WRITE_AUDIO(Attribute.PRICE_CACHE_WRITE_AUDIO, Of.TOKENS),
    AUDIO_OUTPUT(Attribute.PRICE_AUDIO_OUTPUT, Of.TOKENS),
    IMAGE_INPUT(Attribute.PRICE_IMAGE_INPUT, Of.TOKENS),
    IMAGE_OUTPUT(Attribute.PRICE_IMAGE_OUTPUT, Of.TOKENS),
    VIDEO_OUTPUT(Attribute.PRICE_VIDEO_OUTPUT, Of.TOKENS),
    CITATION(Attribute.PRICE_CITATION, Of.TOKENS),
    CHARACTER_INPUT(Attribute.PRICE_CHARACTER_INPUT, Of.CHARACTERS),
    CHARACTER_OUTPUT(Attribute.PRICE_CHARACTER_OUTPUT, Of.CHARACTERS),
    IMAGE(Attribute.PRICE_IMAGE, Of.IMAGES),
    IMAGE_READ(Attribute.PRICE_IMAGE_READ, Of.IMAGES),
    PIXEL(Attribute.PRICE_PIXEL, "pixels"),
    SECOND_INPUT(Attribute.PRICE_SECOND_INPUT, Of.SECONDS),
    SECOND_AUDIO(Attribute.PRICE_SECOND_AUDIO, Of.SECONDS),
    SECOND_VIDEO(Attribute.PRICE_SECOND_VIDEO, Of.SECONDS),
    SECOND_OUTPUT(Attribute.PRICE_SECOND_OUTPUT, Of.SECONDS),
    PAGE(Attribute.PRICE_PAGE, Of.PAGES),
    PAGE_ANNOTATED(Attribute.PRICE_PAGE_ANNOTATED, Of.PAGES),
    CREDIT(Attribute.PRICE_CREDIT, "credits"),
    SESSION(Attribute.PRICE_SESSION, "sessions"),
    SEARCH(Attribute.PRICE_SEARCH, Of.SEARCHES),
    SEARCH_LOW(Attribute.PRICE_SEARCH_LOW, Of.SEARCHES),
    SEARCH_HIGH(Attribute.PRICE_SEARCH_HIGH, Of.SEARCHES),
    LICENCE_FEE(Attribute.PRICE_LICENCE_FEE, "licences");

    /** What a workload says a quantity of. */
    static final List<RateUnit> COUNTED = Arrays.stream(values()).filter(RateUnit::isCounted).toList();

    private final Attribute attribute;
    private final String label;
    private final String counted;
    private final boolean isCounted;

    /** Of the size, which is a power of ten. */
    private final int zeros;

    /** One that a workload counts. */
    RateUnit(Attribute attribute, String label, String counted) {
        this(attribute, label, counted, true);
    }

    /** One that no workload counts. */
    RateUnit(Attribute attribute, String counted) {
        this(attribute, attribute.label(), counted, false);
    }

    RateUnit(Attribute attribute, String label, String counted, boolean isCounted) {
        this.attribute = attribute;
        this.label = label;
        this.counted = counted;
        this.isCounted = isCounted;
        this.zeros = attribute.unit().startsWith("per million ") ? 6 : 0;
    }

    /** The unit of a price; empty for what is no price but a free allowance. */
    static Optional<RateUnit> find(Attribute attribute) {
        return Optional.ofNullable(ByAttribute.UNITS.get(attribute));
    }

    /** The price that the catalogue has for it. */
    public Attribute attribute() {
        return attribute;
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
        return BigDecimal.TEN.pow(zeros);
    }

    /** How many prices a quantity costs, exactly. */
    BigDecimal prices(BigDecimal quantity) {
        return quantity.scaleByPowerOfTen(-zeros);
    }

    public String per() {
        return attribute.unit();
    }

    /** Whether a workload says how much of it is used; what else an offer charges for is shown beside the estimate. */
    boolean isCounted() {
        return isCounted;
    }

    /**
     * The unit at whose price this one is charged where it has none: providers without a cache price charge cached tokens
     * as input, those without a reasoning price charge reasoning as output.
     */
    Optional<RateUnit> standIn() {
        return switch (this) {
            case CACHE_READ, CACHE_WRITE -> Optional.of(INPUT);
            case REASONING -> Optional.of(OUTPUT);
            default -> Optional.empty();
        };
    }

    /** Whether an offer may have no price for it and still be complete, because nothing is charged for it. */
    boolean isExtra() {
        return this == REQUEST || this == SEAT_MONTH;
    }

    private static final class Of {
        static final String TOKENS = "tokens";
        static final String CHARACTERS = "characters";
        static final String IMAGES = "images";
        static final String SECONDS = "seconds";
        static final String PAGES = "pages";
        static final String SEARCHES = "searches";
    }

    private static final class ByAttribute {
        static final Map<Attribute, RateUnit> UNITS = Arrays.stream(values()).collect(toUnmodifiableMap(RateUnit::attribute, unit -> unit));
    }
}
