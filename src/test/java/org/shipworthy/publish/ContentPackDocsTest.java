package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy.catalogue.Attribute;
import org.shipworthy.kernel.Slug;

class ContentPackDocsTest {

    private static final Path DOCS = Path.of("docs/content-packs.md");

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void theExampleOfAToolCanBeImported() throws IOException {
        Matcher example = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(DOCS));
        assertThat(example.find()).isTrue();
        Path tool = folder.resolve("tools/google-deepmind/example.toml");
        Files.createDirectories(tool.getParent());
        Files.writeString(tool, example.group(1));
        try (Shop shop = Shop.open(DatabaseKind.SQLITE, data)) {
            shop.takeStarterPack();
            assertThat(shop.take(folder).toolsAdded()).isEqualTo(1);
            assertThat(shop.shelf().findTool(new Slug("example")).orElseThrow().offers()).hasSize(1);
        }
    }

    @Test
    void everyAttributeAndUnitIsExplained() throws IOException {
        assertThat(Files.readString(DOCS)).contains(Attribute.ofTools().map(attribute -> "`" + attribute.key() + "`").toList());
        assertThat(Files.readString(DOCS)).contains(Attribute.prices().map(price -> "`" + price.key() + "`").toList());
    }
}
