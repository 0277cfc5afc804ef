package org.shipworthy.storage;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to this program's version, or says that they are from a newer one. */
final class Schema {

    private Schema() {}

    /**
     * What the two databases do not say alike.
     *
     * @param identity   the type of a key column that the database numbers itself
     * @param hexOfEmail the column of that name in UTF-8, in lower-case hexadecimal
     * @param unshared   before a statement for a database that one node has to itself: nothing there, elsewhere what makes it a comment
     */
    record Dialect(String identity, String hexOfEmail, String unshared) {

        private static final Dialect NONE = new Dialect("", "", "");

        private Map<String, String> placeholders() {
            return Map.of("identity", identity, "hex_of_email", hexOfEmail, "unshared", unshared);
        }
    }

    /** @param place what to call the database in messages */
    static void migrate(DataSource source, Dialect dialect, String place) {
        Flyway flyway = flyway(source, dialect);
        try {
            refuseNewer(versions(flyway), place);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StorageException(place + " could not be brought up to date (" + firstLine(e)
                    + "). Nothing was changed; restore a backup or start with another data folder.", e);
        }
    }

    /**
     * @param current the version of the tables; empty when there are none
     * @param known   the newest version that this program knows
     */
    record Versions(Optional<MigrationVersion> current, MigrationVersion known) {

        boolean isNewer() {
            return current.isPresent() && current.get().compareTo(known) > 0;
        }
    }

    /** Looks, and changes nothing. */
    static Versions versions(DataSource source) {
        return versions(flyway(source, Dialect.NONE));
    }

    private static Flyway flyway(DataSource source, Dialect dialect) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db")
                .placeholders(dialect.placeholders())
                .ignoreMigrationPatterns("*:future")
                .load();
    }

    private static Versions versions(Flyway flyway) {
        MigrationVersion known = Arrays.stream(flyway.info().all())
                .filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        return new Versions(Optional.ofNullable(flyway.info().current()).map(MigrationInfo::getVersion), known);
    }

    private static void refuseNewer(Versions versions, String place) {
        if (versions.isNewer()) {
            throw new StorageException(newer(versions, place));
        }
    }

    static String newer(Versions versions, String place) {
        return place + " was written by a newer Shipworthy (tables " + versions.current().orElseThrow() + ", this program knows "
                + versions.known() + "). Install that version or use another data folder.";
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
