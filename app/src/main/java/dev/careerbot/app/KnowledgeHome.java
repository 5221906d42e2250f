package dev.careerbot.app;

import dev.careerbot.app.store.Database;
import dev.careerbot.app.store.SqlEmbeddingStore;
import dev.careerbot.app.store.SqlKnowledgeStore;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.KnowledgeStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The knowledge that moderators keep: in the home folder, or in the PostgreSQL that {@code DATABASE_URL} names. */
final class KnowledgeHome implements AutoCloseable {
    private static final String FILE = "career-bot.db";
    private static final String ADDRESS = "DATABASE_URL";

    private final Database database;
    private final KnowledgeStore store;
    private final Releases releases;

    private KnowledgeHome(Database database, Embeddings embeddings) {
        this.database = database;
        this.store = new SqlKnowledgeStore(database);
        embeddings.keepIn(new SqlEmbeddingStore(database));
        this.releases = new Releases(
                store,
                new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM),
                embeddings.model(),
                Classifiers.words());
    }

    /**
     * Opens it, and makes it where there is none.
     *
     * @param environment the process's
     */
    static KnowledgeHome open(Path home, Map<String, String> environment, InstantSource clock, Embeddings embeddings) {
        String address = environment.getOrDefault(ADDRESS, "");
        Database database = address.isBlank()
                ? Database.sqlite(home.resolve(FILE), clock.instant())
                : Database.postgresql(jdbc(address));
        return new KnowledgeHome(database, embeddings);
    }

    /** Opens it where there is one with a snapshot. */
    static Optional<KnowledgeHome> find(
            Path home, Map<String, String> environment, InstantSource clock, Embeddings embeddings) {
        boolean none = environment.getOrDefault(ADDRESS, "").isBlank() && !Files.exists(home.resolve(FILE));
        if (none) {
            return Optional.empty();
        }
        KnowledgeHome found = open(home, environment, clock, embeddings);
        if (found.store.live().isEmpty()) {
            found.close();
            return Optional.empty();
        }
        return Optional.of(found);
    }

    /** {@code postgres://} and {@code postgresql://}, as hosts write it, become what the driver reads. */
    private static String jdbc(String address) {
        return address.startsWith("jdbc:") ? address : PostgresqlAddress.jdbc(address);
    }

    KnowledgeStore store() {
        return store;
    }

    Releases releases() {
        return releases;
    }

    @Override
    public void close() {
        database.close();
    }
}
