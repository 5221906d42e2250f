package dev.careerbot.app.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlWorkStoreTest extends WorkStoreContract {
    @RegisterExtension
    static final EmptyPostgresql SERVER = new EmptyPostgresql();

    @Override
    Database open() {
        return SERVER.open();
    }
}
