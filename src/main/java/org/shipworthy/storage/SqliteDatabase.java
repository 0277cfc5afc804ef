package org.shipworthy.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The embedded database: one file, many readers, one writer thread that groups concurrent writes into a durable commit. */
final class SqliteDatabase implements Database {

    private static final int READERS = 4;

    /** Ballots go to random pages of their index: those that are written again and again should stay in memory meanwhile. */
    private static final int WRITER_CACHE_KIB = 32 * 1024;
    private static final int PAGES_BETWEEN_CHECKPOINTS = 8_000;

    private static final long CHECKED_AT_START_UP_TO_BYTES = 64L << 20;

    private final Path file;
    private final HikariDataSource writing;
    private final HikariDataSource reading;
    private final Jdbi readers;
    private final GroupCommit writer;

    private SqliteDatabase(Path file, HikariDataSource writing, HikariDataSource reading) {
        this.file = file;
        this.writing = writing;
        this.reading = reading;
        this.readers = Discretion.over(Jdbi.create(reading));
        this.writer = new GroupCommit(Discretion.over(Jdbi.create(writing)).setStatementBuilderFactory(connection -> new StatementCache()));
    }

    static SqliteDatabase openIn(Path folder) {
        Path file = writable(file(writableFolder(folder)));
        check(source(file, false), file);
        HikariDataSource writing = pool(file, false, 1);
        try {
            Schema.migrate(writing, new Schema.Dialect("INTEGER PRIMARY KEY", "lower(hex(email))", ""), "The database " + file);
            return new SqliteDatabase(file, writing, pool(file, true, READERS));
        } catch (RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** The database's file in a data folder. */
    static Path file(Path folder) {
        return folder.resolve("shipworthy.db");
    }

    private static Path writableFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException("The data folder " + folder + " cannot be created. Name another with SHIPWORTHY_DATA.", e);
        }
        if (!Files.isWritable(folder)) {
            throw new StorageException("The data folder " + folder + " is not writable. Change its owner, or name another with SHIPWORTHY_DATA.");
        }
        return folder;
    }

    /** SQLite would open a file that it cannot write, and fail at the first write. */
    private static Path writable(Path file) {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new StorageException("The database " + file + " is not writable. Change its owner, or name another folder with SHIPWORTHY_DATA.");
        }
        return file;
    }

    /**
     * A damaged file is found now, not by a reader later; a very large one is left to {@code doctor}. This does not go
     * through a pool, which would try for half a minute.
     */
    private static void check(DataSource source, Path file) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            boolean small = Files.size(file) <= CHECKED_AT_START_UP_TO_BYTES;
            try (ResultSet result = statement.executeQuery(small ? "PRAGMA quick_check(1)" : "PRAGMA schema_version")) {
                result.next();
                if (small && !"ok".equals(result.getString(1))) {
                    throw damaged(file, null);
                }
            }
        } catch (SQLException | IOException e) {
            throw damaged(file, e);
        }
    }

    static StorageException damaged(Path file, Exception cause) {
        return new StorageException("The database " + file + " is damaged or not a database. Restore a backup, or move the file away to start afresh.", cause);
    }

    private static HikariDataSource pool(Path file, boolean readOnly, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source(file, readOnly));
        pool.setMaximumPoolSize(size);
        pool.setReadOnly(readOnly);
        pool.setPoolName(readOnly ? "sqlite-readers" : "sqlite-writer");
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    /** Connections to the file, which need not exist for writing. */
    static DataSource source(Path file, boolean readOnly) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(10_000);
        sqlite.enforceForeignKeys(true);
        sqlite.setReadOnly(readOnly);
        // nobody asks for them, and the driver would look them up after each write
        sqlite.setGetGeneratedKeys(false);
        sqlite.setWalAutocheckpoint(PAGES_BETWEEN_CHECKPOINTS);
        if (!readOnly) {
            sqlite.setCacheSize(-WRITER_CACHE_KIB);
        }
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public <T> T read(Function<Handle, T> query) {
        return readers.inTransaction(query::apply);
    }

    @Override
    public <T> T write(Function<Handle, T> change) {
        return writer.write(change);
    }

    /** Writes are carried out one after the other. */
    @Override
    public void hold(Handle handle, String name) {}

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public String describe() {
        return "SQLite in " + file;
    }

    @Override
    public void close() {
        writer.close();
        reading.close();
        writing.close();
    }
}
