package dev.careerbot.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A database with the bot's tables: a SQLite file in the home folder, or PostgreSQL. Each transaction is done whole or not at
 * all. Safe for use by several threads.
 */
public final class Database implements AutoCloseable {
    private static final String MIGRATIONS = "classpath:dev/careerbot/app/store/migrations";
    private static final String HISTORY = "schema_version";

    /** The version of the tables that this code works with: that of the last migration. */
    static final int VERSION = 4;

    private static final int POSTGRESQL_CONNECTIONS = 8;
    private static final long BUSY_MILLISECONDS = 10_000;
    private static final int AT_ONCE = 500;

    private final Supplier<Opened> opened;
    private final Runnable closing;

    private Database(Supplier<Opened> opened, Runnable closing) {
        this.opened = opened;
        this.closing = closing;
    }

    /** Who may write at once. */
    private enum Writers {
        /** SQLite lets others sleep for a while and try again, which takes longer than to stand in line. */
        ONE,
        MANY
    }

    /**
     * A database that is open.
     *
     * @param turn held by who writes; empty where many may
     * @param hasty what lets a connection commit without waiting for the disk
     * @param careful what undoes that
     */
    private record Opened(Jdbi jdbi, Optional<Lock> turn, String hasty, String careful) {
        static Opened of(Jdbi jdbi, Writers writers) {
            return switch (writers) {
                case ONE ->
                    new Opened(
                            jdbi,
                            Optional.of(new ReentrantLock(true)),
                            "pragma synchronous = normal",
                            "pragma synchronous = full");
                case MANY ->
                    new Opened(
                            jdbi,
                            Optional.empty(),
                            "set synchronous_commit to off",
                            "set synchronous_commit to default");
            };
        }

        <T> T inTurn(Supplier<T> work) {
            turn.ifPresent(Lock::lock);
            try {
                return work.get();
            } finally {
                turn.ifPresent(Lock::unlock);
            }
        }

        <T> T inHaste(Handle handle, HandleCallback<T, RuntimeException> work) {
            handle.execute(hasty);
            try {
                return work.withHandle(handle);
            } finally {
                handle.execute(careful);
            }
        }
    }

    /**
     * A database that is opened when it is first used.
     *
     * @param opener opens it; what it throws, the first use throws
     */
    public static Database whenNeeded(Supplier<Database> opener) {
        Lazy<Database> database = new Lazy<>(opener);
        return new Database(() -> database.get().opened.get(), () -> database.ifMade(Database::close));
    }

    /**
     * Opens the SQLite file, and makes or migrates its tables; before a migration a backup is written beside the file.
     *
     * @throws StoreException where it cannot be opened, or a newer version of the bot wrote it; it is left as it was
     */
    public static Database sqlite(Path file, Instant now) {
        return sqlite(file, backupIn(file.resolveSibling(""), now), VERSION);
    }

    /** The same with the tables of an older version, where there are none. */
    public static Database sqliteOf(Path file, int version) {
        return sqlite(file, database -> {}, version);
    }

    private static Database sqlite(Path file, Consumer<Database> beforeMigration, int version) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(4);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("foreign_keys", "true");
        // Why: a text that was purged must not be left in pages that are free.
        config.addDataSourceProperty("secure_delete", "true");
        config.addDataSourceProperty("busy_timeout", String.valueOf(BUSY_MILLISECONDS));
        // Why immediate: a transaction that only reads at first could not be made to write later on beside another
        // writer.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return open(
                config,
                Writers.ONE,
                Map.of(
                        "bytes", "blob",
                        "identity", "integer primary key autoincrement",
                        "claims", "json_array_length(content, '$.claims')",
                        "asker_community", "coalesce(json_extract(content, '$.request.asker.community'), '')",
                        "asker_person", "coalesce(json_extract(content, '$.request.asker.user'), '')"),
                beforeMigration,
                version);
    }

    /**
     * Opens PostgreSQL, and makes or migrates its tables.
     *
     * @param address such as {@code jdbc:postgresql://host:5432/careerbot?user=…&password=…}
     * @param home where a backup is written before a migration
     * @throws StoreException as for SQLite
     */
    public static Database postgresql(String address, Path home, Instant now) {
        return postgresql(address, backupIn(home, now), VERSION);
    }

    /** The same with the tables of an older version, where there are none. */
    public static Database postgresqlOf(String address, int version) {
        return postgresql(address, database -> {}, version);
    }

    private static Database postgresql(String address, Consumer<Database> beforeMigration, int version) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
        return open(
                config,
                Writers.MANY,
                Map.of(
                        "bytes", "bytea",
                        "identity", "bigint generated always as identity primary key",
                        "claims", "json_array_length(content::json -> 'claims')",
                        "asker_community", "coalesce(content::json #>> '{request,asker,community}', '')",
                        "asker_person", "coalesce(content::json #>> '{request,asker,user}', '')"),
                beforeMigration,
                version);
    }

    private static Consumer<Database> backupIn(Path folder, Instant now) {
        String time = now.toString().replaceAll("[:.]", "-").toLowerCase(Locale.ROOT);
        return database -> Backup.write(
                database, folder.resolve("backup-v" + database.version().orElse(0) + "-" + time + ".zip"), now);
    }

    private static Database open(
            HikariConfig config,
            Writers writers,
            Map<String, String> placeholders,
            Consumer<Database> beforeMigration,
            int target) {
        config.setPoolName("career-bot");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StoreException("the database cannot be opened: " + reason(e), e);
        }
        Opened made = Opened.of(Jdbi.create(pool), writers);
        Database database = new Database(() -> made, pool::close);
        boolean ready = false;
        try {
            database.migrate(pool, placeholders, beforeMigration, target);
            ready = true;
            return database;
        } finally {
            if (!ready) {
                pool.close();
            }
        }
    }

    /** The library that migrates takes longer to get ready than all else of a start, so that it is asked only where there is work. */
    private void migrate(
            DataSource source, Map<String, String> placeholders, Consumer<Database> beforeMigration, int target) {
        Optional<Integer> version = version();
        if (version.isPresent() && version.get() > VERSION) {
            throw new StoreException("it was written by a newer version of Career Bot (its tables have version "
                    + version.get() + ", and this one knows " + VERSION
                    + "); start that version, or name another home");
        }
        if (version.isPresent() && version.get() == VERSION) {
            return;
        }
        if (version.isPresent()) {
            beforeMigration.accept(this);
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .placeholders(placeholders)
                    .table(HISTORY)
                    .target(String.valueOf(target))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException("the database cannot be brought up to date: " + reason(e), e);
        }
    }

    /** The version of the tables; empty where there are none. */
    Optional<Integer> version() {
        return run(handle -> {
            boolean made = handle.queryMetadata(data ->
                            data.getTables(null, data.getConnection().getSchema(), HISTORY, new String[] {"TABLE"}))
                    .map((row, context) -> true)
                    .findFirst()
                    .isPresent();
            return made
                    ? handle.createQuery("select max(cast(version as integer)) from " + HISTORY + " where success")
                            .mapTo(Integer.class)
                            .findOne()
                    : Optional.empty();
        });
    }

    /** A transaction that sees one state of all tables. */
    <T> T inSnapshot(HandleCallback<T, RuntimeException> work) {
        try {
            Opened now = opened.get();
            return now.inTurn(() -> now.jdbi().inTransaction(TransactionIsolationLevel.SERIALIZABLE, work));
        } catch (JdbiException e) {
            throw new StoreException("nothing was changed: " + reason(e), e);
        }
    }

    /** A transaction. */
    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            Opened now = opened.get();
            return now.inTurn(() -> now.jdbi().inTransaction(work));
        } catch (JdbiException e) {
            throw new StoreException("nothing was changed: " + reason(e), e);
        }
    }

    /** One statement that writes, and that is not worth waiting for the disk: a power failure may undo it, a crash of the bot cannot. */
    <T> T inHaste(HandleCallback<T, RuntimeException> statement) {
        try {
            Opened now = opened.get();
            return now.inTurn(() -> now.jdbi().withHandle(handle -> now.inHaste(handle, statement)));
        } catch (JdbiException e) {
            throw new StoreException("nothing was changed: " + reason(e), e);
        }
    }

    /** Reading of many, some at once, as a statement takes no more than so many values. */
    void runInParts(Collection<String> all, BiConsumer<Handle, List<String>> work) {
        List<String> list = List.copyOf(all);
        run(handle -> {
            for (int from = 0; from < list.size(); from += AT_ONCE) {
                work.accept(handle, list.subList(from, Math.min(list.size(), from + AT_ONCE)));
            }
            return true;
        });
    }

    /** Reading, or a single statement. */
    <T> T run(HandleCallback<T, RuntimeException> work) {
        try {
            return opened.get().jdbi().withHandle(work);
        } catch (JdbiException e) {
            throw new StoreException("the database cannot be used: " + reason(e), e);
        }
    }

    private static String reason(Throwable error) {
        Throwable last = error;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String message = String.valueOf(last.getMessage());
        if (message.contains("SQLITE_FULL") || message.contains("disk is full") || message.contains("No space left")) {
            return "the disk is full; free some space and try again";
        }
        if (message.contains("SQLITE_IOERR")) {
            return "the disk cannot be written to; free some space, check it and its limits, and try again";
        }
        if (message.contains("SQLITE_READONLY")
                || message.contains("SQLITE_CANTOPEN")
                || message.contains("readonly")) {
            return "the home folder cannot be written to; change its permissions or name another with --home";
        }
        if (message.contains("SQLITE_BUSY")) {
            return "another process is writing to this home; wait until it is done";
        }
        return message.lines().findFirst().orElse("unknown");
    }

    @Override
    public void close() {
        closing.run();
    }
}
