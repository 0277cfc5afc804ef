package org.shipworthy.catalogue.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.ValueWords;

/** The essential cases of the real sources, on cut-down files that every clone has. */
class SmallSourcesTest {

    @TempDir
    private Path folder;

    private Incoming incoming;

    @BeforeEach
    void takeAll() {
        incoming = Incoming.withStarterPack(folder);
        incoming.takeSmall(Feed.MODELSDEV, "2026-07-02");
        incoming.takeSmall(Feed.LITELLM, "2026-07-24");
        incoming.takeSmall(Feed.GENAI_PRICES, "2026-08-21");
        incoming.takeSmall(Feed.LANDSCAPE, "2026-08-22");
    }

    @AfterEach
    void close() {
        incoming.close();
    }

    @Test
    void threeSourcesSpeakOfOneTool() {
        assertThat(incoming.tool("gemma-3n").aliases()).contains("google/gemma-3n-e4b-it");
        assertThat(incoming.shelf().tools()).extracting(tool -> tool.slug().value())
                .doesNotContain("mistral-medium-2505", "mistral-medium-2508", "mistral-medium-2604", "gemma-3n-4b", "gemma-3n-e4b")
                .contains("deepseek-chat", "claude-sonnet-5", "gemini-2-5-pro", "gpt-4o");
        assertThat(incoming.offer("deepseek-chat", "deepseek-api").prices().claims()).extracting(claim -> claim.source().name())
                .contains("models.dev", "LiteLLM price map", "genai-prices");
    }

    @Test
    void sourcesDisagreeAndNoneIsLost() {
        assertThat(Incoming.values(incoming.tool("mistral-medium-3").facts(), Attribute.MAX_OUTPUT)).contains("131,072 tokens", "8,191 tokens");
        assertThat(Incoming.values(incoming.tool("deepseek-chat").facts(), Attribute.MAX_OUTPUT)).containsExactlyInAnyOrder("384,000 tokens", "8,192 tokens");
        assertThat(Incoming.values(incoming.tool("deepseek-chat").facts(), Attribute.CONTEXT_WINDOW)).containsExactlyInAnyOrder("1,000,000 tokens", "64,000 tokens");
        assertThat(Incoming.values(incoming.tool("deepseek-chat").facts(), Attribute.MAX_INPUT)).containsExactly("131,072 tokens");
    }

    @Test
    void theNewestMistralMediumIsAnotherModelInEachSource() {
        assertThat(incoming.tool("mistral-medium-3-1").aliases()).contains("mistral-medium-latest");
        assertThat(incoming.tool("mistral-medium-3-5").aliases()).contains("mistral/mistral-medium-latest");
    }

    @Test
    void pricesKeepTheirConditionsAndPeriods() {
        assertThat(incoming.priceOn("claude-sonnet-5", "anthropic-api", Attribute.PRICE_INPUT, "genai-prices", "2026-08-31")).isEqualTo("2.00 USD");
        assertThat(incoming.priceOn("claude-sonnet-5", "anthropic-api", Attribute.PRICE_INPUT, "genai-prices", "2026-09-01")).isEqualTo("3.00 USD");
        assertThat(price("gemini-2-5-pro", "gemini-api", Conditions.above(200_000))).isEqualTo("2.50 USD");
        assertThat(price("gpt-4o", "openai-api", Conditions.NONE.in(Conditions.Mode.BATCH))).isEqualTo("1.25 USD");
        assertThat(price("gpt-4o", "openai-api", Conditions.NONE.in(Conditions.Mode.PRIORITY))).isEqualTo("4.25 USD");
        String qwen = incoming.tool("qwen-flash").offers().getFirst().id().value();
        assertThat(price("qwen-flash", qwen, Conditions.above(256_000))).isEqualTo("0.25 USD");
        assertThat(price("gpt-5-mini", "openai-api", Conditions.NONE.in(Conditions.Mode.FLEX))).isEqualTo("0.125 USD");
        assertThat(ValueWords.of(incoming.price("whisper-1", "openai-api", Attribute.PRICE_SECOND_INPUT).orElseThrow().shown())).isEqualTo("0.0001 USD");
        assertThat(price("deepseek-chat", "deepseek-api", new Conditions(Conditions.Mode.STANDARD, 0, Hours.parse("00:30-16:30")))).isEqualTo("0.27 USD");
    }

    private String price(String tool, String offer, Conditions conditions) {
        return ValueWords.of(incoming.offer(tool, offer).prices().find(Attribute.PRICE_INPUT, conditions).orElseThrow().shown());
    }

    @Test
    void aPriceInAnotherUnitWaits() {
        assertThat(incoming.inbox().list()).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("wandb/deepseek-ai/DeepSeek-Chat");
            assertThat(item.reason()).contains("Input (135000.00 USD) is ").contains("times more than others ask");
        });
    }

    @Test
    void openSourceToolsAreListedWithTheirRepositories() {
        Tool milvus = incoming.tool("milvus");
        assertThat(milvus.category().name()).isEqualTo("Vector Stores");
        assertThat(Incoming.values(milvus.facts(), Attribute.REPOSITORY)).containsExactly("github.com/milvus-io/milvus");
    }

    @Test
    void aFileThatIsOnlyWrittenOtherwiseChangesNothing() {
        List<?> before = incoming.everything();
        SyncReport report = incoming.take(Feed.GENAI_PRICES, "2026-08-21", Incoming.small("genai-prices.json").replace("\n", " \n"));
        assertThat(report.unchanged()).isEqualTo(report.rows());
        assertThat(incoming.everything()).isEqualTo(before);
    }

    @Test
    void takingAllOfThemAgainChangesNothing() {
        List<?> before = incoming.everything();
        incoming.takeSmall(Feed.MODELSDEV, "2026-07-02");
        incoming.takeSmall(Feed.LITELLM, "2026-07-24");
        incoming.takeSmall(Feed.GENAI_PRICES, "2026-08-21");
        incoming.takeSmall(Feed.LANDSCAPE, "2026-08-22");
        assertThat(incoming.everything()).isEqualTo(before);
    }
}
