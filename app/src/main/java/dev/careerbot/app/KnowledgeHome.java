package dev.careerbot.app;

import dev.careerbot.app.fetch.HttpArticleFetcher;
import dev.careerbot.app.store.Backup;
import dev.careerbot.app.store.Database;
import dev.careerbot.app.store.SqlChatStore;
import dev.careerbot.app.store.SqlCommunityStore;
import dev.careerbot.app.store.SqlEmbeddingStore;
import dev.careerbot.app.store.SqlInstallationStore;
import dev.careerbot.app.store.SqlKnowledgeStore;
import dev.careerbot.app.store.SqlWorkStore;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.CommunityCommands;
import dev.careerbot.bot.community.CommunityStore;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.community.OwnerCode;
import dev.careerbot.bot.conversation.InMemoryConversations;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.moderation.ArticleFetcher;
import dev.careerbot.bot.moderation.Gate;
import dev.careerbot.bot.moderation.GoldenQuestions;
import dev.careerbot.bot.moderation.NameCommands;
import dev.careerbot.bot.moderation.ScheduledRefresh;
import dev.careerbot.bot.moderation.SnapshotCommands;
import dev.careerbot.bot.moderation.SourceCommands;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.SnapshotInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What moderators keep, in the home folder or in PostgreSQL, and their commands. The database is opened when it is first used. Safe
 * for use by several threads.
 */
final class KnowledgeHome implements AutoCloseable {
    private static final String FILE = "career-bot.db";

    private final Path home;
    private final Configuration configuration;
    private final InstantSource clock;
    private final Database database;
    private final KnowledgeStore store;
    private final Releases releases;
    private final CommunityStore settings;
    private final Communities communities;
    private volatile long served;
    private final OwnerCode ownerCode = new OwnerCode(SecureRandom::new);

    KnowledgeHome(Path home, Configuration configuration, InstantSource clock, Embeddings embeddings) {
        this.home = home;
        this.configuration = configuration;
        this.clock = clock;
        this.database = Database.whenNeeded(() -> configuration
                .databaseUrl()
                .map(address -> Database.postgresql(PostgresqlAddress.jdbc(address), home, clock.instant()))
                .orElseGet(() -> Database.sqlite(home.resolve(FILE), clock.instant())));
        this.store = new SqlKnowledgeStore(database);
        this.settings = new SqlCommunityStore(database);
        this.communities = new Communities(settings, configuration.communities());
        embeddings.keepIn(new SqlEmbeddingStore(database));
        this.releases = new Releases(
                store,
                new SqlWorkStore(database),
                new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM),
                embeddings.model(),
                Classifiers::words);
    }

    /** What is live; empty where nobody has begun a knowledge base. */
    Optional<KnowledgeBase> live() {
        if (!isMade() || store.live().isEmpty()) {
            return Optional.empty();
        }
        SnapshotInfo now = releases.live();
        served = now.number();
        return Optional.of(releases.base(now));
    }

    /** What has been made live since {@link #live} or this was asked the last time, by this process or another. */
    Optional<KnowledgeBase> liveSince() {
        boolean changed =
                isMade() && store.live().map(now -> now.number() != served).orElse(false);
        return changed ? live() : Optional.empty();
    }

    /** Whether what is live was built by another version of the bot, so that a refresh might change it. */
    boolean isOutdated() {
        return isMade() && store.live().isPresent() && releases.isOutdated(releases.live());
    }

    private boolean isMade() {
        return configuration.databaseUrl().isPresent() || Files.exists(home.resolve(FILE));
    }

    /**
     * The commands of moderators.
     *
     * @param understander understands the golden questions; asked for the first time with the live base
     * @param published takes a base that is live from now on
     */
    ModeratorCommands commands(Function<KnowledgeBase, Understander> understander, Consumer<KnowledgeBase> published) {
        ArticleFetcher fetcher = new FetcherWhenNeeded(
                () -> new HttpArticleFetcher(configuration.allowedHosts(), HttpArticleFetcher.Limits.USUAL));
        SourceCommands sources = new SourceCommands(store, releases, fetcher, published);
        return new ModeratorCommands(
                communities,
                sources::names,
                work -> HomeLock.holding(home, work),
                clock,
                List.of(
                        sources.commands(),
                        new NameCommands(store, releases).commands(),
                        snapshots(understander, published, fetcher).commands(),
                        new CommunityCommands(communities, settings, ownerCode).commands()));
    }

    private SnapshotCommands snapshots(
            Function<KnowledgeBase, Understander> understander,
            Consumer<KnowledgeBase> published,
            ArticleFetcher fetcher) {
        Gate gate = new Gate(
                base -> new Bot(() -> base, understander.apply(base), new InMemoryConversations(clock), () -> "golden"),
                GoldenQuestions::shipped);
        return new SnapshotCommands(store, releases, gate, fetcher, published);
    }

    /** How a bot that answers from here goes about what arrives on chat platforms. */
    Chat chat(Bot bot, Supplier<String> ids) {
        SqlChatStore chats = new SqlChatStore(database);
        return new Chat(bot, communities, chats, chats, clock, ids);
    }

    /** Where it keeps in which workspaces of Slack the bot is. */
    SqlInstallationStore installations() {
        return new SqlInstallationStore(database, configuration.tokenKey(home));
    }

    /** Refreshing at the times that moderators set. */
    ScheduledRefresh schedule(ModeratorCommands commands, InstantSource time, Consumer<Reply> report) {
        return new ScheduledRefresh(store, commands, time, report);
    }

    /** Writes all of it to a file. */
    void backup(Path file) {
        Backup.write(database, file, clock.instant());
    }

    /** Fills it with what a backup holds, where it is empty. */
    void restore(Path file) {
        Backup.restore(
                file,
                version -> configuration
                        .databaseUrl()
                        .map(address -> Database.postgresqlOf(PostgresqlAddress.jdbc(address), version))
                        .orElseGet(() -> Database.sqliteOf(home.resolve(FILE), version)));
    }

    /** Writes what it knows to a new folder, in files to be read. */
    void export(Path folder) {
        Export.write(store, releases, folder);
    }

    /** What is live, for scripts. */
    SnapshotCommands.Status status() {
        return SnapshotCommands.status(store);
    }

    /** The code by which a community's first owner claims it. */
    Optional<String> ownerCode() {
        return ownerCode.shown();
    }

    @Override
    public void close() {
        database.close();
    }
}
