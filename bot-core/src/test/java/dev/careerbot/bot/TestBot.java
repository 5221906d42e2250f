package dev.careerbot.bot;

import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.conversation.InMemoryConversations;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A real bot over real files and the real embedding model, which all tests of the JVM share. */
public final class TestBot {
    /** What the incident of every failure is called. */
    public static final String INCIDENT = "incident-1";

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Supplier<KnowledgeBase> knowledge;
    private final Understander understander;
    private final Bot bot;

    /** A bot over these files, whose clock stands still. */
    public TestBot(KnowledgeFiles files) {
        this(load(files), InstantSource.fixed(START));
    }

    /** A bot over a base of its own, with a clock of its own. */
    public TestBot(KnowledgeBase base, InstantSource clock) {
        this(() -> base, clock);
    }

    /** A bot whose base may be exchanged. */
    public TestBot(Supplier<KnowledgeBase> knowledge, InstantSource clock) {
        this.knowledge = knowledge;
        this.understander = new Understander(Classifiers.shipped(knowledge.get(), Model.EMBEDDINGS));
        this.bot = new Bot(knowledge, understander, new InMemoryConversations(clock), () -> INCIDENT);
    }

    /** The bot over the shipped base, made when it is first needed. */
    public static TestBot shipped() {
        return Shipped.BOT;
    }

    /** The files of a base with these articles, by file name, and the shipped catalogue. */
    public static KnowledgeFiles files(Map<String, String> articles) {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();
        return new KnowledgeFiles(articles, List.of(), shipped.catalogue(), List.of());
    }

    /** The base of these files. */
    public static KnowledgeBase load(KnowledgeFiles files) {
        return new KnowledgeLoader(Model.EMBEDDINGS, LocalEmbeddingModel.SAME_FROM).load(files, Classifiers.words());
    }

    public Bot bot() {
        return bot;
    }

    /** A bot over the same base that takes commands of moderators, too, and has conversations of its own. */
    public Bot moderatedBy(ModeratorCommands moderation, InstantSource clock) {
        return new Bot(
                knowledge, understander, new InMemoryConversations(clock), Optional.of(moderation), () -> INCIDENT);
    }

    public KnowledgeBase knowledge() {
        return knowledge.get();
    }

    /** The answer to a question that stands alone. */
    public Response ask(String question) {
        return ask("", question);
    }

    /** The answer to a question of a conversation. */
    public Response ask(String conversation, String question) {
        return bot.answer(Request.text(conversation, question));
    }

    /** The answer to a command. */
    public Response command(String name, Map<String, String> options) {
        return bot.answer(Request.command("", name, options));
    }

    /** The text of the answer to a question that stands alone. */
    public String text(String question) {
        return PlainText.of(ask(question).reply());
    }

    /** The question as the feature of an intent gets it. */
    public Inquiry inquiry(String question, String intent) {
        KnowledgeBase base = knowledge.get();
        return new Inquiry(understander.understand(question, Optional.of(intent), Context.EMPTY, base), base);
    }

    /** The roles of which some source tells something. */
    public List<RoleId> describedRoles() {
        KnowledgeBase base = knowledge.get();
        return base.snapshot().catalogue().roles().stream()
                .map(Role::id)
                .filter(role -> base.snapshot().statements().stream()
                        .anyMatch(statement -> statement.roles().contains(role)))
                .toList();
    }

    /** The role's name as shown. */
    public String name(RoleId role) {
        return knowledge
                .get()
                .snapshot()
                .catalogue()
                .findRole(role)
                .orElseThrow()
                .name();
    }

    private static final class Model {
        static final Embeddings EMBEDDINGS = embeddings();

        private static Embeddings embeddings() {
            Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run, Path.of("target", "test-home"));
            embeddings.addShipped();
            return embeddings;
        }
    }

    private static final class Shipped {
        static final TestBot BOT = new TestBot(KnowledgeFiles.shipped());
    }
}
