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
    },
    POSTGRESQL {
        @Override
        public StorageSettings fresh(Path folder) {
            return new StorageSettings(folder, Optional.of(TestPostgres.createDatabase()));
        }
    };

    /** Settings for a database that is empty; opening it twice with the same settings opens the same one. */
    public abstract StorageSettings fresh(Path folder);

    public Database openFresh(Path folder) {
        return Database.open(fresh(folder));
    }
}
