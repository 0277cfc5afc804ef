package org.shipworthy.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** What the database is like, found without changing it, also while the site runs. */
public sealed interface Inspection {

    /** There is none yet; the first start makes it. */
    record Absent(String place) implements Inspection {}

    /** @param tables the version of its tables; older than the program's until the program starts */
    record Sound(String place, String tables) implements Inspection {}

    /** @param reason one line for an operator: what is wrong, and what to do */
    record Unusable(String reason) implements Inspection {}

    /** Reads all of an SQLite database, which takes about a second for each gigabyte. */
    static Inspection of(StorageSettings settings) {
        return settings.postgresql().isPresent() ? ofPostgres(settings.postgresql().get()) : ofSqlite(SqliteDatabase.file(settings.folder()));
    }

    private static Inspection ofPostgres(String address) {
        try (PostgresDatabase database = PostgresDatabase.connectUnchanged(address)) {
            return versions(database.source(), database.describe());
        } catch (StorageException e) {
            return new Unusable(e.getMessage());
        }
    }

    private static Inspection ofSqlite(Path file) {
        if (!Files.exists(file)) {
            return new Absent("SQLite in " + file);
        }
        DataSource source = SqliteDatabase.source(file, true);
        try {
            List<String> damages = damages(source);
            return damages.isEmpty() ? versions(source, "SQLite in " + file)
                    : new Unusable(SqliteDatabase.damaged(file, null).getMessage() + " (" + String.join("; ", damages) + ")");
        } catch (SQLException | FlywayException e) {
            return new Unusable(SqliteDatabase.damaged(file, e).getMessage());
        }
    }

    private static List<String> damages(DataSource source) throws SQLException {
        List<String> damages = new ArrayList<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(3)")) {
            while (rows.next()) {
                damages.add(rows.getString(1).replaceAll("\\R", " "));
            }
        }
        damages.remove("ok");
        return damages;
    }

    private static Inspection versions(DataSource source, String place) {
        Schema.Versions versions = Schema.versions(source);
        return versions.isNewer() ? new Unusable(Schema.newer(versions, place))
                : new Sound(place, versions.current().map(Object::toString).orElse("none"));
    }
}
