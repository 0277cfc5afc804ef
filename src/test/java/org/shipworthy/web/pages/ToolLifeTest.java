package org.shipworthy.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.HtmlValidator;
import org.shipworthy._support.RunningSite;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.decide.Substitutes;
import org.shipworthy.publish.ImportOutcome;

/** What a tool's page says of how the tool ages, what came after it, and what could stand in for it. */
class ToolLifeTest {

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.start();
        String old = model("codestral-mine-2505", "Codestral Mine 1", "2025-05-07");
        site.take(Feed.MODELSDEV, "2025-07-01", mistral(old + "," + model("codestral-mine-latest", "Codestral Mine (latest)", "2025-05-07")));
        site.take(Feed.MODELSDEV, "2025-09-01", mistral(old + "," + model("codestral-mine-2508", "Codestral Mine 2", "2025-08-12") + ","
                + model("codestral-mine-latest", "Codestral Mine (latest)", "2025-08-12")));
    }

    private static String mistral(String models) {
        return """
                {"mistral": {"id": "mistral", "name": "Mistral", "models": {%s}}}""".formatted(models);
    }

    private static String model(String id, String name, String released) {
        return """
                "%s": {"id": "%s", "name": "%s", "family": "codestral-mine", "release_date": "%s",
                "modalities": {"input": ["text"], "output": ["text"]}, "limit": {"context": 1000, "output": 500}, "cost": {"input": 0.4, "output": 2}}"""
                .formatted(id, id, name, released);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aNameThatMovedLeadsToTheToolThatHasItNow() {
        String page = site.page("/tools/codestral-mine-2505");
        assertThat(page).contains("<dt>Life</dt>", "The name <b>codestral-mine-latest</b> now leads to <a href=\"/tools/codestral-mine-2508\">Codestral Mine 2</a>",
                "models.dev, noticed on 1 Sep 2025", "href=\"/changes?tool=codestral-mine-2505\"");
        assertThat(site.page("/tools/codestral-mine-2508")).doesNotContain("<dt>Life</dt>");
        assertThat(HtmlValidator.errors(site.get("/tools/codestral-mine-2505").body())).isEmpty();
    }

    @Test
    void aDeprecatedToolSaysSinceWhenAndWhoSaysSo() {
        assertThat(site.page("/tools/claude-sonnet-4")).containsSubsequence("<dt>Life</dt>", "Deprecated since 14 May 2026.", "LiteLLM price map");
    }

    @Test
    void whatSucceedsAToolIsLinkedWhereItIsListedAndComparedWithIt(@TempDir Path pack) throws IOException {
        importSucceeded(pack, "Codestral Mine 2");
        assertThat(site.page("/tools/anvil-1")).containsSubsequence("<dt>Life</dt>", "Deprecated since 1 Mar 2026.", "Succeeded by <b><a href=\"/tools/codestral-mine-2508\">Codestral Mine 2</a></b>",
                "Anvil's notes", "href=\"/compare/anvil-1-vs-codestral-mine-2508\"");
        importSucceeded(pack, "Anvil 2, not listed");
        assertThat(site.page("/tools/anvil-1")).contains("Succeeded by <b>Anvil 2, not listed</b>");
        assertThat(HtmlValidator.errors(site.get("/tools/anvil-1").body())).isEmpty();
    }

    private static void importSucceeded(Path pack, String successor) throws IOException {
        Path file = pack.resolve("tools/anvil/anvil-1.toml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                name = "Anvil 1"
                maker = "Anvil"
                category = "models"
                tagline = "A model of its time"
                description = "Made up for a test."
                entry = "paid"
                entry_note = "Every use costs money."
                added = 2026-01-01
                [source.notes]
                name = "Anvil's notes"
                rank = "maker"
                read = 2026-03-01
                [[claim]]
                attribute = "deprecated-on"
                value = 2026-03-01
                source = "notes"
                [[claim]]
                attribute = "successor"
                value = "%s"
                source = "notes"
                """.formatted(successor));
        assertThat(site.site().importPack(pack)).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void whereNoEditorNamedAlternativesToolsOfTheSamePriceAreProposedByARuleThatStandsThere() {
        assertThat(site.page("/tools/codestral-mine-2508")).containsSubsequence("id=\"alternatives\"", Substitutes.RULE, "Usually ", " beside 0.40 and 2.00");
        assertThat(site.page("/tools/gemma-3n")).doesNotContain(Substitutes.RULE);
    }
}
