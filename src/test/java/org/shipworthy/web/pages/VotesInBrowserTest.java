package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shipworthy._support.Browser;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;

/** Voting as readers do it: cast, change, take back; the same with scripts, which spare the reload, and without. */
class VotesInBrowserTest {

    private static final String TOOL = "/tools/gemma-3n";
    private static final String PAIR = "/compare/gemma-3n-vs-mistral-medium-3-2";

    private RunningSite site;
    private Browser browser;

    @BeforeEach
    void start() {
        site = RunningSite.start();
        browser = new Browser();
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private int ballots() {
        return site.site().snapshot().tallies().of(new Subject.OfTool(new Slug("gemma-3n"))).unverified().total();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVoteIsCastChangedAndWithdrawn(boolean scripts) {
        try (BrowserContext visitor = browser.visitor(360, ColorScheme.LIGHT, scripts)) {
            Page page = visitor.newPage();
            page.navigate(site.address(TOOL));
            vote(page, "Vote ship", scripts);
            PlaywrightAssertions.assertThat(page.locator("button[aria-pressed=true]")).containsText("Vote ship");
            PlaywrightAssertions.assertThat(page.locator(".vote [role=status]")).containsText("Your vote: ship");
            assertThat(ballots()).isEqualTo(1);

            vote(page, "Vote skip", scripts);
            PlaywrightAssertions.assertThat(page.locator("button[aria-pressed=true]")).containsText("Vote skip");
            assertThat(page.locator("button[aria-pressed=true]").count()).isEqualTo(1);
            assertThat(ballots()).isEqualTo(1);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("button[aria-pressed=true]")).containsText("Vote skip");

            vote(page, "withdraw it", scripts);
            PlaywrightAssertions.assertThat(page.locator("button[aria-pressed=true]")).hasCount(0);
            PlaywrightAssertions.assertThat(page.locator(".vote [role=status]")).not().containsText("Your vote");
            assertThat(ballots()).isZero();
        }
    }

    /** As a person, who takes a while; without scripts one more press shows that. */
    private void vote(Page page, String label, boolean scripts) {
        page.locator(".vote button").first().focus();
        if (scripts) {
            waitForStamp(page);
        }
        site.clock().advance(Duration.ofSeconds(20));
        page.locator(".vote button:has-text('" + label + "')").press("Enter");
        if (page.locator("h1:has-text('Cast your vote')").count() > 0) {
            site.clock().advance(Duration.ofSeconds(20));
            page.locator("main section button").first().click();
        }
    }

    private static void waitForStamp(Page page) {
        PlaywrightAssertions.assertThat(page.locator("input[name=stamp]").first()).not().hasValue("");
    }

    @Test
    void withScriptsThePageStaysAndTheFocusIsOnWhatWasChosen() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(site.address(PAIR));
            page.evaluate("window.stayed = true");
            List<String> boxes = page.locator(".vote").evaluateAll("forms => forms.map(form => form.id)") instanceof List<?> ids ? ids.stream().map(Object::toString).toList() : List.of();
            assertThat(boxes).hasSizeGreaterThanOrEqualTo(3);
            page.locator(".vote button").first().focus();
            waitForStamp(page);
            site.clock().advance(Duration.ofSeconds(20));
            for (String box : boxes) {
                page.locator("#" + box + " button[name=choice]").first().focus();
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(page.locator("#" + box + " button[aria-pressed=true]")).hasCount(1);
                PlaywrightAssertions.assertThat(page.locator("#" + box + " button[aria-pressed=true]")).isFocused();
            }
            assertThat(page.locator("button[aria-pressed=true]").count()).as("one vote in each box, all of them kept").isEqualTo(boxes.size());
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aVoteThatIsAskedForOnceMoreSaysOnWhatAndForWhom() {
        try (BrowserContext visitor = browser.visitor(360, ColorScheme.LIGHT, false)) {
            Page page = visitor.newPage();
            page.navigate(site.address(PAIR));
            page.locator(".vote button[value=second]").first().click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Your vote on Gemma 3n vs Mistral Medium 3.2 is not cast yet");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("not before 2 seconds have passed");
            PlaywrightAssertions.assertThat(page.locator("button.primary")).hasText("Vote: Mistral Medium 3.2");
        }
    }

    @Test
    void withScriptsTheFocusGoesToTheTitleOfWhatIsAskedOnceMore() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            page.navigate(site.address(TOOL));
            page.locator(".vote button").first().focus();
            waitForStamp(page);
            site.clock().advance(Duration.ofHours(13));
            page.locator(".vote button:has-text('Vote ship')").press("Enter");
            PlaywrightAssertions.assertThat(page.locator("main h1")).hasText("Cast your vote");
            PlaywrightAssertions.assertThat(page.locator("main h1")).isFocused();
        }
    }

    @Test
    void aVoteThatDoesNotArriveIsSaidNotToCount() {
        try (BrowserContext visitor = browser.visitor(1280)) {
            Page page = visitor.newPage();
            page.navigate(site.address(TOOL));
            page.route("**/vote", route -> route.abort());
            vote(page, "Vote ship", true);
            PlaywrightAssertions.assertThat(page.locator(".vote [role=status]")).containsText("The vote was not counted");
            assertThat(page.locator("button[aria-pressed=true]").count()).isZero();
            assertThat(ballots()).isZero();
        }
    }
}
