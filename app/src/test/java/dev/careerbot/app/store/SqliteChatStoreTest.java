package dev.careerbot.app.store;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

class SqliteChatStoreTest extends ChatStoreContract {
    @TempDir
    Path home;

    @Override
    Database open() {
        return Database.sqlite(home.resolve("career-bot.db"), Instant.EPOCH);
    }

    @Override
    Database openBefore() {
        return Database.sqliteOf(home.resolve("before.db"), 2);
    }

    @Override
    Database openMigrated() {
        return Database.sqlite(home.resolve("before.db"), Instant.EPOCH);
    }
}
