package dev.careerbot.app.store;

import dev.careerbot.bot.moderation.Gate;
import dev.careerbot.bot.moderation.KnowledgeModeration;
import dev.careerbot.bot.moderation.Moderator;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Adds, refreshes, publishes and rolls back until it is killed, and says what was done after each. */
final class EndlessModerator {
    private EndlessModerator() {}

    /** @param args the address of a SQLite file or of PostgreSQL, and the number of the first article */
    public static void main(String[] args) {
        Embeddings embeddings = LocalEmbeddingModel.loadWhenNeeded(Path.of(args[1]));
        try (Database database = open(args[0])) {
            KnowledgeModeration kb = moderation(database, embeddings);
            say("ready", kb.init(Moderator.OPERATOR, true));
            for (int i = Integer.parseInt(args[2]); ; i++) {
                String name = "article" + i + ".html";
                say("added " + name, kb.add(Moderator.OPERATOR, new Document(name, article(i))));
                say("published " + i, kb.refresh(Moderator.OPERATOR, true, Optional.of("a test"), progress -> {}));
                if (i % 3 == 0) {
                    say("rolled back", kb.rollback(Moderator.OPERATOR, OptionalLong.empty()));
                }
            }
        }
    }

    static Database open(String address) {
        return address.startsWith("jdbc:")
                ? Database.postgresql(address)
                : Database.sqlite(Path.of(address), Clock.systemUTC().instant());
    }

    private static KnowledgeModeration moderation(Database database, Embeddings embeddings) {
        SqlKnowledgeStore store = new SqlKnowledgeStore(database);
        embeddings.keepIn(new SqlEmbeddingStore(database));
        Releases releases = new Releases(
                store, new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM), embeddings.model(), List.of());
        Gate gate = new Gate(
                base -> {
                    throw new IllegalStateException("no golden question is asked here");
                },
                List.of());
        return new KnowledgeModeration(
                store,
                releases,
                gate,
                address -> {
                    throw new IllegalStateException("nothing is fetched here");
                },
                Clock.systemUTC(),
                base -> {});
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
