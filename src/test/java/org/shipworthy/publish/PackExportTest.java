package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.catalogue.Tool;

@ParameterizedClass
@EnumSource(DatabaseKind.class)
class PackExportTest {

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    @Test
    void theStarterContentComesBackAsItWas() throws IOException {
        try (Shop first = Shop.open(kind, folder.resolve("first")); Shop second = Shop.open(kind, folder.resolve("second"))) {
            first.takeStarterPack();
            assertThat(first.export(folder.resolve("a"))).isInstanceOf(ExportOutcome.Exported.class);
            second.take(folder.resolve("a"));
            assertThat(second.shelf().categories()).isEqualTo(first.shelf().categories());
            assertThat(second.shelf().tools()).isEqualTo(first.shelf().tools());
            assertThat(second.shelf().tools()).flatExtracting(PackExportTest::shownClaims)
                    .isEqualTo(first.shelf().tools().stream().flatMap(tool -> shownClaims(tool).stream()).toList());
            assertThat(second.bench().lenses()).isEqualTo(first.bench().lenses());
            assertThat(second.bench().reviews()).isEqualTo(first.bench().reviews());
            second.export(folder.resolve("b"));
            assertThat(contents(folder.resolve("b"))).isEqualTo(contents(folder.resolve("a"))).hasSizeGreaterThan(90);
        }
    }

    /** Two sets of facts are equal when their claims are; which of equal claims is shown depends on their order too. */
    private static List<Object> shownClaims(Tool tool) {
        return Stream.concat(tool.facts().stream(), tool.offers().stream().flatMap(offer -> offer.prices().stream()))
                .<Object>map(fact -> fact.shown())
                .toList();
    }

    @Test
    void awkwardTextsComeBackAsTheyWere() throws IOException {
        SmallPack pack = SmallPack.in(folder.resolve("pack"))
                .change(SmallPack.ANVIL, "Heavy and patient", "Says \\\"hé\\\" \\\\ and # more")
                .change(SmallPack.ANVIL, "\"A tool. It is made of iron.\"", "'''\n  One \"\"\" quote\\,\n  one line.\n\n\n  Next paragraph.\n'''");
        try (Shop first = Shop.open(kind, folder.resolve("first")); Shop second = Shop.open(kind, folder.resolve("second"))) {
            first.take(pack);
            first.export(folder.resolve("a"));
            second.take(folder.resolve("a"));
            assertThat(second.anvil()).isEqualTo(first.anvil());
            assertThat(second.anvil().tagline()).isEqualTo("Says \"hé\" \\ and # more");
            assertThat(second.anvil().description()).isEqualTo("One \"\"\" quote\\, one line.\n\nNext paragraph.");
        }
    }

    @Test
    void aFolderWithOtherFilesIsRefusedAndLeftAlone() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/tools"));
        Files.writeString(other.resolve("build.sh"), "echo");
        try (Shop shop = Shop.open(kind, folder.resolve("data"))) {
            assertThat(shop.export(folder.resolve("other"))).isInstanceOf(ExportOutcome.Refused.class);
            assertThat(contents(folder.resolve("other"))).containsOnlyKeys("tools/build.sh");
        }
    }

    @Test
    void aPackWithAStrangerAmongItsToolsIsRefused() throws IOException {
        SmallPack pack = SmallPack.in(folder.resolve("pack")).write("tools/acme/notes.txt", "mine");
        try (Shop shop = Shop.open(kind, folder.resolve("data"))) {
            assertThat(shop.export(pack.folder())).isInstanceOf(ExportOutcome.Refused.class);
            assertThat(contents(pack.folder())).containsKeys("tools/acme/notes.txt", SmallPack.ANVIL);
        }
    }

    @Test
    void ofAnOlderPackOnlyItsOwnFilesAreReplaced() throws IOException {
        SmallPack pack = SmallPack.in(folder.resolve("pack")).write("README.md", "mine");
        try (Shop shop = Shop.open(kind, folder.resolve("data"))) {
            shop.take(SmallPack.in(folder.resolve("source")).delete(SmallPack.REVIEW));
            assertThat(shop.export(pack.folder())).isEqualTo(new ExportOutcome.Exported(2, 0));
            assertThat(contents(pack.folder())).containsOnlyKeys("README.md", "categories.toml", "lenses.toml", SmallPack.ANVIL, SmallPack.HAMMER);
            assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().contains("-export-"));
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }
}
