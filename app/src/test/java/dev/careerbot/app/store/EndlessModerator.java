package dev.careerbot.app.store;

import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.moderation.ArticleFetcher;
import dev.careerbot.bot.moderation.Gate;
import dev.careerbot.bot.moderation.SnapshotCommands;
import dev.careerbot.bot.moderation.SourceCommands;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds, refreshes, publishes and rolls back until it is killed, and says what was done after each. */
final class EndlessModerator {
    private EndlessModerator() {}

    /** @param args the address of a SQLite file or of PostgreSQL, and the number of the first article */
    public static void main(String[] args) {
        Embeddings embeddings = LocalEmbeddingModel.loadWhenNeeded(Path.of(args[1]));
        try (Database database = open(args[0])) {
            ModeratorCommands kb = commands(database, embeddings);
            say("ready", run(kb, "kb init", Map.of("empty", "yes"), List.of()));
            for (int i = Integer.parseInt(args[2]); ; i++) {
                String name = "article" + i + ".html";
                say("added " + name, run(kb, "kb add", Map.of(), List.of(new Document(name, article(i)))));
                say("published " + i, run(kb, "kb refresh", Map.of("publish", "yes"), List.of()));
                if (i % 3 == 0) {
                    say("rolled back", run(kb, "kb rollback", Map.of(), List.of()));
                }
            }
        }
    }

    static Database open(String address) {
        return address.startsWith("jdbc:")
                ? Database.postgresql(address, Path.of("."), Instant.EPOCH)
                : Database.sqlite(Path.of(address), Clock.systemUTC().instant());
    }

    private static Reply run(ModeratorCommands kb, String command, Map<String, String> options, List<Document> files) {
        return kb.run(Asker.OPERATOR, command, options, files, progress -> {});
    }

    private static ModeratorCommands commands(Database database, Embeddings embeddings) {
        SqlKnowledgeStore store = new SqlKnowledgeStore(database);
        embeddings.keepIn(new SqlEmbeddingStore(database));
        Releases releases = new Releases(
                store,
                new SqlWorkStore(database),
                new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM),
                embeddings.model(),
                List::of);
        ArticleFetcher fetcher = new NoPages();
        SourceCommands sources = new SourceCommands(store, releases, fetcher, base -> {});
        Gate gate = new Gate(
                base -> {
                    throw new IllegalStateException("no golden question is asked here");
                },
                List::of);
        return new ModeratorCommands(
                new Communities(new SqlCommunityStore(database), Communities.Rules.NONE),
                sources::names,
                Supplier::get,
                Clock.systemUTC(),
                List.of(
                        sources.commands(),
                        new SnapshotCommands(store, releases, gate, fetcher, base -> {}).commands()));
    }

    /** Nothing is fetched. */
    private static final class NoPages implements ArticleFetcher {
        @Override
        public Fetched fetch(URI address) {
            throw new IllegalStateException("nothing is fetched here");
        }

        @Override
        public Optional<Fetched> fetchIfChanged(
                URI address, @Nullable String entityTag, @Nullable String lastModified) {
            throw new IllegalStateException("nothing is fetched here");
        }
    }

    private static void say(String what, Reply reply) {
        System.out.println((reply.outcome() == Outcome.ANSWERED ? "" : "refused: ") + what);
    }

    private static byte[] article(int number) {
        return ("<html><body><article><h1>What does a playtester of sort " + number + " do?</h1><p>A playtester plays "
                        + number + " unfinished games and tells the studio where they break.</p><p>Playtesters of sort "
                        + number + " write down every fault that they find.</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
