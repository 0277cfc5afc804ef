package org.shipworthy.storage;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The one way to the data. Calls block, so they belong on virtual threads. */
public interface Database extends AutoCloseable {

    /** Opens the database that the settings name, and brings its tables up to this program's version. */
    static Database open(StorageSettings settings) {
        Database database = settings.postgresql().isPresent()
                ? PostgresDatabase.connect(settings.postgresql().get())
                : SqliteDatabase.openIn(settings.folder());
        return database;
    }

    /** Reads a consistent state. */
    <T> T read(Function<Handle, T> query);

    /**
     * Runs one verb as a transaction. When this returns, the change is durable; when it throws, nothing was changed.
     * A write must not call {@code write} again, and must change nothing but the database: when the database ended its
     * transaction in favour of another, it is run once more.
     */
    <T> T write(Function<Handle, T> change);

    default void writeOnly(Consumer<Handle> change) {
        write(handle -> {
            change.accept(handle);
            return null;
        });
    }

    /**
     * Within a write: no other holds this name until its transaction ends, so that what it then reads about the name stands.
     * To be called before any row is locked that another might hold the name for.
     */
    void hold(Handle handle, String name);

    /** Whether other nodes may write to it, too. */
    boolean isShared();

    /** Asks it the least there is to ask. */
    default void requireAnswer() {
        read(handle -> handle.createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    /** Where it is, for people; without credentials. */
    String describe();

    @Override
    void close();
}
