package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shipworthy._support.AtOnce;

/** SQLite held to the pages that it has, which is a full disk to it. */
class FullDiskWriteTest {

    private static final int WRITERS = 60;

    @TempDir
    private Path folder;

    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void listen() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
    }

    @AfterEach
    void listenNoMore() {
        Thread.setDefaultUncaughtExceptionHandler(null);
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingElseAndWritingGoesOnWhenThereIsRoom() {
        StorageSettings settings = new StorageSettings(folder, Optional.empty());
        List<Boolean> taken;
        try (Database database = Database.open(settings)) {
            database.writeOnly(handle -> handle.execute("PRAGMA max_page_count = 1"));
            taken = AtOnce.run(WRITERS, n -> isTaken(database, "early-" + n));
            database.writeOnly(handle -> handle.execute("PRAGMA max_page_count = 1000000"));
            assertThat(isTaken(database, "late")).isTrue();
        }
        assertThat(uncaught).as("of the writer's thread").isEmpty();
        List<String> expected = IntStream.range(0, WRITERS).filter(taken::get).mapToObj(n -> "early-" + n).toList();
        assertThat(expected).as("some were refused").hasSizeLessThan(WRITERS);
        try (Database database = Database.open(settings)) {
            List<String> there = database.read(handle -> handle.createQuery("SELECT name FROM secret WHERE name LIKE 'early-%'").mapTo(String.class).list());
            assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(database.<Integer>read(handle -> handle.createQuery("SELECT count(*) FROM secret WHERE name = 'late'").mapTo(Integer.class).one())).isOne();
        }
    }

    private static boolean isTaken(Database database, String name) {
        try {
            database.writeOnly(handle -> handle.createUpdate("INSERT INTO secret (name, value) VALUES (:name, :value)")
                    .bind("name", name)
                    .bind("value", "x".repeat(6_000))
                    .execute());
            return true;
        } catch (JdbiException e) {
            return false;
        }
    }
}
