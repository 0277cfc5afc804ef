package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.Electorate;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Choice;
import org.shipworthy.community.Subject;

class RankingsPageTest {

    private RunningSite site;

    @BeforeEach
    void start() {
        site = RunningSite.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aYoungSiteSaysWhatWouldFillThePage() {
        assertThat(site.page("/rankings")).contains("The ballots are being counted");
        site.site().rank();
        assertThat(site.page("/rankings")).contains("No reader has yet said", "/blind", "/compare");

        new Electorate(site.site()).prefer("gemma-3n", "phi-4-mini", 3, false, false).vote();
        site.site().rank();
        assertThat(site.page("/rankings")).contains("Nothing to rank", "/rankings?voters=all", "3 ballots of all voters, all time");
        assertThat(site.page("/rankings?category=nonsense&window=7&voters=&ballots=x")).contains("Not understood, and left out: category=nonsense, window=7, ballots=x.");
    }

    @Test
    void readersFilterTheRankingWithoutScripts() {
        vote();
        try (Browser browser = new Browser()) {
            try (BrowserContext visitor = browser.visitor(1280, ColorScheme.LIGHT, false)) {
                Page page = visitor.newPage();
                page.navigate(site.address("/rankings"));
                assertThat(page.locator(".lead").first().textContent()).contains("First place");
                assertThat(page.content()).contains("Others that met each other only", "No chain of ballots links them");

                page.locator("#category").selectOption("developer-tools");
                page.locator(".go button").click();
                assertThat(page.url()).contains("category=developer-tools");
                assertThat(page.locator(".ranking tbody th").allTextContents()).containsExactly("Gemma 3n", "Phi-4-mini", "Llama 3.2 1B");
                assertThat(page.locator(".ranking tbody tr").first().textContent()).contains("won").containsPattern("\\d+ to \\d+");
                assertThat(page.locator(".sample").textContent()).contains("Counted from 75 ballots of verified voters, all time", "rules version 1");

                page.locator("#voters").selectOption("all");
                page.locator("#ballots").selectOption("blind");
                page.locator(".go button").click();
                assertThat(page.locator(".sample").textContent()).contains("Counted from 5 ballots of all voters, cast blind");
            }
            site.post("/rankings/draw");
            for (String path : List.of("/rankings", "/rankings/draw", "/blind", "/export", "/compare/gemma-3n-vs-phi-4-mini")) {
                assertThat(HtmlValidator.errors(site.get(path).body())).as(path).isEmpty();
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    assertAccessible(browser, path, scheme);
                }
            }
        }
    }

    private void assertAccessible(Browser browser, String path, ColorScheme scheme) {
        try (BrowserContext visitor = browser.visitor(320, scheme, true)) {
            Page page = visitor.newPage();
            page.navigate(site.address(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze().getViolations()).as(path + " in " + scheme).isEmpty();
        }
    }

    @Test
    void drawingTheVotersAgainGivesIntervalsOfItsOwn() {
        vote();
        String address = "/rankings/draw?category=developer-tools";
        assertThat(site.page(address)).contains("Draw it 1,000 times").doesNotContain("95% of draws");
        assertThat(site.page("/rankings?category=developer-tools")).contains(address);

        assertThat(site.post("/rankings/draw", "category", "developer-tools").headers().firstValue("Location")).contains(address);
        assertThat(site.page(address)).contains("95% of draws", "Gemma 3n");
        assertThat(HtmlValidator.errors(site.get(address).body())).isEmpty();
        assertThat(site.post("/rankings/draw", "category", "models").statusCode()).isEqualTo(422);
        site.site().rank();
        site.clock().advance(Duration.ofMinutes(1));
        site.site().rank();
        assertThat(site.page(address)).doesNotContain("95% of draws");
    }

    @Test
    void shareIsSaidWhenItsSequenceIsNarrowEnough() {
        Subject tool = Subject.parse("gemma-3n").orElseThrow();
        Electorate readers = new Electorate(site.site()).say(tool, Choice.SHIP, 10, true, false);
        readers.vote();
        assertThat(site.page("/tools/gemma-3n")).contains("too few to say").contains("10 verified votes");
        readers.say(tool, Choice.SHIP, 1, true, false).say(tool, Choice.SKIP, 20, false, false).vote();
        assertThat(site.page("/tools/gemma-3n")).contains("<b>100%</b> ship", "60–100%, 11 verified votes, 20 unverified", "unverified: 0% (0–");
        assertThat(site.page("/compare/gemma-3n-vs-phi-4-mini")).contains("<b>100%</b> ship").contains("class=\"interval\"");
        assertThat(site.page("/categories/developer-tools")).contains("readers: 100% (60–100%) ship of 11 votes");
    }

    @Test
    void preferenceSaysHowFewVotesWouldFlipIt() {
        vote();
        assertThat(site.page("/compare/gemma-3n-vs-phi-4-mini")).contains("Gemma 3n is ahead, 30 to 15. 16 more ballots for Phi-4-mini, or 16 fewer for Gemma 3n, would change that.",
                "Cast blind: 0 for Gemma 3n, 5 for Phi-4-mini");
    }

    @Test
    void comparisonSaysWhatTheRankingExpectsOfTwoThatNeverMet() {
        vote();
        // 30 to 15 and 20 to 10 are twice the odds each; the errors of both add up to 0.5
        assertThat(site.page("/compare/gemma-3n-vs-llama-3-2-1b")).contains("ranking of Developer Tools</a>",
                "Gemma 3n is preferred to Llama 3.2 1B with a chance of 80%, 95% sure to be from 60% to 91% (75 ballots of verified voters, all time, rules version 1)");
        assertThat(site.page("/compare/gemma-3n-vs-langchain")).as("no chain of ballots links them").doesNotContain("with a chance of");
        assertThat(site.page("/compare/gemma-3n-vs-mistral-medium-3-2")).as("one is not ranked").doesNotContain("with a chance of");
    }

    private void vote() {
        new Electorate(site.site()).prefer("gemma-3n", "phi-4-mini", 30).prefer("phi-4-mini", "gemma-3n", 10).prefer("phi-4-mini", "gemma-3n", 5, true, true)
                .prefer("phi-4-mini", "llama-3-2-1b", 20).prefer("llama-3-2-1b", "phi-4-mini", 10)
                .prefer("langchain", "haystack", 4).prefer("haystack", "langchain", 3).vote();
        site.site().rank();
    }
}
