package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.SharedData;
import org.shipworthy.catalogue.Claim;
import org.shipworthy.catalogue.Feed;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.catalogue.Tool;
import org.shipworthy.kernel.Slug;

/** A catalogue that sources filled goes through a content pack and comes back as it was. */
class SyncedExportTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void cutDownSourcesComeBackAsTheyWere(DatabaseKind kind) throws URISyntaxException {
        try (Shop first = Shop.open(kind, folder.resolve("first")); Shop second = Shop.open(kind, folder.resolve("second"))) {
            first.takeStarterPack();
            first.sync(Feed.MODELSDEV, small("modelsdev.json"), "2026-07-02");
            first.sync(Feed.LITELLM, small("litellm.json"), "2026-07-24");
            first.sync(Feed.GENAI_PRICES, small("genai-prices.json"), "2026-08-21");
            first.sync(Feed.LANDSCAPE, small("landscape.json"), "2026-08-22");
            assertComesBack(first, second);
        }
    }

    private static Path small(String name) throws URISyntaxException {
        return Path.of(SyncedExportTest.class.getResource("/golden/sync/" + name).toURI());
    }

    @Test
    void realSourcesComeBackAsTheyWere() {
        try (Shop first = Shop.open(DatabaseKind.SQLITE, folder.resolve("first")); Shop second = Shop.open(DatabaseKind.SQLITE, folder.resolve("second"))) {
            first.takeStarterPack();
            first.sync(Feed.MODELSDEV, SharedData.file("catalogue/modelsdev-api-2025-10-01.json.gz"), "2025-10-01");
            first.sync(Feed.MODELSDEV, SharedData.file("catalogue/modelsdev-api-2026-01-01.json.gz"), "2026-01-01");
            first.sync(Feed.LITELLM, SharedData.file("catalogue/litellm-prices-2026-07-24.json.gz"), "2026-07-24");
            first.sync(Feed.GENAI_PRICES, SharedData.file("catalogue/genai-prices-2026-08-21.json.gz"), "2026-08-21");
            assertComesBack(first, second);
        }
    }

    /** Taken in where it came from, a pack says nothing new: what it quotes is on record as the sources' own words. */
    private void assertComesBack(Shop first, Shop second) {
        first.export(folder.resolve("a"));
        second.take(folder.resolve("a"));
        assertThat(differing(first, second)).isEmpty();
        assertThat(first.take(folder.resolve("a")).changedAnything()).isFalse();
        assertThat(differing(first, second)).isEmpty();
    }

    /** Two thousand tools would fill the screen. */
    private static List<Slug> differing(Shop first, Shop second) {
        Shelf came = second.shelf();
        List<Tool> went = first.shelf().tools();
        assertThat(came.tools()).extracting(Tool::slug).isEqualTo(went.stream().map(Tool::slug).toList());
        return went.stream()
                .filter(tool -> came.findTool(tool.slug()).filter(other -> other.equals(tool) && shown(other).equals(shown(tool))).isEmpty())
                .map(Tool::slug).toList();
    }

    private static List<Claim> shown(Tool tool) {
        return tool.facts().stream().map(fact -> fact.shown()).toList();
    }
}
