package org.shipworthy.digest.sending;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.shipworthy.storage.Database;
import org.shipworthy.storage.StorageException;

/** A database on a disk that is full at times: it can be read, and every write fails. */
record FillableDatabase(Database real, BooleanSupplier full) implements Database {

    @Override
    public <T> T read(Function<Handle, T> query) {
        return real.read(query);
    }

    @Override
    public <T> T write(Function<Handle, T> change) {
        if (full.getAsBoolean()) {
            throw new StorageException("database or disk is full", null);
        }
        return real.write(change);
    }

    @Override
    public void hold(Handle handle, String name) {
        real.hold(handle, name);
    }

    @Override
    public boolean isShared() {
        return real.isShared();
    }

    @Override
    public String describe() {
        return real.describe();
    }

    @Override
    public void close() {
        real.close();
    }
}
