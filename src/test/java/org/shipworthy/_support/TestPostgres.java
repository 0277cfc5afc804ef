package org.shipworthy._support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** One real PostgreSQL server for all tests of a run, started when the first test needs it. */
final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** @return the address of a new, empty database */
    static String createDatabase() {
        return create("");
    }

    /** @return the address of a new database with the tables and nothing in them */
    static String createDatabaseWithTables() {
        return create(" TEMPLATE " + Tables.NAME);
    }

    private static String create(String like) {
        String name = "test" + DATABASES.incrementAndGet();
        EmbeddedPostgres server = Server.RUNNING;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + like);
        } catch (SQLException e) {
            throw new IllegalStateException("creating the database " + name, e);
        }
        return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/" + name;
    }

    /** Made once: copying a database is quicker than making its tables. */
    private static final class Tables {

        static final String NAME = make();

        private static String make() {
            String address = createDatabase();
            Database.open(new StorageSettings(Path.of("."), Optional.of(address))).close();
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException e) {
                throw new UncheckedIOException("starting PostgreSQL for the tests", e);
            }
        }
    }
}
