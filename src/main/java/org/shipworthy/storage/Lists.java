package org.shipworthy.storage;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Lists whose order matters, a row each. */
public final class Lists {

    private Lists() {}

    /**
     * Runs the statement for each element of a list, in one batch.
     *
     * @param sql  binds {@code :position}, the element's place from 0, and what {@code bind} adds
     */
    public static <T> void write(Handle handle, String sql, List<T> all, BiConsumer<SqlStatement<?>, T> bind) {
        if (all.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (int position = 0; position < all.size(); position++) {
            bind.accept(batch.bind("position", position), all.get(position));
            batch.add();
        }
        batch.execute();
    }
}
