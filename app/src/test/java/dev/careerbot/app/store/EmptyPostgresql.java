package dev.careerbot.app.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real PostgreSQL for the tests of a class, empty before each of them. */
final class EmptyPostgresql implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private @Nullable EmbeddedPostgres server;

    Database open() {
        return Database.postgresql(address(), Path.of("."), Instant.EPOCH);
    }

    String address() {
        return server().getJdbcUrl("postgres", "postgres");
    }

    private EmbeddedPostgres server() {
        return Objects.requireNonNull(server);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        server = EmbeddedPostgres.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        empty();
    }

    /** Takes away all that is in it. */
    void empty() {
        Jdbi.create(server().getPostgresDatabase())
                .useHandle(handle -> handle.execute("drop schema public cascade; create schema public"));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server().close();
    }
}
