package org.shipworthy.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.accounts.Role;
import org.shipworthy.community.Subject;
import org.shipworthy.community.Tally;
import org.shipworthy.kernel.EmailAddress;
import org.shipworthy.kernel.Slug;

/** A vote that a rule sets aside, from the reader's appeal to its counting again; the reader has no scripts, the editor no mouse. */
class AppealInBrowserTest {

    private static final String APPEAL = "I had made up my mind <b>before</b>.";

    @Test
    void aVoteThatWasSetAsideCountsAfterAnAppeal() {
        try (RunningSite site = RunningSite.start(); Browser browser = new Browser();
                BrowserContext reader = browser.visitor(320, ColorScheme.DARK, false); BrowserContext editor = browser.visitor(320)) {
            Page voter = reader.newPage();
            voter.navigate(site.address("/tools/gemma-3n"));
            voter.click(".vote button:has-text('Vote ship')");
            voter.click("main section button");
            assertThat(tally(site).setAside()).as("one press after the other").isEqualTo(Map.of("too-quick", 1));
            try (BrowserContext withScripts = browser.visitor(320)) {
                withScripts.addCookies(reader.cookies());
                Page own = withScripts.newPage();
                own.navigate(site.address("/votes"));
                assertIsGood(own);
            }
            appeal(site, voter);
            reinstate(site, editor.newPage());

            assertThat(tally(site).setAside()).isEmpty();
            assertThat(tally(site).unverified().total()).isEqualTo(1);
            voter.navigate(site.address("/votes"));
            assertThat(voter.textContent("main")).contains("Counted as unverified.").doesNotContain("Set aside");
            site.clock().advance(Duration.ofSeconds(20));
            voter.click("text=Withdraw");
            assertThat(voter.textContent("main")).contains("Nothing was voted in this browser yet");
            assertThat(tally(site).cells()).isEmpty();
        }
    }

    private static void appeal(RunningSite site, Page voter) {
        voter.navigate(site.address("/votes"));
        assertThat(voter.textContent("main")).contains("Set aside by the rule Too quick to have read");
        voter.getByLabel("Was that wrong? Say why in a sentence").fill(APPEAL);
        voter.keyboard().press("Enter");
        voter.waitForSelector("text=You appealed");
        assertThat(voter.textContent("main")).contains("“" + APPEAL + "”");
    }

    private static void reinstate(RunningSite site, Page desk) {
        desk.navigate(site.address("/desk/sign-in/" + site.accounts().addUser(EmailAddress.parse("ann@example.org").orElseThrow(), Optional.of(Role.EDITOR)).token().value()));
        press(desk, "main button", "Signed in as");
        press(desk, "a[href='/desk/ballots']", "1 group");
        assertThat(desk.locator("td.num").allTextContents()).as("ballots and appeals").isEqualTo(List.of("1", "1"));
        assertIsGood(desk);
        press(desk, "main table a", "1 ballot");
        assertThat(desk.textContent("main")).contains("“" + APPEAL + "”");
        assertIsGood(desk);
        desk.locator("input[name=ballot]").focus();
        desk.keyboard().press("Space");
        desk.locator("#reason").focus();
        desk.keyboard().type("A quick reader.");
        desk.keyboard().press("Enter");
        desk.waitForSelector("text=1 ballot counts again.");
    }

    /** @param next what the page behind it says */
    private static void press(Page page, String control, String next) {
        page.locator(control).first().focus();
        page.keyboard().press("Enter");
        page.waitForSelector("main:has-text('" + next + "')");
    }

    private static Tally tally(RunningSite site) {
        return site.site().snapshot().tallies().of(new Subject.OfTool(new Slug("gemma-3n")));
    }

    private static void assertIsGood(Page page) {
        assertThat(HtmlValidator.errors(page.content().getBytes(UTF_8))).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }
}
