package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementCacheTest {

    private final Handle handle = Jdbi.create("jdbc:sqlite::memory:").setStatementBuilderFactory(connection -> new StatementCache()).open();

    @BeforeEach
    void fill() {
        handle.execute("CREATE TABLE number (n INTEGER)");
        for (int n = 1; n <= 3; n++) {
            handle.execute("INSERT INTO number (n) VALUES (?)", n);
        }
    }

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void sameTextWithOtherValuesFindsOthers() {
        assertThat(above(1)).containsExactly(2, 3);
        assertThat(above(2)).containsExactly(3);
    }

    @Test
    void textThatIsUsedInsideItselfIsTwoStatements() {
        List<List<Integer>> inner = new ArrayList<>();
        handle.createQuery("SELECT n FROM number ORDER BY n").mapTo(Integer.class)
                .forEach(n -> inner.add(handle.createQuery("SELECT n FROM number ORDER BY n").mapTo(Integer.class).list()));
        assertThat(inner).hasSize(3).containsOnly(List.of(1, 2, 3));
    }

    @Test
    void resultThatWasReadHalfwayStartsAnew() {
        for (int time = 0; time < 2; time++) {
            assertThat(handle.createQuery("SELECT n FROM number ORDER BY n").mapTo(Integer.class).findFirst()).contains(1);
        }
    }

    @Test
    void statementThatFailedWorksTheNextTime() {
        handle.execute("CREATE UNIQUE INDEX once ON number (n)");
        assertThat(insertFails(3)).isTrue();
        assertThat(insertFails(4)).isFalse();
        assertThat(above(3)).containsExactly(4);
    }

    @Test
    void textsWithoutEndAreNoTrouble() {
        for (int n = 0; n < 2_000; n++) {
            assertThat(handle.createQuery("SELECT " + n).mapTo(Integer.class).one()).isEqualTo(n);
        }
    }

    private List<Integer> above(int limit) {
        return handle.createQuery("SELECT n FROM number WHERE n > :limit ORDER BY n").bind("limit", limit).mapTo(Integer.class).list();
    }

    private boolean insertFails(int n) {
        try {
            handle.execute("INSERT INTO number (n) VALUES (?)", n);
            return false;
        } catch (UnableToExecuteStatementException e) {
            return true;
        }
    }
}
