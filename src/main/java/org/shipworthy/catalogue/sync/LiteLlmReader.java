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

    private static final Map<String, Attribute> PRICES = Map.ofEntries(
            Map.entry("input_cost_per_token", Attribute.PRICE_INPUT),
            Map.entry("output_cost_per_token", Attribute.PRICE_OUTPUT),
            Map.entry("cache_read_input_token_cost", Attribute.PRICE_CACHE_READ),
            Map.entry("cache_creation_input_token_cost", Attribute.PRICE_CACHE_WRITE),
            Map.entry("cache_creation_input_token_cost_above_1hr", Attribute.PRICE_CACHE_WRITE_HOUR),
            Map.entry("cache_read_input_audio_token_cost", Attribute.PRICE_CACHE_READ_AUDIO),
            Map.entry("output_cost_per_reasoning_token", Attribute.PRICE_REASONING),
            Map.entry("input_cost_per_audio_token", Attribute.PRICE_AUDIO_INPUT),
            Map.entry("output_cost_per_audio_token", Attribute.PRICE_AUDIO_OUTPUT),
            Map.entry("input_cost_per_image_token", Attribute.PRICE_IMAGE_INPUT),
            Map.entry("output_cost_per_image_token", Attribute.PRICE_IMAGE_OUTPUT));

    /** Prices for a thing that is not a token. */
    private static final Map<String, Attribute> WHOLE_PRICES = Map.of(
            "input_cost_per_request", Attribute.PRICE_REQUEST,
            "input_cost_per_query", Attribute.PRICE_REQUEST,
            "output_cost_per_image", Attribute.PRICE_IMAGE);

    private static final Pattern PRICE = Pattern.compile(
            "(?<base>[a-z_]+?(?:_above_1hr)?)(?:_above_(?<thousands>\\d+)k_tokens)?(?<mode>_priority|_batches)?");
    private static final Map<String, Conditions.Mode> MODES = Map.of("_priority", Conditions.Mode.PRIORITY, "_batches", Conditions.Mode.BATCH);

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
        into.add(new Listing(key, new Listing.SellerId(provider, Optional.empty(), ""), key, Optional.empty(), mode, Optional.empty(), Optional.empty(),
                row.address("source").flatMap(LiteLlmReader::lastSegment), said(provider, row)));
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
        row.names().forEach(field -> price(field, row, said));
        row.rows("tiered_pricing").forEach(tier -> tier(tier, said));
        return said.list();
    }

    private static void price(String field, JsonRow row, SaidList said) {
        if (WHOLE_PRICES.containsKey(field)) {
            said.price(WHOLE_PRICES.get(field), Conditions.NONE, row.amount(field));
            return;
        }
        Matcher form = PRICE.matcher(field);
        if (form.matches() && PRICES.containsKey(form.group("base"))) {
            said.priceOfOne(PRICES.get(form.group("base")), conditions(form), row.amount(field));
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
        Conditions conditions = Conditions.above(range.getFirst().longValue());
        PRICES.forEach((field, attribute) -> said.priceOfOne(attribute, conditions, tier.amount(field)));
    }
}
