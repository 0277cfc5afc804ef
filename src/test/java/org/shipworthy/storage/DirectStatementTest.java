package org.shipworthy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.shipworthy._support.DatabaseKind;

@ParameterizedClass
@EnumSource
class DirectStatementTest {

    private static final DirectStatement ADD = new DirectStatement("INSERT INTO maker (slug, name) VALUES (?, ?) RETURNING slug, name");
    private static final DirectStatement NAMED = new DirectStatement("SELECT slug FROM maker WHERE name = ?");

    @Parameter
    private DatabaseKind kind;

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(kind.fresh(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatItReturnsIsRead() {
        assertThat(add("anvil", "Anvil")).isEqualTo("anvil Anvil");
        assertThat(add("bellows", "Bellows")).isEqualTo("bellows Bellows");
        assertThat(slugOf("Anvil")).isEqualTo("anvil");
    }

    @Test
    void exactlyOneRowIsExpected() {
        assertThatThrownBy(() -> slugOf("Anvil")).isInstanceOf(JdbiException.class).hasMessageContaining("no row");
        add("anvil", "Anvil");
        add("anvil-2", "Anvil");
        assertThatThrownBy(() -> slugOf("Anvil")).isInstanceOf(JdbiException.class).hasMessageContaining("several rows");
    }

    @Test
    void numbersAndNothingAreWrittenAsTheyAre() {
        DirectStatement three = new DirectStatement("SELECT CAST(? AS BIGINT) AS a, CAST(? AS INTEGER) AS b, CAST(? AS INTEGER) AS c");
        assertThat(database.<String>write(handle -> three.one(handle, row -> row.getLong("a") + " " + row.getInt("b") + " " + row.getObject("c"), 1L << 40, 7, null)))
                .isEqualTo((1L << 40) + " 7 null");
        assertThatThrownBy(() -> database.<String>write(handle -> three.one(handle, row -> "", 1.5, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneThatFailedTellsNoValuesAndWorksTheNextTime() {
        add("anvil", "Anvil");
        assertThatThrownBy(() -> add("anvil", "Secret")).isInstanceOf(JdbiException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).containsIgnoringCase("unique").doesNotContain("Secret"));
        assertThat(add("bellows", "Bellows")).isEqualTo("bellows Bellows");
    }

    private String add(String slug, String name) {
        return database.write(handle -> ADD.one(handle, row -> row.getString("slug") + " " + row.getString("name"), slug, name));
    }

    private String slugOf(String name) {
        return database.write(handle -> NAMED.one(handle, row -> row.getString("slug"), name));
    }
}
