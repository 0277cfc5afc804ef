package org.shipworthy._support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shipworthy.publish.ImportOutcome;

/** What happens on a site with the starter content in one week: a tool is new, and the Skeptic turns against Gemma 3n. */
public final class NewsOfAWeek {

    private static final String NEWCOMER = """
            name = "Newcomer & Sons"
            maker = "Newcomer"
            category = "models"
            tagline = "A model that nobody knows yet"
            description = "A model. It is new."
            entry = "paid"
            entry_note = "It has a price."
            added = 2026-11-22
            """;

    private NewsOfAWeek() {}

    public static void happensOn(RunningSite site) {
        assertThat(site.site().importPack(pack())).isInstanceOf(ImportOutcome.Imported.class);
    }

    /** A content pack that says so. */
    public static Path pack() {
        try {
            Path pack = Files.createTempDirectory("shipworthy-news");
            Files.writeString(Files.createDirectories(pack.resolve("tools/newcomer")).resolve("newcomer.toml"), NEWCOMER);
            String review = Files.readString(Path.of("content/reviews/gemma-3n/skeptic.md")).replaceFirst("ruling = \"ship\"", "ruling = \"skip\"");
            Files.writeString(Files.createDirectories(pack.resolve("reviews/gemma-3n")).resolve("skeptic.md"), review);
            return pack;
        } catch (IOException e) {
            throw new UncheckedIOException("writing the news of a week", e);
        }
    }
}
