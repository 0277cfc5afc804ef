package org.shipworthy.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be claimed of a tool or of an offer. The order is the order in which facts are shown; the lifetime says how
 * long after it was read a claim is taken as current.
 */
public enum Attribute {
    INPUTS("inputs", "Accepts", Kind.TERMS, Group.MODALITIES, "", Lifetime.LONG),
    OUTPUTS("outputs", "Produces", Kind.TERMS, Group.MODALITIES, "", Lifetime.LONG),

    CONTEXT_WINDOW("context-window", "Context window", Kind.COUNT, Group.LIMITS, "tokens", Lifetime.MIDDLE),
    MAX_INPUT("max-input", "Longest input", Kind.COUNT, Group.LIMITS, "tokens", Lifetime.MIDDLE),
    MAX_OUTPUT("max-output", "Longest output", Kind.COUNT, Group.LIMITS, "tokens", Lifetime.MIDDLE),

    TOOL_CALLING("tool-calling", "Tool calling", Kind.FLAG, Group.ABILITIES, "", Lifetime.MIDDLE),
    STRUCTURED_OUTPUT("structured-output", "Structured output", Kind.FLAG, Group.ABILITIES, "", Lifetime.MIDDLE),
    REASONING("reasoning", "Reasoning mode", Kind.FLAG, Group.ABILITIES, "", Lifetime.MIDDLE),
    CODE_EXECUTION("code-execution", "Hosted code execution", Kind.FLAG, Group.ABILITIES, "", Lifetime.MIDDLE),

    OPEN_WEIGHTS("open-weights", "Open weights", Kind.FLAG, Group.RUNNING, "", Lifetime.LONG),
    OPEN_SOURCE("open-source", "Open source", Kind.FLAG, Group.RUNNING, "", Lifetime.LONG),
    ON_DEVICE("on-device", "Runs on the device", Kind.FLAG, Group.RUNNING, "", Lifetime.LONG),
    SELF_HOSTED("self-hosted", "Can be self-hosted", Kind.FLAG, Group.RUNNING, "", Lifetime.LONG),
    LICENCE("licence", "Licence", Kind.TEXT, Group.RUNNING, "", Lifetime.LONG),
    PARAMETERS("parameters", "Parameters", Kind.TEXT, Group.RUNNING, "", Lifetime.LONG),
    ARCHITECTURE("architecture", "Architecture", Kind.TEXT, Group.RUNNING, "", Lifetime.LONG),
    DATA_RESIDENCY("data-residency", "Data residency", Kind.TEXT, Group.RUNNING, "", Lifetime.MIDDLE),
    AVAILABLE_THROUGH("available-through", "Available through", Kind.TERMS, Group.RUNNING, "", Lifetime.MIDDLE),
    REPOSITORY("repository", "Repository", Kind.ADDRESS, Group.RUNNING, "", Lifetime.LONG),

    RELEASED("released", "Released", Kind.DAY, Group.LIFE, "", Lifetime.LONG),
    KNOWLEDGE_CUTOFF("knowledge-cutoff", "Knowledge until", Kind.TEXT, Group.LIFE, "", Lifetime.LONG),
    DEPRECATED_ON("deprecated-on", "Deprecated on", Kind.DAY, Group.LIFE, "", Lifetime.MIDDLE),
    SUCCESSOR("successor", "Succeeded by", Kind.TEXT, Group.LIFE, "", Lifetime.LONG),
    STATUS("status", "Status", Kind.TEXT, Group.LIFE, "", Lifetime.MIDDLE),

    PRICE_INPUT("input", "Input", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_OUTPUT("output", "Output", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CACHE_READ("cache-read", "Cached input, read", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CACHE_WRITE("cache-write", "Cached input, write", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CACHE_WRITE_HOUR("cache-write-hour", "Cached input, write for an hour", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CACHE_READ_AUDIO("cache-read-audio", "Cached audio input, read", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CACHE_WRITE_AUDIO("cache-write-audio", "Cached audio input, write", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_REASONING("reasoning", "Reasoning output", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_AUDIO_INPUT("audio-input", "Audio input", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_AUDIO_OUTPUT("audio-output", "Audio output", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_IMAGE_INPUT("image-input", "Image input", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_IMAGE_OUTPUT("image-output", "Image output", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_VIDEO_OUTPUT("video-output", "Video output", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CITATION("citation", "Citations", Kind.MONEY, Group.PRICES, Unit.MILLION_TOKENS, Lifetime.SHORT),
    PRICE_CHARACTER_INPUT("character-input", "Input by characters", Kind.MONEY, Group.PRICES, Unit.MILLION_CHARACTERS, Lifetime.SHORT),
    PRICE_CHARACTER_OUTPUT("character-output", "Output by characters", Kind.MONEY, Group.PRICES, Unit.MILLION_CHARACTERS, Lifetime.SHORT),
    PRICE_IMAGE("image", "Image", Kind.MONEY, Group.PRICES, "per image", Lifetime.SHORT),
    PRICE_IMAGE_READ("image-read", "Image read", Kind.MONEY, Group.PRICES, "per image", Lifetime.SHORT),
    PRICE_PIXEL("pixel", "Image by size", Kind.MONEY, Group.PRICES, "per million pixels", Lifetime.SHORT),
    PRICE_SECOND_INPUT("second-input", "Input by time", Kind.MONEY, Group.PRICES, Unit.SECOND, Lifetime.SHORT),
    PRICE_SECOND_AUDIO("audio-second-input", "Audio input by time", Kind.MONEY, Group.PRICES, Unit.SECOND, Lifetime.SHORT),
    PRICE_SECOND_VIDEO("video-second-input", "Video input by time", Kind.MONEY, Group.PRICES, Unit.SECOND, Lifetime.SHORT),
    PRICE_SECOND_OUTPUT("second-output", "Output by time", Kind.MONEY, Group.PRICES, Unit.SECOND, Lifetime.SHORT),
    PRICE_PAGE("page", "Page read", Kind.MONEY, Group.PRICES, "per page", Lifetime.SHORT),
    PRICE_PAGE_ANNOTATED("page-annotated", "Page annotated", Kind.MONEY, Group.PRICES, "per page", Lifetime.SHORT),
    PRICE_CREDIT("credit", "Credit", Kind.MONEY, Group.PRICES, "per credit", Lifetime.SHORT),
    PRICE_SESSION("session", "Code session", Kind.MONEY, Group.PRICES, "per session", Lifetime.SHORT),
    PRICE_SEARCH("web-search", "Web search", Kind.MONEY, Group.PRICES, Unit.SEARCH, Lifetime.SHORT),
    PRICE_SEARCH_LOW("web-search-low", "Web search, little context", Kind.MONEY, Group.PRICES, Unit.SEARCH, Lifetime.SHORT),
    PRICE_SEARCH_HIGH("web-search-high", "Web search, much context", Kind.MONEY, Group.PRICES, Unit.SEARCH, Lifetime.SHORT),
    PRICE_REQUEST("request", "Request", Kind.MONEY, Group.PRICES, "per request", Lifetime.SHORT),
    PRICE_SEAT_MONTH("seat-month", "Seat", Kind.MONEY, Group.PRICES, "per seat and month", Lifetime.SHORT),
    PRICE_MONTH_MINIMUM("month-minimum", "Monthly minimum", Kind.MONEY, Group.PRICES, "a month", Lifetime.SHORT),
    PRICE_LICENCE_FEE("licence-fee", "Licence fee", Kind.MONEY, Group.PRICES, "once", Lifetime.LONG),
    FREE_TOKENS("free-tokens", "Free allowance", Kind.COUNT, Group.PRICES, "tokens a month", Lifetime.SHORT),
    FREE_REQUESTS("free-requests", "Free allowance", Kind.COUNT, Group.PRICES, "requests a month", Lifetime.SHORT);

    /** The form of an attribute's values. */
    public enum Kind { TEXT, TERMS, COUNT, FLAG, DAY, ADDRESS, MONEY }

    /** The part of a page in which an attribute is shown. */
    public enum Group {
        MODALITIES("What goes in and comes out"),
        LIMITS("Limits"),
        ABILITIES("Abilities"),
        RUNNING("Where and how it runs"),
        LIFE("Age"),
        PRICES("Prices");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String key;
    private final String label;
    private final Kind kind;
    private final Group group;
    private final String unit;
    private final Period lifetime;

    Attribute(String key, String label, Kind kind, Group group, String unit, Period lifetime) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.group = group;
        this.unit = unit;
        this.lifetime = lifetime;
    }

    /** The attribute of a tool with this key; prices belong to offers and are not among them. */
    public static Optional<Attribute> findOfTool(String key) {
        return Optional.ofNullable(Keys.OF_TOOLS.get(key));
    }

    /** The price or free allowance with this key in a content pack. */
    public static Optional<Attribute> findPrice(String key) {
        return Optional.ofNullable(Keys.OF_PRICES.get(key));
    }

    public static Stream<Attribute> ofTools() {
        return Arrays.stream(values()).filter(attribute -> !attribute.isPrice());
    }

    public static Stream<Attribute> prices() {
        return Arrays.stream(values()).filter(Attribute::isPrice);
    }

    /** The words that {@link #INPUTS} and {@link #OUTPUTS} may use. */
    public static List<String> modalities() {
        return List.of("text", "image", "audio", "video", "pdf", "embedding");
    }

    /** Whether readers choose by it, so that a difference is worth a line at the top of a comparison. */
    public boolean isDeciding() {
        return switch (this) {
            case INPUTS, OUTPUTS, CONTEXT_WINDOW, TOOL_CALLING, REASONING, CODE_EXECUTION, OPEN_WEIGHTS, OPEN_SOURCE, ON_DEVICE,
                    SELF_HOSTED, LICENCE, DATA_RESIDENCY, RELEASED, DEPRECATED_ON -> true;
            default -> false;
        };
    }

    public boolean isPrice() {
        return group == Group.PRICES;
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    public Group group() {
        return group;
    }

    /** What a number of this attribute counts ("tokens"), or what a price is paid for ("per million tokens"); may be empty. */
    public String unit() {
        return unit;
    }

    public Period lifetime() {
        return lifetime;
    }

    /** How long a claim is taken as current after it was read; stated on the methodology page. */
    private static final class Lifetime {
        static final Period SHORT = Period.ofDays(180);
        static final Period MIDDLE = Period.ofDays(365);
        static final Period LONG = Period.ofDays(730);
    }

    /** By key: every claim that is read from the database asks. */
    private static final class Keys {
        static final Map<String, Attribute> OF_TOOLS = ofTools().collect(toUnmodifiableMap(Attribute::key, attribute -> attribute));
        static final Map<String, Attribute> OF_PRICES = prices().collect(toUnmodifiableMap(Attribute::key, attribute -> attribute));
    }

    private static final class Unit {
        static final String MILLION_TOKENS = "per million tokens";
        static final String MILLION_CHARACTERS = "per million characters";
        static final String SECOND = "per second";
        static final String SEARCH = "per search";
    }
}
