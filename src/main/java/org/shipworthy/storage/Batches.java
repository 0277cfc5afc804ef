package org.shipworthy.storage;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Many rows at once. */
public final class Batches {

    /** Enough to keep the database busy, little enough to hold in memory. */
    private static final int ROWS = 2_000;

    private Batches() {}

    /** Runs the statement for each element, however many there are. */
    public static <T> void write(Handle handle, String sql, Collection<T> all, BiConsumer<SqlStatement<?>, T> bind) {
        PreparedBatch batch = handle.prepareBatch(sql);
        for (T element : all) {
            bind.accept(batch, element);
            batch.add();
            if (batch.size() == ROWS) {
                batch.execute();
                batch = handle.prepareBatch(sql);
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
