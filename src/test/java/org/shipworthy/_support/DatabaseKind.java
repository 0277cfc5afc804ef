package org.shipworthy._support;

import java.nio.file.Path;
import java.util.Optional;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** Both databases that Shipworthy runs on. A store's test is one class that runs with each. */
public enum DatabaseKind {
    SQLITE {
        @Override
        public StorageSettings fresh(Path folder) {
            return new StorageSettings(folder, Optional.empty());
        }

        @Override
        StorageSettings withTables(Path folder) {
            return Made.tables().copiedTo(folder);
        }
    },
    POSTGRESQL {
        @Override
        public StorageSettings fresh(Path folder) {
            return new StorageSettings(folder, Optional.of(TestPostgres.createDatabase()));
        }

        @Override
        StorageSettings withTables(Path folder) {
            return new StorageSettings(folder, Optional.of(TestPostgres.createDatabaseWithTables()));
        }
    };

    /** Settings for a database that is empty; opening it twice with the same settings opens the same one. */
    public abstract StorageSettings fresh(Path folder);

    /** Settings for a database with the tables and nothing in them, copied from one that was made before. */
    abstract StorageSettings withTables(Path folder);

    public Database openFresh(Path folder) {
        return Database.open(withTables(folder));
    }
}
