package dev.careerbot.app;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.conversation.InMemoryConversations;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.moderation.ScheduledRefresh;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.slack.install.InstallationStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Puts the parts together: one instance is one running bot. */
public final class Wiring implements AutoCloseable {
    private static final int ID = 12;

    private final ModelLoading loading;
    private final Optional<Configuration> configuration;
    private final Optional<KnowledgeHome> kept;
    private final LiveKnowledge live;
    private final Optional<ModeratorCommands> moderation;
    private final Bot bot;
    private final Optional<Chat> chat;

    /**
     * Starts a bot.
     *
     * @param home where state lives; exists and can be written to
     * @param folder articles that answer in place of all others; empty for what moderators keep, else for the shipped ones
     */
    public Wiring(Path home, Optional<Path> folder, InstantSource clock) {
        this(home, folder, clock, LocalEmbeddingModel.Use.ALONE);
    }

    /** The same for one person or for many at once. */
    public Wiring(Path home, Optional<Path> folder, InstantSource clock, LocalEmbeddingModel.Use use) {
        this(home, folder, configuration(home, folder), clock, new ModelLoading(home, use));
    }

    /** The same with a model that is on its way; the bot closes it. */
    Wiring(
            Path home,
            Optional<Path> folder,
            Optional<Configuration> configuration,
            InstantSource clock,
            ModelLoading loading) {
        this.loading = loading;
        Embeddings embeddings = loading.embeddings();
        embeddings.addShipped();
        Optional<KnowledgeBase> read = folder.map(articles -> read(articles, home, embeddings));
        this.configuration = configuration;
        this.kept = configuration.map(settings -> new KnowledgeHome(home, settings, clock, embeddings));
        KnowledgeBase base = read.or(() -> kept.flatMap(KnowledgeHome::live))
                .orElseGet(() -> loader(embeddings).load(KnowledgeFiles.shipped(), Classifiers.words()));
        this.live = new LiveKnowledge(base);
        Understander understander = new Understander(Classifiers.shipped(base, embeddings));
        this.moderation = kept.map(knowledge -> knowledge.commands(any -> understander, live::set));
        this.bot = new Bot(live::get, understander, new InMemoryConversations(clock), moderation, Wiring::newId);
        this.chat = kept.map(knowledge -> knowledge.chat(bot, Wiring::newId));
    }

    /**
     * What the operator has set; empty where it answers from a folder.
     *
     * @throws StartException where anything is wrong
     */
    static Optional<Configuration> configuration(Path home, Optional<Path> folder) {
        return folder.isPresent()
                ? Optional.empty()
                : Optional.of(Configuration.load(home, Map.copyOf(System.getenv())));
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ID);
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

    /** What the operator has set; empty where it answers from a folder. */
    Optional<Configuration> configuration() {
        return configuration;
    }

    /** The bot. */
    public Bot bot() {
        return bot;
    }

    /** The code by which a community's first owner claims it; empty where there is none, or it was used. */
    public Optional<String> ownerCode() {
        return kept.flatMap(KnowledgeHome::ownerCode);
    }

    /** How the bot goes about what arrives on chat platforms; empty where it answers from a folder. */
    public Optional<Chat> chat() {
        return chat;
    }

    /** Where it keeps in which workspaces of Slack the bot is; to be asked for only where there is a {@link #chat}. */
    InstallationStore installations() {
        return kept.map(KnowledgeHome::installations).orElseThrow();
    }

    /**
     * Refreshing at the times that moderators set; empty where nothing can be moderated.
     *
     * @param report takes what a moderator should read of each refresh
     */
    public Optional<ScheduledRefresh> schedule(InstantSource clock, Consumer<Reply> report) {
        return kept.flatMap(knowledge -> moderation.map(commands -> knowledge.schedule(commands, clock, report)));
    }

    /**
     * Stages what this version of the bot makes of the sources, where another version built what is live; it publishes nothing.
     *
     * @return what a moderator should read of it; empty where nothing was to be done
     */
    Optional<Reply> stageUpgrade() {
        return kept.filter(KnowledgeHome::isOutdated)
                .flatMap(knowledge -> moderation)
                .map(commands -> commands.run(Asker.SCHEDULE, "kb refresh", Map.of(), List.of(), progress -> {}));
    }

    /** Answers from what another process has made live meanwhile, if any has. */
    void follow() {
        kept.flatMap(KnowledgeHome::liveSince).ifPresent(live::set);
    }

    /** Mistakes in the files that it answers from. */
    public List<Problem> problems() {
        return live.get().problems();
    }

    @Override
    public void close() {
        loading.close();
        kept.ifPresent(KnowledgeHome::close);
        try {
            live.get().close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }
}
