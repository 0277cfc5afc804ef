package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Feed;

/** A tool that twelve sellers offer: seller 10 is the cheapest, and one of them names no price. */
class OfferTableInBrowserTest {

    private static final String TOOL = "/tools/codestral-mine-2505";

    private static RunningSite site;
    private static Browser browser;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        site.take(Feed.MODELSDEV, "2026-11-01", "{" + IntStream.range(0, 12).mapToObj(OfferTableInBrowserTest::seller).collect(Collectors.joining(",")) + "}");
        browser = new Browser();
    }

    private static String seller(int i) {
        String cost = i == 11 ? "" : ", \"cost\": {\"input\": " + (i == 10 ? "0.2" : "1." + i) + ", \"output\": " + (9 - i % 5) + "}";
        return """
                "%s": {"name": "%s", "models": {"codestral-mine-2505": {"name": "Codestral Mine", "limit": {"context": 1000, "output": 500}%s}}}"""
                .formatted(i == 0 ? "mistral" : "shop" + i, i == 0 ? "Mistral" : "Shop " + i, cost);
    }

    @AfterAll
    static void stop() {
        browser.close();
        site.close();
    }

    private static List<String> names(Page page) {
        return page.locator("table[data-sort] tbody tr:not([hidden]) th").allInnerTexts().stream().map(text -> text.split("\\s*\n")[0].replaceFirst(" API.*", "")).toList();
    }

    @Test
    void aColumnIsSortedByItsButtonBothWaysAndWhatHasNoPriceStaysLast() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(site.address(TOOL));
            List<String> written = names(page);
            assertThat(written).hasSize(12).startsWith("Shop 10").endsWith("Shop 11");

            page.locator("th:has-text('Input') button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("th:has-text('Input')").first().getAttribute("aria-sort")).isEqualTo("ascending");
            assertThat(names(page)).isEqualTo(written);
            page.keyboard().press("Space");
            assertThat(page.locator("th:has-text('Input')").first().getAttribute("aria-sort")).isEqualTo("descending");
            assertThat(names(page)).startsWith("Shop 9").endsWith("Shop 10", "Shop 11");

            page.locator("th:has-text('Offer') button").click();
            assertThat(page.locator("th[aria-sort]").count()).isEqualTo(1);
            assertThat(names(page)).isSorted();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void typingSiftsTheRowsAndSaysHowManyAreLeft() {
        try (BrowserContext visitor = browser.visitor(320)) {
            Page page = visitor.newPage();
            page.navigate(site.address(TOOL));
            page.getByLabel("Find among 12 offers").fill("SHOP 10");
            assertThat(names(page)).containsExactly("Shop 10");
            assertThat(page.locator("p[role=status]:has-text('offers')").textContent()).isEqualTo("1 of 12 offers");
            page.getByLabel("Find among 12 offers").fill("");
            assertThat(names(page)).hasSize(12);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    @Test
    void withoutScriptsTheTableIsCompleteAndHasNoButtons() {
        try (BrowserContext visitor = browser.visitor(768, ColorScheme.DARK, false)) {
            Page page = visitor.newPage();
            page.navigate(site.address(TOOL));
            assertThat(names(page)).hasSize(12);
            assertThat(page.locator("table[data-sort] button").count()).isZero();
        }
        assertThat(HtmlValidator.errors(site.get(TOOL).body())).isEmpty();
    }
}
