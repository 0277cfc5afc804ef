package org.shipworthy.catalogue.sync;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Said;

/** LiteLLM's {@code model_prices_and_context_window.json}: models by key, prices for one token each. */
final class LiteLlmReader implements SourceReader {

    private static final PriceFields PRICES = new PriceFields()
            .and("input_cost_per_token", Attribute.PRICE_INPUT)
            .and("output_cost_per_token", Attribute.PRICE_OUTPUT)
            .and("cache_read_input_token_cost", Attribute.PRICE_CACHE_READ)
            .and("cache_creation_input_token_cost", Attribute.PRICE_CACHE_WRITE)
            .and("cache_creation_input_token_cost_above_1hr", Attribute.PRICE_CACHE_WRITE_HOUR)
            .and("cache_read_input_audio_token_cost", Attribute.PRICE_CACHE_READ_AUDIO)
            .and("output_cost_per_reasoning_token", Attribute.PRICE_REASONING)
            .and("input_cost_per_audio_token", Attribute.PRICE_AUDIO_INPUT)
            .and("output_cost_per_audio_token", Attribute.PRICE_AUDIO_OUTPUT)
            .and("input_cost_per_image_token", Attribute.PRICE_IMAGE_INPUT)
            .and("output_cost_per_image_token", Attribute.PRICE_IMAGE_OUTPUT);

    /** Prices for a thing that is not a token. */
    private static final PriceFields WHOLE_PRICES = new PriceFields()
            .and("input_cost_per_query", Attribute.PRICE_REQUEST)
            .and("input_cost_per_request", Attribute.PRICE_REQUEST)
            .and("output_cost_per_image", Attribute.PRICE_IMAGE)
            .and("input_cost_per_second", Attribute.PRICE_SECOND_INPUT)
            .and("output_cost_per_video_per_second", Attribute.PRICE_SECOND_OUTPUT)
            .and("output_cost_per_second", Attribute.PRICE_SECOND_OUTPUT);

    private static final Pattern PRICE = Pattern.compile(
            "(?<base>[a-z_]+?(?:_above_1hr)?)(?:_above_(?<thousands>\\d{1,9})k_tokens)?(?<mode>_priority|_batches|_flex)?");
    private static final Map<String, Conditions.Mode> MODES = Map.of(
            "_priority", Conditions.Mode.PRIORITY, "_batches", Conditions.Mode.BATCH, "_flex", Conditions.Mode.FLEX);

    /** Rows that are no models, or one size or commitment of many of a model. */
    private static final Pattern NO_MODEL = Pattern.compile("sample_spec|.*(^|/)\\d+-x-\\d+.*|.*month-commitment.*|.*/(max|\\d+)-steps/.*");
    private static final Set<String> NO_MODEL_MODES = Set.of("search", "vector_store", "ocr");

    private final Vocabulary vocabulary;

    LiteLlmReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void read(JsonFile file, Listings into) throws IOException {
        file.object("$", key -> {
            if (!file.isObject() || NO_MODEL.matcher(key).matches()) {
                file.skip();
                into.leaveOut();
            } else {
                add(key, file.row(key), into);
            }
        });
    }

    private void add(String key, JsonRow row, Listings into) {
        String mode = row.findName("mode").orElse("");
        if (NO_MODEL_MODES.contains(mode) || !row.has("litellm_provider")) {
            into.leaveOut();
            return;
        }
        String provider = row.name("litellm_provider");
        into.add(Listing.of(key, Listing.SellerId.of(provider), key, said(provider, row))
                .ofKind(mode).hinted(row.address("source").flatMap(LiteLlmReader::lastSegment)));
    }

    /** Its sources are often the model's own page. */
    private static Optional<String> lastSegment(URI address) {
        String path = address.getPath() == null ? "" : address.getPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() || last.length() > JsonRow.MAX_NAME ? Optional.empty() : Optional.of(last);
    }

    private List<Said> said(String provider, JsonRow row) {
        SaidList said = new SaidList(vocabulary.includesPrices(provider));
        said.modalities(Attribute.INPUTS, row.names("supported_modalities"));
        said.modalities(Attribute.OUTPUTS, row.names("supported_output_modalities"));
        said.count(Attribute.MAX_INPUT, row.count("max_input_tokens"));
        said.count(Attribute.MAX_OUTPUT, row.count("max_output_tokens"));
        said.flag(Attribute.TOOL_CALLING, row.flag("supports_function_calling"));
        said.flag(Attribute.STRUCTURED_OUTPUT, row.flag("supports_response_schema"));
        said.flag(Attribute.REASONING, row.flag("supports_reasoning"));
        said.day(Attribute.DEPRECATED_ON, row.day("deprecation_date"));
        WHOLE_PRICES.of(row, (field, attribute) -> said.price(attribute, Conditions.NONE, row.amount(field)));
        row.names().forEach(field -> priceOfOne(field, row, said));
        row.rows("tiered_pricing").forEach(tier -> tier(tier, said));
        return said.list();
    }

    private static void priceOfOne(String field, JsonRow row, SaidList said) {
        Matcher form = PRICE.matcher(field);
        if (form.matches()) {
            PRICES.find(form.group("base")).ifPresent(attribute -> said.priceOfOne(attribute, conditions(form), row.amount(field)));
        }
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
        PRICES.of(tier, (field, attribute) -> said.priceOfOne(attribute, conditions, tier.amount(field)));
    }
}
