package org.shipworthy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.PageQuality;
import org.shipworthy._support.RunningSite;

/** What holds for every page: valid, accessible, narrow enough, quiet in the console. */
class PageQualityTest {

    private static final String ANCHOR = "/compare/gemma-3n-vs-mistral-medium-3-2";

    private static RunningSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    static List<String> pages() {
        return List.of("/", "/tools", "/tools?q=gemma", "/tools?q=nothing+like+it", "/tools/gemma-3n", "/tools/milvus", "/tools/nobody",
                "/categories/models", "/compare", "/compare?tool=gemma&tool=nobody", ANCHOR, "/compare/gemma-3n-vs-milvus-vs-phi-4-mini",
                "/compare/claude-sonnet-5-vs-deepseek-v4-flash-vs-gemini-2-5-flash-vs-gpt-5-5", "/compare/a-vs-a", "/panel", "/panel/skeptic",
                "/predictions", "/votes", "/votes/verify", "/rules", "/rankings", "/rankings?category=models&voters=all", "/rankings/draw", "/blind", "/export", "/prices", "/prices/usage", "/prices?against=date&preset=support-chatbot",
                "/compare/claude-sonnet-5-vs-gpt-5-5?preset=coding-assistant&hour=2", "/compare/claude-sonnet-5-vs-gpt-5-5?preset=coding-assistant",
                "/tools/claude-sonnet-5?preset=long-context", "/decide", "/decide?category=developer-tools,models&inputs=image&has=tool-calling&budget=500&preset=support-chatbot",
                "/decide?tools=gemma-3n&context=many", "/decide/record?category=developer-tools&inputs=audio&preset=support-chatbot", "/decide/reopen",
                "/methodology", "/changes", "/sources", "/corrections", "/digest", "/digest/confirm/x", "/desk", "/no/such/page");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isValidHtml(String path) {
        assertThat(HtmlValidator.errors(site.get(path).body())).isEmpty();
    }

    /** One visit for everything that a browser has to say of a page: opening it anew for each question takes most of the time. */
    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndNarrowEnoughAndSaysNothingInTheConsole(String path) {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            List<String> complaints = complaints(page);
            Response response = page.navigate(site.address(path));
            assertThat(PageQuality.faults(page)).as(path).isEmpty();
            complaints.removeIf(complaint -> response.status() >= 400 && complaint.startsWith("Failed to load resource"));
            assertThat(complaints).isEmpty();
        }
    }

    /** What the page says in the console, and whom it asks besides the site, from now on. */
    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address("/"))) {
                complaints.add("asked " + request.url());
            }
        });
        return complaints;
    }

    @Test
    void theComparisonIsSmall() {
        List<String> requests = new ArrayList<>();
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(site.address(ANCHOR));
            page.waitForLoadState();
        }
        assertThat(requests).hasSizeLessThanOrEqualTo(4);
        String style = requests.stream().filter(url -> url.endsWith(".css")).findFirst().orElseThrow();
        assertThat(site.gzipped(ANCHOR).body().length + site.gzipped(style.substring(site.address("").length())).body().length)
                .as("compressed bytes of the page and its styles").isLessThanOrEqualTo(20 * 1024);
    }

    @Test
    void everyControlIsReachedByKeyboardAndShowsItsFocus() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            page.navigate(site.address(ANCHOR));
            int controls = ((Number) page.evaluate("""
                    [...document.querySelectorAll('a[href], button, input:not([type=hidden], [tabindex="-1"]), summary, select')]
                      .filter(e => e.checkVisibility()).length""")).intValue();
            for (int i = 0; i < controls; i++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("focus on " + page.evaluate("document.activeElement.outerHTML.slice(0, 120)")).isEqualTo("solid");
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement === document.body || document.activeElement.matches('.skip-link')")).isEqualTo(true);
        }
    }
}
