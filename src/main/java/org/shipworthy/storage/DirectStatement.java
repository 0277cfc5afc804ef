package org.shipworthy.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A small statement that runs thousands of times a second, as those of a ballot do: Jdbi takes as long to bind its values and
 * to read its row as SQLite takes to carry it out. Everything else is Jdbi's. Values are texts, whole numbers and null, in
 * the order of their question marks.
 */
public final class DirectStatement {

    /** Reads the row that a result stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private final String sql;

    public DirectStatement(String sql) {
        this.sql = sql;
    }

    public void run(Handle handle, Object... values) {
        execute(handle, PreparedStatement::execute, values);
    }

    /** @return what the reader makes of the one row that the statement returns */
    public <T> T one(Handle handle, RowReader<T> reader, Object... values) {
        return execute(handle, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("no row where one was expected");
                }
                T one = reader.read(rows);
                if (rows.next()) {
                    throw new SQLException("several rows where one was expected");
                }
                return one;
            }
        }, values);
    }

    private <T> T execute(Handle handle, Execution<T> execution, Object... values) {
        StatementBuilder statements = handle.getStatementBuilder();
        Connection connection = handle.getConnection();
        try {
            PreparedStatement statement = statements instanceof StatementCache cache ? cache.take(connection, sql) : connection.prepareStatement(sql);
            try {
                bind(statement, values);
                return execution.of(statement);
            } finally {
                statements.close(connection, sql, statement);
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case String text -> statement.setString(i + 1, text);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case null -> statement.setNull(i + 1, Types.NULL);
                default -> throw new IllegalArgumentException("neither a text nor a whole number: value " + (i + 1));
            }
        }
    }
}
