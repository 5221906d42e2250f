package dev.careerbot.app.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresqlKnowledgeStoreTest extends KnowledgeStoreContract {
    @RegisterExtension
    static final EmptyPostgresql SERVER = new EmptyPostgresql();

    @Override
    Database open() {
        return SERVER.open();
    }
}
