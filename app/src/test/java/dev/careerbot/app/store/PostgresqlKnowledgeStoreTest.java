package dev.careerbot.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlKnowledgeStoreTest extends KnowledgeStoreContract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @AfterEach
    void empty() {
        Jdbi.create(server.getPostgresDatabase())
                .useHandle(handle -> handle.execute("drop schema public cascade; create schema public"));
    }

    @Override
    Database open() {
        return Database.postgresql(server.getJdbcUrl("postgres", "postgres"));
    }
}
