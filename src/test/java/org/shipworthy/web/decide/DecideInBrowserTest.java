package org.shipworthy.web.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.kernel.EmailAddress;

class DecideInBrowserTest {

    /** Each line that acts is an interaction, on a phone. */
    @Test
    void fromTheHomePageToAnExportedRecordTakesSixInteractions() throws IOException {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser(); BrowserContext visitor = browser.visitor(360)) {
            Page page = visitor.newPage();
            page.navigate(site.address("/"));
            page.click("text=Decide with your constraints");
            page.check("label:has-text('Developer Tools')");
            page.check("#inputs-image");
            page.click("text=Get the short list");
            assertThat(page.textContent("main")).contains("Short list", "Left out");
            assertIsGood(page);
            page.click("text=Decision record");
            assertIsGood(page);
            Download record = page.waitForDownload(() -> page.click("text=Save as Markdown"));
            assertThat(record.suggestedFilename()).isEqualTo("decision-2026-11-22.md");
            assertThat(Files.readString(record.path())).startsWith("# Which tool of Developer Tools should we ship with?");

            page.navigate(site.address("/decide/reopen"));
            page.setInputFiles("#file", record.path());
            page.click("button:has-text('Reopen') >> nth=0");
            assertThat(page.textContent("main")).contains("is as it was made");
            assertIsGood(page);
        }
    }

    /** Tab, space and enter; the browser runs no scripts. */
    @Test
    void fromTheFormToARecordByKeyboardAloneAndWithoutScripts() {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser(); BrowserContext visitor = browser.visitor(1440, ColorScheme.LIGHT, false)) {
            Page page = visitor.newPage();
            page.navigate(site.address("/decide"));
            press(page, "#category-vector-stores", "Space");
            press(page, "#has-open-source", "Space");
            press(page, ".go button", "Enter");
            page.waitForURL("**/decide?category=vector-stores&has=open-source");
            press(page, "main .button.primary", "Enter");
            page.waitForURL("**/decide/record?*");
            press(page, "#by", "A");
            page.keyboard().press("Enter");
            page.waitForURL("**by=A*");
            assertThat(page.textContent("main")).contains(", by A.");
        }
    }

    /** Goes on with the tab key until the element has the focus, which must show. */
    private static void press(Page page, String selector, String key) {
        for (int i = 0; i < 80 && !isFocused(page, selector); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(page, selector)).as("reached " + selector).isTrue();
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).as("focus on " + selector).isEqualTo("solid");
        page.keyboard().press(key);
    }

    private static boolean isFocused(Page page, String selector) {
        return (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    @Test
    void aMemberWorksOnASavedBrief() {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser(); BrowserContext visitor = browser.visitor(360)) {
            String link = site.accounts().addUser(new EmailAddress("ben@example.org"), Optional.of(Role.MEMBER)).token().value();
            Page page = visitor.newPage();
            page.navigate(site.address("/desk/sign-in/" + link));
            page.click("main button");
            page.navigate(site.address("/decide?category=vector-stores"));
            page.click("text=Save for the people here");
            assertIsGood(page);
            page.click("button:has-text('Save')");
            page.fill("#criterion-name", "has a contract");
            page.click("button:has-text('Add')");
            page.fill("#rule-tool", "Vespa");
            page.fill("#rule-reason", "We run Java.");
            page.click("button:has-text('Approve')");
            page.click("button:has-text('Watch')");
            assertThat(page.textContent("main")).contains("It has a contract", "approved: We run Java.", "Stop watching");
            assertIsGood(page);
            page.click("text=Decision record");
            assertThat(page.textContent("main")).contains("approved: We run Java.", "Nobody has judged it.");
            assertIsGood(page);
        }
    }

    private static void assertIsGood(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
