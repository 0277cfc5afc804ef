package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;

class InspectionTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutADatabaseStaysWithoutOne() throws IOException {
        Path missing = folder.resolve("missing");

        assertThat(Inspection.of(sqlite(missing))).isInstanceOf(Inspection.Absent.class);
        assertThat(missing).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseInUseIsSound(DatabaseKind kind) {
        StorageSettings settings = kind.fresh(folder);
        try (Database database = Database.open(settings)) {
            assertThat(Inspection.of(settings)).isInstanceOfSatisfying(Inspection.Sound.class, sound -> {
                assertThat(sound.place()).isEqualTo(database.describe());
                assertThat(sound.tables()).matches("\\d+");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfANewerProgramIsNeitherOpenedNorCalledSound(DatabaseKind kind) {
        StorageSettings settings = kind.fresh(folder);
        try (Database database = Database.open(settings)) {
            database.writeOnly(handle -> handle.execute("""
                    INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    VALUES (1000, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 'test', 1, true)
                    """));
        }

        assertThat(Inspection.of(settings)).isInstanceOfSatisfying(Inspection.Unusable.class,
                unusable -> assertThat(unusable.reason()).contains("newer Shipworthy", "999").hasLineCount(1));
        assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(StorageException.class).hasMessageContaining("newer Shipworthy");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAtOnceAndLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("shipworthy.db"), "this is not a database, and long enough to look like one".repeat(100));
        byte[] before = Files.readAllBytes(file);
        Instant begun = Instant.now();

        assertThatThrownBy(() -> Database.open(sqlite(folder))).isInstanceOf(StorageException.class).hasMessageContaining("damaged").message().hasLineCount(1);
        assertThat(Inspection.of(sqlite(folder))).isInstanceOf(Inspection.Unusable.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aDamagedPageIsFound() throws IOException {
        Database.open(sqlite(folder)).close();
        Path file = folder.resolve("shipworthy.db");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 1; page * 4096 < bytes.length(); page++) {
                bytes.seek(page * 4096);
                bytes.write(new byte[] {(byte) 0xde, (byte) 0xad, (byte) 0xbe, (byte) 0xef});
            }
        }

        assertThat(Inspection.of(sqlite(folder))).isInstanceOfSatisfying(Inspection.Unusable.class,
                unusable -> assertThat(unusable.reason()).contains("damaged").hasLineCount(1));
        assertThatThrownBy(() -> Database.open(sqlite(folder))).isInstanceOf(StorageException.class).hasMessageContaining("damaged");
    }

    @Test
    void aServerThatCannotBeReachedIsNamedWithoutItsPassword() {
        StorageSettings settings = new StorageSettings(folder, Optional.of("postgresql://user:hunter2@localhost:1/name"));

        assertThat(Inspection.of(settings)).isInstanceOfSatisfying(Inspection.Unusable.class,
                unusable -> assertThat(unusable.reason()).contains("PostgreSQL at localhost:1/name cannot be reached").doesNotContain("hunter2"));
    }

    private static StorageSettings sqlite(Path folder) {
        return new StorageSettings(folder, Optional.empty());
    }
}
