package org.shipworthy.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.DatabaseKind;
import org.shipworthy._support.Golden;

class FaultyPackTest {

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(DatabaseKind.SQLITE, data);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyFaultIsNamedWithItsFileLineAndField() throws IOException {
        List<String> faults = shop.refuse(Path.of("src/test/resources/packs/faulty"));
        Golden.assertMatches("publish/faults.txt", String.join("\n", faults) + "\n");
        assertThat(shop.shelf().tools()).isEmpty();
        assertThat(shop.shelf().categories()).isEmpty();
        assertThat(shop.revision()).isZero();
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        SmallPack pack = SmallPack.in(folder);
        pack.append(SmallPack.HAMMER, "#" + "x".repeat(1_000_000));
        assertThat(shop.refuse(pack)).contains("tools/acme/hammer.toml: is larger than 1000 kB");
    }

    @Test
    void aFileOfExactlyTheLargestSizeIsRead() throws IOException {
        SmallPack pack = SmallPack.in(folder);
        long size = Files.size(folder.resolve(SmallPack.HAMMER));
        pack.append(SmallPack.HAMMER, "#" + "x".repeat((int) (1_000_000 - size - 1)));
        assertThat(Files.size(folder.resolve(SmallPack.HAMMER))).isEqualTo(1_000_000);
        assertThat(shop.take(pack).toolsAdded()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        SmallPack pack = SmallPack.in(folder);
        Files.write(folder.resolve(SmallPack.HAMMER), "name = \"Mönch\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(shop.refuse(pack)).contains("tools/acme/hammer.toml: is not UTF-8");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        SmallPack pack = SmallPack.in(folder.resolve("pack"));
        Path outside = Files.writeString(folder.resolve("outside.toml"), "name = \"Secret\"");
        Files.createSymbolicLink(pack.folder().resolve("tools/acme/secret.toml"), outside);
        Files.createSymbolicLink(pack.folder().resolve("tools/elsewhere"), folder);
        Files.createSymbolicLink(pack.folder().resolve("tools/nowhere"), folder.resolve("gone"));
        assertThat(shop.refuse(pack)).containsExactly(
                "tools/acme/secret.toml: leads out of the pack's folder",
                "tools/elsewhere: leads out of the pack's folder",
                "tools/nowhere: leads out of the pack's folder");
    }

    @Test
    void windowsLineEndsAndByteOrderMarksDoNotMatter() {
        SmallPack pack = SmallPack.in(folder);
        shop.take(pack);
        for (String file : List.of(SmallPack.ANVIL, SmallPack.REVIEW)) {
            pack.write(file, "\uFEFF" + pack.text(file).replace("\n", "\r\n"));
        }
        assertThat(shop.take(pack).changedAnything()).isFalse();
    }

    @Test
    void aFolderWithoutAPackIsRefused() {
        assertThat(shop.refuse(folder)).singleElement().asString().contains("has no content pack in it");
        assertThat(shop.refuse(folder.resolve("missing"))).singleElement().asString().contains("is not a folder");
    }

    @Test
    void aStatementOf60To140WordsIsAllowed() {
        SmallPack pack = SmallPack.in(folder);
        String front = pack.text(SmallPack.REVIEW).substring(0, pack.text(SmallPack.REVIEW).lastIndexOf("+++\n") + 4);
        assertThat(shop.refuse(pack.write(SmallPack.REVIEW, front + "word ".repeat(59)))).singleElement().asString().contains("has 59 words");
        assertThat(shop.refuse(pack.write(SmallPack.REVIEW, front + "word ".repeat(141)))).singleElement().asString().contains("has 141 words");
        shop.take(pack.write(SmallPack.REVIEW, front + "word ".repeat(60)));
        shop.take(pack.write(SmallPack.REVIEW, front + "word ".repeat(140)));
    }
}
