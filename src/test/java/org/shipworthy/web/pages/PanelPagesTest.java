package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.RunningSite;
import org.shipworthy.kernel.Slug;
import org.shipworthy.panel.Review;
import org.shipworthy.panel.Ruling;
import org.shipworthy.publish.ImportOutcome;

class PanelPagesTest {

    private static final Path SKEPTIC = Path.of("reviews", "gemma-3n", "skeptic.md");

    private RunningSite site;

    @TempDir
    private Path pack;

    @BeforeEach
    void start() {
        site = RunningSite.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void everyLensIsThereWithItsQuestionsAndHowOftenItShips() {
        String page = site.page("/panel");
        var bench = site.site().snapshot().bench();
        bench.lenses().forEach(lens -> {
            long ships = bench.reviewsBy(lens.slug()).stream().filter(review -> review.ruling() == Ruling.SHIP).count();
            assertThat(page).contains(lens.motto(), lens.questions().getFirst().text(),
                    "Says ship to <b>" + ships + "</b> of " + bench.reviewsBy(lens.slug()).size() + " tools");
        });
    }

    @Test
    void aLensShowsEveryRuling() {
        String page = site.page("/panel/skeptic");
        assertThat(site.site().snapshot().bench().reviewsBy(new Slug("skeptic"))).hasSizeGreaterThanOrEqualTo(12)
                .allMatch(review -> page.contains("href=\"/tools/" + review.tool() + "#skeptic\"") && page.contains(escaped(review)));
    }

    private static String escaped(Review review) {
        return review.lead().replace("&", "&amp;").replace("<", "&lt;");
    }

    @Test
    void anUnknownLensIsNotFound() {
        assertThat(site.get("/panel/poet").statusCode()).isEqualTo(404);
        assertThat(site.get("/categories/poems").statusCode()).isEqualTo(404);
    }

    @Test
    void whileNothingCameOutThereIsNoScore() {
        assertThat(site.page("/predictions")).contains("None yet: no prediction came out yes or no.", "<dt>Resolved</dt><dd>0</dd>")
                .doesNotContain("Brier", "verdue");
    }

    @Test
    void aPredictionPastItsDayIsOverdue() {
        site.clock().advance(Duration.ofDays(100));
        assertThat(site.page("/predictions")).contains(" of them overdue", "Overdue: not resolved yet.");
    }

    @Test
    void aResolvedPredictionIsScored() throws IOException {
        resolve("0.4", "no");
        assertThat(site.page("/predictions")).contains("<dt>Resolved</dt><dd>1</dd>", "<b>Came out no</b>", "Seen in a test.",
                "<b>0.160</b> Brier score of 1;");
        assertThat(site.page("/tools/gemma-3n")).contains("<b>Came out no</b>");
    }

    private void resolve(String probability, String outcome) throws IOException {
        String review = Files.readString(Path.of("content").resolve(SKEPTIC));
        assertThat(review).as("the review this test resolves").containsOnlyOnce("probability = \"" + probability + "\"");
        Path file = pack.resolve(SKEPTIC);
        Files.createDirectories(file.getParent());
        Files.writeString(file, review.replaceFirst("(?m)^(probability = .*)$",
                "$1\noutcome = \"" + outcome + "\"\nresolved = 2026-11-22\nresolution = \"Seen in a test.\""));
        assertThat(site.site().importPack(pack)).isInstanceOf(ImportOutcome.Imported.class);
    }
}
