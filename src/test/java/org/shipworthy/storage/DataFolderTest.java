package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsMissingIsMade() {
        Path data = folder.resolve("a/b");
        open(data).close();
        assertThat(data.resolve("shipworthy.db")).exists();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        refused(file.resolve("data"), "cannot be created");
    }

    @Test
    void aFolderThatIsNotWritableIsNamedInOneLine() {
        Path data = folder.resolve("data");
        open(data).close();
        assertThat(data.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(data), "root may write everywhere");
        refused(data, "is not writable");
    }

    @Test
    void aFileThatIsNotWritableIsNamedInOneLine() {
        open(folder).close();
        assertThat(folder.resolve("shipworthy.db").toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder.resolve("shipworthy.db")), "root may write everywhere");
        refused(folder, "is not writable");
    }

    private static void refused(Path data, String reason) {
        assertThatThrownBy(() -> open(data)).isInstanceOf(StorageException.class)
                .hasMessageContaining(reason).hasMessageContaining(data.toString()).message().hasLineCount(1);
    }

    private static Database open(Path data) {
        return Database.open(new StorageSettings(data, Optional.empty()));
    }
}
