package org.shipworthy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Golden;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.pricing.CostEstimate;
import org.shipworthy.pricing.CostWords;
import org.shipworthy.pricing.Preset;

/** A reader's workload on the pages of comparisons, tools and prices. */
class PriceReadTest {

    private static final String PAIR = "/compare/claude-sonnet-5-vs-gpt-5-5";

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aComparisonWithAWorkloadLooksLikeThis() throws IOException {
        String page = site.page(PAIR + "?requests=1000&in=2000&out=300&cached=60");
        Golden.assertMatches("web/price-read.html", page.substring(page.indexOf("<h3 id=\"monthly\">"), page.indexOf("<h3 class=\"listed\">")));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAIR, "/tools/gpt-5-5", "/prices"})
    void withoutAWorkloadEveryPresetIsOneLinkAway(String path) {
        String page = site.page(path);
        assertThat(page).doesNotContain("What a month costs").doesNotContain("name=\"requests\"");
        for (Preset preset : Preset.values()) {
            assertThat(page).contains("preset=" + preset.key());
            assertThat(site.page(path + "?preset=" + preset.key())).contains("value=\"" + preset.workload().requests() + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PAIR, "/tools/gpt-5-5", "/prices"})
    void aFaultStandsBesideItsFieldAndNothingIsWorkedOut(String path) {
        HttpResponse<byte[]> answer = site.get(path + "?requests=many&in=2000&cached=101");
        String page = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(page).contains("value=\"many\" aria-invalid=\"true\" aria-describedby=\"f-requests\"", "id=\"f-requests\">must be a whole number",
                "id=\"f-cached\">must be a share", "value=\"2000\"", "Nothing is worked out yet").doesNotContain("What a month costs");
        assertThat(HtmlValidator.errors(answer.body())).isEmpty();
    }

    @Test
    void anAnswerHasAnAddressThatGivesItAgainAndNoSearchEngineKeeps() {
        String page = site.page(PAIR + "?preset=long-context");
        assertThat(page).contains("<meta name=\"robots\" content=\"noindex\">",
                "data-copy=\"http://shipworthy.test" + PAIR + "?requests=2000&amp;in=400000");
    }

    @Test
    void theRulesAndTheRoundingAreSaid() {
        assertThat(site.page("/tools/gpt-5-5?preset=support-chatbot")).contains(CostEstimate.RULES, CostWords.ROUNDING);
        assertThat(site.page("/methodology")).contains(CostEstimate.RULES, CostWords.ROUNDING);
    }

    @Test
    void openWeightsCostWhatTheReadersOwnMachineDoes() {
        String path = "/compare/gemma-3n-vs-mistral-medium-3-2?requests=1000&in=1000&out=3600";
        assertThat(site.page(path)).contains("say what an hour of it costs");
        assertThat(site.page(path + "&hour=2.5&speed=100&paid=used")).contains("Machine hours", "25.00 USD", "the work takes 10.0 hours");
        assertThat(site.page(path + "&hour=2.5")).contains("id=\"f-speed\">is missing");
    }

    @Test
    void aPriceThatIsNotOnRecordIsNeverZero() {
        assertThat(site.page("/tools/mistral-medium-3-2?preset=support-chatbot")).contains("not published").doesNotContain(">0.00 USD<");
    }

    @Test
    void theCheaperOfTwoChosenOffersIsSaidInWordsAndDrawnAndTabled() {
        String page = site.page(PAIR + "?preset=support-chatbot&between=gpt-5-5/openai-api&and=claude-sonnet-5/anthropic-api");
        assertThat(page).contains("Claude Sonnet 5, Anthropic API is cheaper at any number of requests.", "<svg class=\"chart\" role=\"img\"",
                "<option value=\"gpt-5-5/openai-api\" selected>");
        assertThat(page.split("<svg class=\"chart\"")).hasSizeGreaterThan(3);
    }

    @Test
    void pastPricesAreShownWhereThereAreAny() {
        assertThat(site.page("/tools/claude-sonnet-5")).contains("What was charged before", "in force");
        assertThat(site.page("/tools/claude-sonnet-5?preset=support-chatbot")).contains("The same workload at past prices");
        assertThat(site.page("/tools/gpt-4o-mini?preset=support-chatbot")).doesNotContain("at past prices").doesNotContain("What was charged before");
    }

    @Test
    void pricesAreDrawnAgainstContextOrDateAndListed() {
        String page = site.page("/prices?category=models&unit=output&against=date");
        assertThat(page).contains("<circle", "Output, per million tokens", "day of release", "<a href=\"/tools/gpt-5-5\">GPT-5.5</a>");
        assertThat(site.page("/prices?category=nothing&unit=free-tokens")).contains("left out: category=nothing, unit=free-tokens");
    }

    @Test
    void theBoardTakesTheReadersOwnMachineForOpenWeights() {
        String workload = "/prices?category=developer-tools&requests=1000000&in=1000&out=500";
        assertThat(site.page(workload)).contains("Your own hardware, for open weights").doesNotContain("Open weights</span>");
        assertThat(site.page(workload + "&hour=0.01&speed=1000&paid=used")).contains("Open weights</span>", "value=\"1000\"");
        assertThat(site.page(workload + "&hour=&speed=&reading=&paid=always")).as("the form as it is sent when left empty").doesNotContain("is missing", "Nothing is worked out yet");
    }

    @Test
    void whatNoWorkloadCountsStandsBesideTheSum() {
        site.take(Feed.LITELLM, "2026-07-24", """
                {"dall-e-9": {"litellm_provider": "openai", "mode": "image_generation", "output_cost_per_image": 0.04},
                 "gpt-9-search": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06,
                  "search_context_cost_per_query": {"search_context_size_medium": 0.01}}}""");
        assertThat(site.page("/tools/dall-e-9?preset=support-chatbot")).containsSubsequence("not comparable", "It is priced per image, and a workload says nothing of that.",
                "It charges image 0.04 USD per image.");
        String page = site.page("/tools/gpt-9-search?preset=support-chatbot");
        assertThat(page).containsSubsequence("690.00 USD", "1 price that no workload counts", "Not in the sum: web search 0.01 USD per search.");
        assertThat(HtmlValidator.errors(page.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
