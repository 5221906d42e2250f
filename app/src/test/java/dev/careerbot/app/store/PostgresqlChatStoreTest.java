package dev.careerbot.app.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlChatStoreTest extends ChatStoreContract {
    @RegisterExtension
    static final EmptyPostgresql SERVER = new EmptyPostgresql();

    @Override
    Database open() {
        return SERVER.open();
    }
}
