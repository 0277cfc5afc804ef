package org.shipworthy.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * A point within a transaction that one change can be rolled back to, leaving those before it. The statements are prepared
 * once: the driver's own savepoints prepare theirs each time, which takes longer than carrying them out.
 */
final class Savepoint {

    private final PreparedStatement set;
    private final PreparedStatement release;
    private final PreparedStatement rollBack;

    Savepoint(Connection connection) {
        try {
            set = connection.prepareStatement("SAVEPOINT change");
            release = connection.prepareStatement("RELEASE change");
            rollBack = connection.prepareStatement("ROLLBACK TO change");
        } catch (SQLException e) {
            throw new TransactionException("preparing a savepoint", e);
        }
    }

    void set() {
        execute(set, "setting a savepoint");
    }

    /** Keeps what was done since. */
    void release() {
        execute(release, "releasing a savepoint");
    }

    /** Undoes what was done since. */
    void rollBack() {
        execute(rollBack, "rolling back to a savepoint");
        release();
    }

    private static void execute(PreparedStatement statement, String doing) {
        try {
            statement.execute();
        } catch (SQLException e) {
            throw new TransactionException(doing, e);
        }
    }
}
