package org.shipworthy._support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.shipworthy.publish.Site;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** SQLite databases that are made once for all tests, because copying one is quicker than making it. */
final class Made {

    private static final String FILE = "shipworthy.db";

    private final byte[] database;

    private Made(byte[] database) {
        this.database = database;
    }

    /** The tables, and nothing in them. */
    static Made tables() {
        return Tables.MADE;
    }

    /** The starter content, taken in at the time at which {@link RunningSite} begins. */
    static Made starter() {
        return Starter.MADE;
    }

    /** Leaves a database that is there already as it is. */
    StorageSettings copiedTo(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.write(file, database);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("copying a database", e);
        }
        return new StorageSettings(folder, Optional.empty());
    }

    private interface Making {
        void in(StorageSettings settings);
    }

    private static Made make(Making making) {
        try {
            Path folder = Files.createTempDirectory("shipworthy-made");
            making.in(new StorageSettings(folder, Optional.empty()));
            Path file = folder.resolve(FILE);
            Made made = new Made(Files.readAllBytes(file));
            Files.delete(file);
            Files.delete(folder);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("making a database", e);
        }
    }

    private static final class Tables {
        static final Made MADE = make(settings -> Database.open(settings).close());
    }

    private static final class Starter {
        static final Made MADE = make(settings -> Site.open(settings, new SettableClock(RunningSite.BEGIN)).close());
    }
}
