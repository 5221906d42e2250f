package dev.careerbot.app.store;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

class SqliteWorkStoreTest extends WorkStoreContract {
    @TempDir
    Path home;

    @Override
    Database open() {
        return Database.sqlite(home.resolve("career-bot.db"), Instant.EPOCH);
    }
}
