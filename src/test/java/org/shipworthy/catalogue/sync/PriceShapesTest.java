package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.pricing.RateCard;
import org.shipworthy.pricing.RateCards;

/** Every way in which the sources state a price, each with the figures of a real row. */
class PriceShapesTest {

    @TempDir
    private Path folder;

    private Incoming incoming;

    @BeforeEach
    void begin() {
        incoming = new Incoming(folder);
    }

    @AfterEach
    void close() {
        incoming.close();
    }

    /** The prices of a LiteLLM row, as {@code unit, conditions: amount}. */
    private List<String> liteLlm(String model, String mode, String fields) {
        incoming.take(Feed.LITELLM, "2026-07-24", """
                {"%s": {"litellm_provider": "openai", "mode": "%s", %s}}""".formatted(model, mode, fields));
        return prices();
    }

    private List<String> modelsDev(String cost, String more) {
        incoming.take(Feed.MODELSDEV, "2026-07-02", """
                {"perplexity": {"id": "perplexity", "name": "Perplexity", "models": {
                "sonar": {"id": "sonar", "name": "Sonar", "cost": {%s} %s}}}}""".formatted(cost, more));
        return prices();
    }

    private List<String> prices() {
        Facts prices = incoming.shelf().tools().getFirst().offers().getFirst().prices();
        return Stream.concat(prices.stream(), prices.conditional())
                .map(fact -> fact.attribute().key() + (fact.conditions().isNone() ? "" : ", " + fact.conditions().words()) + ": " + ValueWords.of(fact.shown()))
                .toList();
    }

    @Test
    void charactersPixelsAndPagesArePricesOfTheirOwn() {
        assertThat(liteLlm("tts-1", "audio_speech", "\"input_cost_per_character\": 1.5e-05, \"output_cost_per_character\": 0.0000005"))
                .containsExactly("character-input: 15.00 USD", "character-output: 0.50 USD");
        assertThat(liteLlm("tts-1", "audio_speech", "\"input_cost_per_pixel\": 1.3e-09, \"output_cost_per_pixel\": 0.0")).containsExactly("pixel: 0.0013 USD");
        assertThat(liteLlm("tts-1", "ocr", "\"ocr_cost_per_page\": 0.004, \"annotation_cost_per_page\": 0.005, \"ocr_cost_per_credit\": 0.015"))
                .containsExactly("page: 0.004 USD", "page-annotated: 0.005 USD", "credit: 0.015 USD");
    }

    @Test
    void secondsAreToldApartByWhatIsHeardOrSeen() {
        assertThat(liteLlm("gpt-4o", "embedding", """
                "input_cost_per_second": 0.0001, "input_cost_per_audio_per_second": 0.00016, "input_cost_per_video_per_second": 0.00079,
                "input_cost_per_video_per_second_above_128k_tokens": 0.001, "output_cost_per_video_per_second": 0.3"""))
                .containsExactly("second-input: 0.0001 USD", "audio-second-input: 0.00016 USD", "video-second-input: 0.00079 USD", "second-output: 0.30 USD",
                        "video-second-input, above 128,000 tokens: 0.001 USD");
    }

    @Test
    void anImageIsMadeOrLookedAt() {
        assertThat(liteLlm("gpt-4o", "chat", "\"input_cost_per_image\": 0.0011, \"output_cost_per_image\": 0.134"))
                .containsExactly("image: 0.134 USD", "image-read: 0.0011 USD");
        assertThat(liteLlm("gpt-4o", "image_generation", "\"input_cost_per_image\": 0.04")).containsExactly("image: 0.04 USD");
        assertThat(liteLlm("gpt-4o", "realtime", "\"input_cost_per_image\": 5e-06")).containsExactly("image-input: 5.00 USD");
    }

    @Test
    void aSearchHasOnePriceOrOneForEachAmountOfContext() {
        assertThat(liteLlm("gpt-4o", "chat", """
                "search_context_cost_per_query": {"search_context_size_low": 0.03, "search_context_size_medium": 0.035, "search_context_size_high": 0.05}"""))
                .containsExactly("web-search: 0.035 USD", "web-search-low: 0.03 USD", "web-search-high: 0.05 USD");
        assertThat(liteLlm("gpt-4o", "chat", """
                "search_context_cost_per_query": {"search_context_size_low": 0.01, "search_context_size_medium": 0.01, "search_context_size_high": 0.01},
                "code_interpreter_cost_per_session": 0.03"""))
                .containsExactly("session: 0.03 USD", "web-search: 0.01 USD");
    }

    @Test
    void tokensOfOtherKindsKeepTheirPrices() {
        assertThat(liteLlm("gpt-4o", "chat", """
                "input_cost_per_token_cache_hit": 2.8e-08, "cache_creation_input_audio_token_cost": 4e-07, "output_cost_per_video_token": 1.75e-05,
                "citation_cost_per_token": 2e-06"""))
                .containsExactly("cache-read: 0.028 USD", "cache-write-audio: 0.40 USD", "video-output: 17.50 USD", "citation: 2.00 USD");
        assertThat(liteLlm("gpt-4o", "chat", "\"input_cost_per_token_cache_hit\": 2.8e-08, \"cache_read_input_token_cost\": 3e-08"))
                .as("of two names for one price the usual one").containsExactly("cache-read: 0.03 USD");
    }

    @Test
    void sonarsSearchesArePricedByTheThousand() {
        assertThat(modelsDev("\"input\": 2, \"output\": 8, \"citation\": 2, \"request\": 5", ""))
                .containsExactly("input: 2.00 USD", "output: 8.00 USD", "citation: 2.00 USD", "web-search: 0.005 USD");
    }

    @Test
    void aFasterWayOfBeingServedIsACondition() {
        String modes = """
                , "experimental": {"modes": {"fast": {"cost": {"input": 30}, "provider": {"body": {"speed": "fast"}}},
                "first": {"cost": {"input": 5}, "provider": {"body": {"service_tier": "priority"}}}}}""";
        assertThat(modelsDev("\"input\": 2", modes)).containsExactly("input: 2.00 USD", "input, with priority: 5.00 USD", "input, in fast mode: 30.00 USD");
    }

    @Test
    void aRowLeavesOutOfItsBaseWhatItSays() {
        incoming.take(Feed.MODELSDEV, "2026-05-01", """
                {"anthropic": {"id": "anthropic", "models": {"claude-opus-4-6": {"id": "claude-opus-4-6", "structured_output": true, "cost": {"input": 5, "cache_read": 0.5},
                "experimental": {"modes": {"fast": {"cost": {"input": 30}, "provider": {"body": {"speed": "fast"}}}}}}}},
                "azure": {"id": "azure", "models": {"claude-opus-4-6": {"id": "claude-opus-4-6",
                "extends": {"from": "anthropic/claude-opus-4-6", "omit": ["experimental.modes.fast", "cost.cache_read"]}}}}}""");
        assertThat(incoming.shelf().tools().getFirst().offers()).extracting(offer -> offer.prices().claims().size()).containsExactlyInAnyOrder(3, 1);
    }

    @Test
    void whatIsNotUnderstoodIsCounted() {
        SyncReport report = incoming.take(Feed.LITELLM, "2026-07-24", """
                {"gpt-4o": {"litellm_provider": "openai", "input_cost_per_token": 1e-06, "input_cost_per_glance": 1, "max_tokens": 5},
                 "gpt-5": {"litellm_provider": "openai", "input_cost_per_glance": 2, "<script>price</script>": 3}}""");
        assertThat(report.unread()).containsExactly(Map.entry("input_cost_per_glance", 2), Map.entry(Listings.OTHER, 1));
        assertThat(incoming.shelf().sources()).filteredOn(state -> state.name().equals("LiteLLM price map")).singleElement()
                .satisfies(state -> assertThat(state.unread()).containsExactly("input_cost_per_glance 2", "other 1"));
    }

    @Test
    void everyPriceIsOnTheRateCard() {
        liteLlm("gpt-4o", "chat", "\"input_cost_per_token\": 1e-06, \"output_cost_per_image\": 0.134, \"input_cost_per_second\": 0.0001");
        RateCard card = RateCards.of(incoming.shelf().tools().getFirst(), incoming.shelf().tools().getFirst().offers().getFirst(), Optional.empty());
        assertThat(card.uncounted()).extracting(rate -> rate.unit().attribute()).containsExactly(Attribute.PRICE_IMAGE, Attribute.PRICE_SECOND_INPUT);
    }
}
