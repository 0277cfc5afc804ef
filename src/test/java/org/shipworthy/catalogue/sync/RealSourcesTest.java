package org.shipworthy.catalogue.sync;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.SharedData;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Conditions;
import org.shipworthy.catalogue.Fact;
import org.shipworthy.catalogue.Facts;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Hours;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.catalogue.Value;
import org.shipworthy.catalogue.ValueWords;
import org.shipworthy.kernel.Money;

/** A year of models.dev, then LiteLLM, then genai-prices, into the starter catalogue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSourcesTest {

    private static final List<String> YEAR = List.of("2025-07-01", "2025-10-01", "2026-01-01", "2026-05-01", "2026-07-02");

    private Incoming incoming;
    private final Map<String, SyncReport> reports = new TreeMap<>();

    @BeforeAll
    void takeAll(@TempDir Path folder) {
        incoming = Incoming.withStarterPack(folder);
        YEAR.forEach(day -> reports.put(day, incoming.takeReal(Feed.MODELSDEV, "catalogue/modelsdev-api-" + day + ".json.gz", day)));
        reports.put("litellm", incoming.takeReal(Feed.LITELLM, "catalogue/litellm-prices-2026-07-24.json.gz", "2026-07-24"));
        reports.put("genai-prices", incoming.takeReal(Feed.GENAI_PRICES, "catalogue/genai-prices-2026-08-21.json.gz", "2026-08-21"));
    }

    @AfterAll
    void close() {
        incoming.close();
    }

    @Test
    void everyRowIsRead() {
        assertThat(YEAR.stream().map(day -> reports.get(day).rows())).containsExactly(198, 750, 1988, 4418, 5276);
        assertThat(reports.get("litellm").rows() + reports.get("litellm").leftOut()).isGreaterThanOrEqualTo(2_983);
        assertThat(reports.get("genai-prices").rows()).isEqualTo(1_442);
    }

    /** A field that a source begins to use shows here first. */
    @Test
    void everyFieldOfAPriceIsReadOrNamedInTheDocument() throws IOException {
        assertThat(reports.get("2026-07-02").unread()).containsOnlyKeys("cost.image");
        assertThat(reports.get("genai-prices").unread()).isEmpty();
        String document = Files.readString(Path.of("docs/sources.md"));
        assertThat(reports.get("litellm").unread().keySet()).hasSize(8).allSatisfy(field -> assertThat(document).contains("`" + field + "`"));
    }

    @Test
    void theSameFileAgainIsTheSame() {
        assertThat(incoming.takeReal(Feed.GENAI_PRICES, "catalogue/genai-prices-2026-08-21.json.gz", "2026-08-21").same()).isTrue();
    }

    @Test
    void theStartersToolsGainOffersAndAreNotListedTwice() {
        Tool gemma = incoming.tool("gemma-3n");
        assertThat(gemma.aliases()).contains("google/gemma-3n-e4b-it", "google/gemma-3n-e2b-it:free");
        assertThat(gemma.offers()).extracting(offer -> offer.id().value()).contains("openrouter-api", "together-api", "kilo-api", "nvidia-trial");
        assertThat(gemma.offers()).extracting(offer -> offer.seller()).filteredOn("OpenRouter"::equals).hasSize(2);
        assertThat(incoming.shelf().tools()).extracting(tool -> tool.slug().value())
                .noneMatch(slug -> slug.startsWith("gemma-3n-")).doesNotContain("mistral-medium-2505", "mistral-medium-2508", "mistral-medium-2604");
        assertThat(incoming.shelf().tools().stream().filter(tool -> tool.slug().value().startsWith("claude-sonnet-4")).map(tool -> tool.slug().value()))
                .contains("claude-sonnet-4").doesNotContain("claude-sonnet-4-0", "claude-sonnet-4-2");
    }

    @Test
    void whatSellersSayOfGemmaDisagrees() {
        Facts facts = incoming.tool("gemma-3n").facts();
        assertThat(Incoming.values(facts, Attribute.CONTEXT_WINDOW)).contains("32,768 tokens", "128,000 tokens");
        assertThat(Incoming.values(facts, Attribute.MAX_OUTPUT)).contains("32,768 tokens", "4,096 tokens", "6,554 tokens");
        assertThat(Incoming.values(facts, Attribute.TOOL_CALLING)).containsExactlyInAnyOrder("no", "yes");
        assertThat(facts.find(Attribute.CONTEXT_WINDOW).orElseThrow().shown().source().name()).isEqualTo("OpenRouter model list");
    }

    @Test
    void theThreeMistralMediumsAreThreeAndNoSourceListsTheFourth() {
        assertThat(modelsDevPrices("mistral-medium-3", "mistral-api")).containsExactly("0.40 USD", "2.00 USD");
        assertThat(modelsDevPrices("mistral-medium-3-1", "mistral-api")).containsExactly("0.40 USD", "2.00 USD");
        assertThat(modelsDevPrices("mistral-medium-3-5", "mistral-api")).containsExactly("1.50 USD", "7.50 USD");
        assertThat(incoming.tool("mistral-medium-3-2").aliases()).isEmpty();
        assertThat(Incoming.values(incoming.tool("mistral-medium-3-5").facts(), Attribute.CONTEXT_WINDOW)).contains("262,144 tokens", "256,000 tokens");
        assertThat(Incoming.values(incoming.tool("mistral-medium-3-5").facts(), Attribute.OPEN_WEIGHTS)).containsExactlyInAnyOrder("yes", "no");
    }

    /** The two tools that the front page compares, as every seller of three sources lists them. */
    @Test
    void everyRowOfGemma3nAndMistralMediumIsFiledUnderItsVersion() throws IOException {
        JsonNode all = new ObjectMapper().readTree(SharedData.file("catalogue/gemma3n_mistral_medium_all_sources.json").toFile());
        Map<Feed, String> names = Map.of(Feed.MODELSDEV, "modelsdev", Feed.LITELLM, "litellm", Feed.GENAI_PRICES, "genai_prices");
        names.forEach((feed, name) -> {
            Map<String, String> filed = incoming.filed(feed);
            for (JsonNode row : all.path(name)) {
                String id = row.path("id").asText();
                String key = row.has("provider") ? row.path("provider").asText() + "|" + id : id;
                version(id).ifPresent(tool -> assertThat(filed).as(name).containsEntry(key, tool));
            }
        });
    }

    /** Empty where an id says no version. */
    private static Optional<String> version(String id) {
        Matcher version = Pattern.compile("gemma-3n|medium-(3[.-]5|2604|3[.-]1|2508|3|2505)").matcher(id.toLowerCase(Locale.ROOT));
        if (!version.find()) {
            return Optional.empty();
        }
        return Optional.of(switch (version.group(1) == null ? "" : version.group(1).replace('.', '-')) {
            case "" -> "gemma-3n";
            case "3-5", "2604" -> "mistral-medium-3-5";
            case "3-1", "2508" -> "mistral-medium-3-1";
            default -> "mistral-medium-3";
        });
    }

    /** Prices on which two sources differ for the maker's own offer, as they were found by other means. */
    @Test
    void knownDisagreementsAreFoundUnderOneTool() throws IOException {
        JsonNode conflicts = new ObjectMapper().readTree(SharedData.file("catalogue/conflicts_modelsdev_vs_litellm.json").toFile());
        Map<String, String> modelsDev = incoming.filed(Feed.MODELSDEV);
        Map<String, String> liteLlm = incoming.filed(Feed.LITELLM);
        int pairs = 0;
        for (JsonNode conflict : conflicts.path("input")) {
            String[] model = conflict.get(0).asText().split("/", 2);
            Optional<String> theirs = Stream.of(model[1], model[0] + "/" + model[1], "gemini/" + model[1]).map(liteLlm::get).filter(Objects::nonNull).findFirst();
            if (theirs.isPresent() && !model[1].endsWith("-latest")) {
                String tool = modelsDev.get(model[0] + "|" + model[1]);
                assertThat(theirs).as(conflict.get(0).asText()).contains(tool);
                List<String> prices = incoming.tool(tool).offers().stream().flatMap(offer -> Incoming.values(offer.prices(), Attribute.PRICE_INPUT).stream()).toList();
                assertThat(prices).as(tool).contains(usd(conflict.get(1)), usd(conflict.get(2)));
                pairs++;
            }
        }
        assertThat(pairs).isEqualTo(8);
    }

    private static String usd(JsonNode number) {
        return ValueWords.of(Attribute.PRICE_INPUT, new Value.Amount(new Money(number.decimalValue().round(new MathContext(6)), Currency.getInstance("USD"))));
    }

    @Test
    void theNewestOfOneSizeIsNotThatOfAnother() {
        assertThat(incoming.filed(Feed.MODELSDEV)).containsEntry("mistral|ministral-8b-latest", "ministral-8b").containsEntry("mistral|ministral-3b-latest", "ministral-3b");
    }

    @Test
    void theNewestMistralMediumIsAnotherModelInEachSource() {
        assertThat(incoming.tool("mistral-medium-3-1").aliases()).contains("mistral-medium-latest");
        assertThat(incoming.tool("mistral-medium-3-5").aliases()).contains("mistral/mistral-medium-latest");
    }

    @Test
    void deepseekChatsPriceHasItsSteps() {
        assertThat(incoming.steps("deepseek-chat", "deepseek-api", Attribute.PRICE_INPUT, "models.dev"))
                .containsExactly("2025-07-01: 0.27 USD", "2025-10-01: 0.57 USD", "2026-01-01: 0.28 USD", "2026-05-01: 0.14 USD");
        assertThat(incoming.steps("deepseek-chat", "deepseek-api", Attribute.PRICE_OUTPUT, "models.dev"))
                .containsExactly("2025-07-01: 1.10 USD", "2025-10-01: 1.68 USD", "2026-01-01: 0.42 USD", "2026-05-01: 0.28 USD");
    }

    @Test
    void deepseekChatIsDearerByDay() {
        Conditions day = new Conditions(Conditions.Mode.STANDARD, 0, Hours.parse("00:30-16:30"));
        Fact byDay = incoming.offer("deepseek-chat", "deepseek-api").prices().find(Attribute.PRICE_INPUT, day).orElseThrow();
        assertThat(ValueWords.of(byDay.shown())).isEqualTo("0.27 USD");
    }

    @Test
    void claudeSonnetFivesPriceRisesInSeptember() {
        assertThat(incoming.priceOn("claude-sonnet-5", "anthropic-api", Attribute.PRICE_INPUT, "genai-prices", "2026-08-31")).isEqualTo("2.00 USD");
        assertThat(incoming.priceOn("claude-sonnet-5", "anthropic-api", Attribute.PRICE_INPUT, "genai-prices", "2026-09-01")).isEqualTo("3.00 USD");
    }

    @Test
    void pricesAboveALengthOfContextInBatchAndWithPriorityAreKeptApart() {
        Facts gemini = incoming.offer("gemini-2-5-pro", "gemini-api").prices();
        assertThat(ValueWords.of(gemini.find(Attribute.PRICE_INPUT, Conditions.above(200_000)).orElseThrow().shown())).isEqualTo("2.50 USD");
        Facts gpt = incoming.offer("gpt-4o", "openai-api").prices();
        assertThat(ValueWords.of(gpt.find(Attribute.PRICE_INPUT, Conditions.NONE.in(Conditions.Mode.BATCH)).orElseThrow().shown())).isEqualTo("1.25 USD");
        assertThat(ValueWords.of(gpt.find(Attribute.PRICE_INPUT, Conditions.NONE.in(Conditions.Mode.PRIORITY)).orElseThrow().shown())).isEqualTo("4.25 USD");
    }

    @Test
    void totalContextAndLongestInputAreTwoThings() {
        Facts codex = incoming.tool("gpt-5-3-codex").facts();
        assertThat(Incoming.values(codex, Attribute.CONTEXT_WINDOW)).contains("400,000 tokens");
        assertThat(Incoming.values(codex, Attribute.MAX_INPUT)).contains("272,000 tokens");
    }

    @Test
    void aPriceInAnotherUnitIsCaughtWhenItIsFirstSeen() {
        assertThat(incoming.inbox().list()).filteredOn(item -> item.key().equals("wandb/deepseek-ai/DeepSeek-R1-0528")).singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("times more than others ask"));
    }

    @Test
    void rowsThatAreMissingByTheHundredsWait() {
        assertThat(incoming.inbox().list()).filteredOn(item -> item.kind() == InboxItem.Kind.DROP).extracting(InboxItem::title)
                .containsExactly("357 of 1988 rows are missing", "744 of 4418 rows are missing");
    }

    /** Names that differ in nothing but hyphens or the order of words. */
    @Test
    void noModelIsListedTwice() {
        Vocabulary vocabulary = Vocabulary.shipped();
        Map<String, List<String>> byBag = incoming.shelf().tools().stream().map(tool -> tool.slug().value())
                .collect(groupingBy(slug -> ModelName.parse(slug, vocabulary).bag()));
        Map<String, List<String>> byLetters = incoming.shelf().tools().stream().map(tool -> tool.slug().value()).collect(groupingBy(slug -> slug.replace("-", "")));
        assertThat(Stream.concat(byBag.values().stream(), byLetters.values().stream()).filter(slugs -> slugs.size() > 1)).isEmpty();
    }

    @Test
    void nineRowsInTenAreFoundWithoutAnEditor() {
        long uncertain = incoming.inbox().list().stream().filter(item -> item.kind() == InboxItem.Kind.IDENTITY).count();
        assertThat(uncertain).isBetween(1L, 300L);
    }

    private List<String> modelsDevPrices(String tool, String offer) {
        return incoming.offer(tool, offer).prices().claims().stream()
                .filter(claim -> claim.source().name().equals("models.dev") && claim.conditions().isNone() && claim.holdsOn(Incoming.TODAY))
                .filter(claim -> claim.attribute() == Attribute.PRICE_INPUT || claim.attribute() == Attribute.PRICE_OUTPUT)
                .sorted(Comparator.comparing(Claim::attribute))
                .map(ValueWords::of).distinct().toList();
    }
}
