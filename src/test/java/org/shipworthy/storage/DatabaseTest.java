package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.AtOnce;
import org.shipworthy._support.DatabaseKind;

@ParameterizedClass
@EnumSource
class DatabaseTest {

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    private StorageSettings settings;
    private Database database;

    @BeforeEach
    void open() {
        settings = kind.fresh(folder);
        database = Database.open(settings);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        add("anvil");
        database.close();
        database = Database.open(settings);
        assertThat(makers()).containsExactly("anvil");
    }

    @Test
    void aWriteThatThrowsChangesNothingAndItsExceptionArrives() {
        assertThatThrownBy(() -> database.write(handle -> {
            insert(handle, "anvil");
            throw new UnsupportedOperationException("on purpose");
        })).isInstanceOf(UnsupportedOperationException.class).hasMessage("on purpose");
        assertThat(makers()).isEmpty();
    }

    @Test
    void aFailureDoesNotTellWhatWasWritten() {
        add("anvil");
        assertThatThrownBy(() -> add("anvil")).isInstanceOf(JdbiException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).containsIgnoringCase("unique").doesNotContain("anvil"));
    }

    @Test
    void aWriteThatFailsLeavesTheOthersOfItsGroupAlone() {
        List<Boolean> succeeded = AtOnce.run(200, n -> {
            try {
                database.writeOnly(handle -> {
                    insert(handle, "maker-" + n);
                    if (n % 3 == 0) {
                        insert(handle, "maker-" + n);
                    }
                });
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        });
        for (int n = 0; n < succeeded.size(); n++) {
            assertThat(succeeded.get(n)).isEqualTo(n % 3 != 0);
        }
        assertThat(makers()).hasSize(133).noneMatch(maker -> Integer.parseInt(maker.substring("maker-".length())) % 3 == 0);
    }

    @Test
    void aWriteInsideAWriteIsRefused() {
        assertThatThrownBy(() -> database.writeOnly(handle -> add("anvil")))
                .isInstanceOf(IllegalStateException.class).hasMessage("a write was called inside a write");
        add("hammer");
        assertThat(makers()).containsExactly("hammer");
    }

    /** Where writes run beside each other the database ends one of these, which is run again. */
    @Test
    void writesThatWaitForEachOtherAreBothDone() {
        add("anvil");
        add("hammer");
        CountDownLatch bothBegan = new CountDownLatch(2);
        AtOnce.run(2, n -> database.write(handle -> {
            rename(handle, n == 0 ? "anvil" : "hammer", n);
            bothBegan.countDown();
            awaitAtMostASecond(bothBegan);
            rename(handle, n == 0 ? "hammer" : "anvil", n);
            return n;
        }));
        List<String> names = database.read(handle -> handle.createQuery("SELECT name FROM maker ORDER BY slug").mapTo(String.class).list());
        assertThat(names).hasSize(2).containsAnyOf("anvil01", "anvil10");
        assertThat(names.getLast()).isEqualTo(names.getFirst().replace("anvil", "hammer"));
    }

    private static void rename(Handle handle, String maker, int by) {
        handle.createUpdate("UPDATE maker SET name = name || :by WHERE slug = :slug").bind("by", String.valueOf(by)).bind("slug", maker).execute();
    }

    private static void awaitAtMostASecond(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aReadSeesOneStateFromItsFirstQueryToItsLast() {
        add("anvil");
        List<Integer> counts = database.read(handle -> {
            int first = list(handle).size();
            AtOnce.run(1, n -> {
                add("hammer");
                return n;
            });
            return List.of(first, list(handle).size());
        });
        assertThat(counts).containsExactly(1, 1);
        assertThat(makers()).hasSize(2);
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> database.read(handle -> {
            insert(handle, "anvil");
            return null;
        })).isInstanceOf(RuntimeException.class);
        assertThat(makers()).isEmpty();
    }

    @Test
    void aClosedDatabaseRefusesInsteadOfWaiting() {
        database.close();
        assertThatThrownBy(() -> add("anvil")).isInstanceOf(RuntimeException.class).hasMessageContaining("closed");
        assertThatThrownBy(this::makers).isInstanceOf(RuntimeException.class).hasMessageContaining("closed");
    }

    private void add(String maker) {
        database.writeOnly(handle -> insert(handle, maker));
    }

    private static void insert(Handle handle, String maker) {
        handle.createUpdate("INSERT INTO maker (slug, name) VALUES (:slug, :slug)").bind("slug", maker).execute();
    }

    private List<String> makers() {
        return database.read(DatabaseTest::list);
    }

    private static List<String> list(Handle handle) {
        return handle.createQuery("SELECT slug FROM maker ORDER BY slug").mapTo(String.class).list();
    }
}
