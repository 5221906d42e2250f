package dev.careerbot.app;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.conversation.InMemoryConversations;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the parts together: one instance is one running bot. */
public final class Wiring implements AutoCloseable {
    private final ModelLoading loading;
    private final Optional<KnowledgeHome> kept;
    private final KnowledgeBase knowledge;
    private final Bot bot;

    /**
     * Starts a bot.
     *
     * @param home where state lives; exists and can be written to
     * @param folder articles that answer in place of all others; empty for what moderators keep, else for the shipped ones
     */
    public Wiring(Path home, Optional<Path> folder, InstantSource clock) {
        this(home, folder, clock, new ModelLoading(home));
    }

    /** The same with a model that is on its way; the bot closes it. */
    Wiring(Path home, Optional<Path> folder, InstantSource clock, ModelLoading loading) {
        this.loading = loading;
        Embeddings embeddings = loading.embeddings();
        embeddings.addShipped();
        this.kept = folder.isPresent()
                ? Optional.empty()
                : KnowledgeHome.find(home, Map.copyOf(System.getenv()), clock, embeddings);
        this.knowledge = folder.map(articles -> read(articles, home, embeddings))
                .or(() ->
                        kept.map(known -> known.releases().base(known.releases().live())))
                .orElseGet(() -> loader(embeddings).load(KnowledgeFiles.shipped(), Classifiers.words()));
        this.bot = new Bot(
                () -> knowledge,
                new Understander(Classifiers.shipped(knowledge, embeddings)),
                new InMemoryConversations(clock),
                () -> UUID.randomUUID().toString().substring(0, 8));
    }

    private static KnowledgeLoader loader(Embeddings embeddings) {
        return new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM);
    }

    private static KnowledgeBase read(Path folder, Path home, Embeddings embeddings) {
        EmbeddingCache cache = new EmbeddingCache(home);
        cache.load(embeddings);
        KnowledgeBase base = loader(embeddings).load(KnowledgeFiles.folder(folder), Classifiers.words());
        cache.save(embeddings);
        return base;
    }

    /** The bot. */
    public Bot bot() {
        return bot;
    }

    /** Mistakes in the files that it answers from. */
    public List<Problem> problems() {
        return knowledge.problems();
    }

    @Override
    public void close() {
        loading.close();
        kept.ifPresent(KnowledgeHome::close);
        try {
            knowledge.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }
}
