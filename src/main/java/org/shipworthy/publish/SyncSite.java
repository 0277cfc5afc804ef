package org.shipworthy.publish;

import java.time.InstantSource;
import org.shipworthy.catalogue.sync.Fetches;
import org.shipworthy.catalogue.sync.Inbox;
import org.shipworthy.catalogue.sync.Sync;
import org.shipworthy.catalogue.sync.SyncSettings;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageSettings;

/** The site's data, open for taking sources in only: nothing is published here, which would take longer than the work itself. */
public final class SyncSite implements AutoCloseable {

    private final Database database;
    private final Sync sync;
    private final Fetches fetches;
    private final Inbox inbox;

    private SyncSite(Database database, InstantSource clock, SyncSettings settings) {
        this.database = database;
        new ContentPacks(database, clock).importStarterPackIntoEmpty();
        this.sync = new Sync(database, clock, new Revisions(), settings);
        this.fetches = new Fetches(database, clock, sync, settings);
        this.inbox = new Inbox(database, clock, new Revisions());
    }

    /**
     * Opens the database and loads the starter content into an empty one.
     *
     * @throws org.shipworthy.storage.StorageException when the data cannot be used; its message is for an operator
     */
    public static SyncSite open(StorageSettings storage, InstantSource clock, SyncSettings settings) {
        Database database = Database.open(storage);
        try {
            return new SyncSite(database, clock, settings);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public Sync sync() {
        return sync;
    }

    public Fetches fetches() {
        return fetches;
    }

    public Inbox inbox() {
        return inbox;
    }

    @Override
    public void close() {
        database.close();
    }
}
