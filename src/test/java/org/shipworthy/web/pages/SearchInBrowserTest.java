package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.RunningSite;

class SearchInBrowserTest {

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

    @Test
    void resultsFollowWhatIsTyped() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(site.address("/tools"));
            page.locator("#q").pressSequentially("3n gemma");
            page.waitForURL(site.address("/tools?q=3n+gemma"));
            assertThat(page.textContent("[role=status]")).isEqualTo("1 tool matches");
            assertThat(page.textContent(".rows .name")).startsWith("Gemma 3n");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.reload();
            assertThat(page.textContent("#found")).isEqualTo("1 tool matches");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aGuessSaysSo() {
        assertThat(site.page("/tools?q=gema+3n")).contains("Nothing on record is spelled “gema 3n”; these are close.", "href=\"/tools/gemma-3n\"");
        assertThat(site.page("/tools?q=gemma+3n")).doesNotContain("these are close");
    }

    @Test
    void theHomePageShowsResultsAndForgetsThem() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            page.navigate(site.address("/"));
            page.locator("#find").pressSequentially("gemma 3n");
            page.waitForURL(site.address("/tools?q=gemma+3n"));
            assertThat(page.textContent("[data-results] .name")).startsWith("Gemma 3n");
            page.locator("#find").fill("");
            page.waitForURL(site.address("/"));
            assertThat(page.innerHTML("[data-results]")).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheFormLeadsToTheResults() {
        try (BrowserContext visitor = browser.visitor(360, ColorScheme.LIGHT, false)) {
            Page page = visitor.newPage();
            page.navigate(site.address("/"));
            page.locator("#find").fill("gemma 3n");
            page.locator("#find").press("Enter");
            page.waitForURL(site.address("/tools?q=gemma+3n"));
            assertThat(page.textContent("#found")).isEqualTo("1 tool matches");
        }
    }
}
