package dev.careerbot.app.store;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlChatStoreTest extends ChatStoreContract {
    @TempDir
    Path home;

    @RegisterExtension
    static final EmptyPostgresql SERVER = new EmptyPostgresql();

    @Override
    Database open() {
        return SERVER.open();
    }

    @Override
    Database openBefore() {
        SERVER.empty();
        return Database.postgresqlOf(SERVER.address(), 2);
    }

    @Override
    Database openMigrated() {
        return Database.postgresql(SERVER.address(), home, Instant.EPOCH);
    }
}
