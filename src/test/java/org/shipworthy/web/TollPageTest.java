package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.Browser;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.community.Subject;
import org.shipworthy.kernel.Slug;
import org.shipworthy.web.http.Pace;
import org.shipworthy.web.http.Toll;

class TollPageTest {

    private static final Subject GEMMA = new Subject.OfTool(new Slug("gemma-3n"));

    private RunningSite site;

    @BeforeEach
    void makeBusy() {
        site = RunningSite.start();
        for (int i = 0; i < Pace.VOTES.perMinute(); i++) {
            assertThat(vote().statusCode()).isEqualTo(303);
        }
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void withoutScriptsAVoteWaitsForItsTurn() {
        HttpResponse<byte[]> held = vote();
        String page = new String(held.body(), UTF_8);
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(HtmlValidator.errors(held.body())).isEmpty();
        assertThat(page).contains("Wait " + Toll.WAIT.toSeconds() + " seconds", "name=\"choice\" value=\"ship\"");
        Matcher challenge = Pattern.compile("name=\"toll-challenge\" value=\"([^\"]+)\"").matcher(page);
        assertThat(challenge.find()).isTrue();
        assertThat(vote("toll-challenge", challenge.group(1)).statusCode()).as("at once").isEqualTo(429);
        site.clock().advance(Toll.WAIT);
        assertThat(vote("toll-challenge", challenge.group(1)).statusCode()).as("after waiting").isEqualTo(303);
    }

    @Test
    void aBrowserWorksAndGoesOnByItself() {
        int before = votes();
        try (Browser browser = new Browser(); BrowserContext visitor = browser.visitor(360)) {
            Page page = visitor.newPage();
            page.navigate("http://localhost:" + site.port() + "/tools/gemma-3n");
            page.locator("form.vote").first().scrollIntoViewIfNeeded();
            page.waitForCondition(() -> !page.evaluate("document.querySelector('input[name=stamp]').value").equals(""));
            site.clock().advance(Duration.ofSeconds(5));
            page.getByText("Vote skip").click();
            page.waitForSelector("text=Your vote:");
            assertThat(votes()).isEqualTo(before + 1);
        }
    }

    private int votes() {
        return site.site().snapshot().tallies().of(GEMMA).unverified().total();
    }

    private HttpResponse<byte[]> vote(String... more) {
        List<String> form = new ArrayList<>(List.of("subject", "gemma-3n", "choice", "ship", "stamp", site.page("/votes/stamp")));
        form.addAll(List.of(more));
        return site.post("/vote", form.toArray(String[]::new));
    }
}
