package org.shipworthy.storage;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to this program's version, or says that they are from a newer one. */
final class Schema {

    private Schema() {}

    /**
     * @param identity the type of a key column that the database numbers itself
     * @param place    what to call the database in messages
     */
    static void migrate(DataSource source, String identity, String place) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db")
                .placeholders(Map.of("identity", identity))
                .ignoreMigrationPatterns("*:future")
                .load();
        try {
            refuseNewer(flyway, place);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StorageException("The tables of " + place + " could not be brought up to date (" + firstLine(e)
                    + "). Nothing was changed; restore a backup or start with another data folder.", e);
        }
    }

    private static void refuseNewer(Flyway flyway, String place) {
        MigrationInfo current = flyway.info().current();
        if (current == null || current.getVersion() == null) {
            return;
        }
        MigrationVersion known = java.util.Arrays.stream(flyway.info().all())
                .filter(info -> info.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (current.getVersion().compareTo(known) > 0) {
            throw new StorageException(place + " was written by a newer Shipworthy (tables " + current.getVersion()
                    + ", this program knows " + known + "). Install that version or use another data folder.");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getSimpleName());
    }
}
