package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.NewsOfAWeek;
import org.shipworthy._support.RunningSite;
import org.shipworthy.digest.issue.ComposeOutcome;
import org.shipworthy.digest.issue.IssueKey;

class DigestArchiveTest {

    private static final IssueKey WEEK = new IssueKey(2026, 47);

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        site.editions().begin();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void anEditionAppearsWhenItIsApproved() throws Exception {
        assertThat(site.page("/digest")).contains("None was sent so far.");
        assertThat(site.editions().compose(WEEK)).isEqualTo(new ComposeOutcome.NothingHappened());
        NewsOfAWeek.happensOn(site);
        assertThat(site.editions().compose(WEEK)).isInstanceOf(ComposeOutcome.Composed.class);
        assertThat(site.get("/digest/2026-W47").statusCode()).as("a draft is nobody's business").isEqualTo(404);
        site.editions().approve(WEEK, "eda@example.org");

        String page = site.page("/digest/2026-W47");
        assertThat(page).contains("22 November 2026", "Changed verdicts", "Gemma 3n: 50% ship, was 75%", "New here", "Newcomer &amp; Sons", "href=\"/tools/newcomer\"");
        assertThat(HtmlValidator.errors(page.getBytes(UTF_8))).isEmpty();
        assertThat(site.page("/digest")).contains("href=\"/digest/2026-W47\"");
        assertThat(HtmlValidator.errors(site.get("/digest").body())).isEmpty();
        for (String path : List.of("/digest/2026-W46", "/digest/2026-W54", "/digest/nonsense")) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(site.page("/digest")).contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(site.page("/feeds/digest.atom")));
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getLink()).isEqualTo("http://shipworthy.test/digest/2026-W47");
            assertThat(entry.getTitle()).startsWith("Gemma 3n: 50% ship, was 75%, and ");
        });
    }
}
