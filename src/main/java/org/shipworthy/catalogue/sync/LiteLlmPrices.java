package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;

/**
 * The prices of a LiteLLM row: fields whose names say what is paid for, above which length of context, and in which mode.
 * Most are for one token.
 */
final class LiteLlmPrices {

    /** Prices for one token, character or pixel, which become prices for a million. */
    private static final PriceFields PRICES_OF_ONE = new PriceFields()
            .and("input_cost_per_token", Attribute.PRICE_INPUT)
            .and("output_cost_per_token", Attribute.PRICE_OUTPUT)
            .and("input_cost_per_token_cache_hit", Attribute.PRICE_CACHE_READ)
            .and("cache_read_input_token_cost", Attribute.PRICE_CACHE_READ)
            .and("cache_creation_input_token_cost", Attribute.PRICE_CACHE_WRITE)
            .and("cache_creation_input_token_cost_above_1hr", Attribute.PRICE_CACHE_WRITE_HOUR)
            .and("cache_read_input_audio_token_cost", Attribute.PRICE_CACHE_READ_AUDIO)
            .and("cache_creation_input_audio_token_cost", Attribute.PRICE_CACHE_WRITE_AUDIO)
            .and("output_cost_per_reasoning_token", Attribute.PRICE_REASONING)
            .and("input_cost_per_audio_token", Attribute.PRICE_AUDIO_INPUT)
            .and("output_cost_per_audio_token", Attribute.PRICE_AUDIO_OUTPUT)
            .and("input_cost_per_image_token", Attribute.PRICE_IMAGE_INPUT)
            .and("output_cost_per_image_token", Attribute.PRICE_IMAGE_OUTPUT)
            .and("output_cost_per_video_token", Attribute.PRICE_VIDEO_OUTPUT)
            .and("citation_cost_per_token", Attribute.PRICE_CITATION)
            .and("input_cost_per_character", Attribute.PRICE_CHARACTER_INPUT)
            .and("output_cost_per_character", Attribute.PRICE_CHARACTER_OUTPUT)
            .and("output_cost_per_pixel", Attribute.PRICE_PIXEL)
            .and("input_cost_per_pixel", Attribute.PRICE_PIXEL);

    /** Prices for a whole thing. */
    private static final PriceFields WHOLE_PRICES = new PriceFields()
            .and("input_cost_per_query", Attribute.PRICE_REQUEST)
            .and("input_cost_per_request", Attribute.PRICE_REQUEST)
            .and("input_cost_per_image", Attribute.PRICE_IMAGE_READ)
            .and("output_cost_per_image", Attribute.PRICE_IMAGE)
            .and("input_cost_per_second", Attribute.PRICE_SECOND_INPUT)
            .and("input_cost_per_audio_per_second", Attribute.PRICE_SECOND_AUDIO)
            .and("input_cost_per_video_per_second", Attribute.PRICE_SECOND_VIDEO)
            .and("output_cost_per_video_per_second", Attribute.PRICE_SECOND_OUTPUT)
            .and("output_cost_per_second", Attribute.PRICE_SECOND_OUTPUT)
            .and("ocr_cost_per_page", Attribute.PRICE_PAGE)
            .and("annotation_cost_per_page", Attribute.PRICE_PAGE_ANNOTATED)
            .and("ocr_cost_per_credit", Attribute.PRICE_CREDIT)
            .and("code_interpreter_cost_per_session", Attribute.PRICE_SESSION);

    private static final String SEARCH = "search_context_cost_per_query";
    private static final String TIERS = "tiered_pricing";

    private static final Pattern PRICE = Pattern.compile(
            "(?<base>[a-z_]+?(?:_above_1hr)?)(?:_above_(?<thousands>\\d{1,9})k_tokens)?(?<mode>_priority|_batches|_flex)?");
    private static final Map<String, Conditions.Mode> MODES = Map.of(
            "_priority", Conditions.Mode.PRIORITY, "_batches", Conditions.Mode.BATCH, "_flex", Conditions.Mode.FLEX);

    /** Fields that say what something costs, in whatever way. */
    private static final Pattern SPEAKS_OF_A_PRICE = Pattern.compile(".*(?:cost|price|pricing|multiplier).*|provider_specific_entry");

    private LiteLlmPrices() {}

    static void say(JsonRow row, SaidList said) {
        Map<String, List<Matcher>> forms = row.names().stream().map(PRICE::matcher).filter(Matcher::matches).collect(groupingBy(form -> form.group("base")));
        PRICES_OF_ONE.forEach((base, attribute) -> forms.getOrDefault(base, List.of())
                .forEach(form -> said.priceOfOne(attribute, conditions(form), row.amount(form.group()))));
        WHOLE_PRICES.forEach((base, attribute) -> forms.getOrDefault(base, List.of()).forEach(form -> wholePrice(attribute, form, row, said)));
        row.row(SEARCH).ifPresent(search -> search(search, said));
        row.rows(TIERS).forEach(tier -> tier(tier, said));
        row.names().stream().filter(field -> SPEAKS_OF_A_PRICE.matcher(field).matches() && !isRead(field)).forEach(said::unread);
    }

    /** What a session in real time reads of an image is counted in tokens there; what makes images has no other price for one. */
    private static void wholePrice(Attribute attribute, Matcher form, JsonRow row, SaidList said) {
        boolean readsAnImage = attribute == Attribute.PRICE_IMAGE_READ;
        String mode = row.findName("mode").orElse("");
        if (readsAnImage && mode.equals("realtime")) {
            said.priceOfOne(Attribute.PRICE_IMAGE_INPUT, conditions(form), row.amount(form.group()));
        } else {
            boolean makesIt = readsAnImage && mode.equals("image_generation") && !row.has("output_cost_per_image");
            said.price(makesIt ? Attribute.PRICE_IMAGE : attribute, conditions(form), row.amount(form.group()));
        }
    }

    /** One price where it is the same for little and for much context. */
    private static void search(JsonRow search, SaidList said) {
        Optional<BigDecimal> low = search.amount("search_context_size_low");
        Optional<BigDecimal> middle = search.amount("search_context_size_medium");
        Optional<BigDecimal> high = search.amount("search_context_size_high");
        said.price(Attribute.PRICE_SEARCH, Conditions.NONE, middle);
        said.price(Attribute.PRICE_SEARCH_LOW, Conditions.NONE, low.filter(price -> !isSame(price, middle)));
        said.price(Attribute.PRICE_SEARCH_HIGH, Conditions.NONE, high.filter(price -> !isSame(price, middle)));
    }

    private static boolean isSame(BigDecimal price, Optional<BigDecimal> other) {
        return other.filter(amount -> amount.compareTo(price) == 0).isPresent();
    }

    private static boolean isRead(String field) {
        Matcher form = PRICE.matcher(field);
        return field.equals(SEARCH) || field.equals(TIERS)
                || form.matches() && (PRICES_OF_ONE.find(form.group("base")).isPresent() || WHOLE_PRICES.find(form.group("base")).isPresent());
    }

    private static Conditions conditions(Matcher form) {
        long above = form.group("thousands") == null ? 0 : 1_000 * Long.parseLong(form.group("thousands"));
        String mode = form.group("mode");
        return Conditions.above(above).in(mode == null ? Conditions.Mode.STANDARD : MODES.get(mode));
    }

    /** Each tier says from how many tokens on it applies. */
    private static void tier(JsonRow tier, SaidList said) {
        List<BigDecimal> range = tier.numbers("range");
        if (range.isEmpty()) {
            return;
        }
        BigDecimal above = range.getFirst();
        if (above.signum() < 0) {
            throw tier.fault("range", "begins below 0");
        }
        Conditions conditions = Conditions.above(above.longValue());
        PRICES_OF_ONE.of(tier, (field, attribute) -> said.priceOfOne(attribute, conditions, tier.amount(field)));
    }
}
