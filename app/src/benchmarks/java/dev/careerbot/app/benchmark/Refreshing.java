package dev.careerbot.app.benchmark;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.community.Asker;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.reading.ArticleTexts;
import dev.careerbot.knowledge.reading.Sentences;
import dev.careerbot.knowledge.reading.TextBlock;
import dev.careerbot.knowledge.reading.UnreadableArticle;
import dev.careerbot.knowledge.store.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What it takes to refresh and publish after one article has changed, beside what the embedding of that article takes, in bases of
 * several sizes; and what readers notice of it. By the commands of moderators, with real parts.
 */
final class Refreshing {
    private static final double NANOS = 1e9;
    private static final double MILLISECONDS = 1_000;
    private static final int ROUNDS = 9;
    private static final int PROCESSES = 3;
    private static final int READERS_SECONDS = 14;
    private static final int A_SECOND = 20;
    private static final String CHANGING = "changing.html";
    private static final String ROLE = "lighthouse keyboard engineer";

    private Refreshing() {}

    /**
     * The medians of several rounds, in seconds.
     *
     * @param refreshing from the command to its reply
     * @param embedding of the sentences of the changed article alone
     * @param process the same refresh as a command of a shell, from the start of its process to its end
     * @param first the first refresh, of all articles
     */
    record Durations(int articles, double refreshing, double embedding, double process, double first) {}

    /**
     * The 99th percentiles of answers, in milliseconds.
     *
     * @param alone without a refresh
     * @param once while one refresh and publish happens
     * @param always while one refresh and publish follows another
     * @param publishes how many followed each other
     */
    record Readers(double alone, double once, double always, int publishes, int failures) {}

    static Durations measure(Path root, int articles) throws IOException, InterruptedException {
        GeneratedArticles pages = new GeneratedArticles();
        Path home = home();
        double first;
        List<Double> refreshing = new ArrayList<>();
        List<Double> embedding = new ArrayList<>();
        try (Wiring wiring = wiring(home)) {
            fill(wiring, pages, articles);
            long start = System.nanoTime();
            run(wiring, "kb refresh", Map.of("publish", "yes"));
            first = (System.nanoTime() - start) / NANOS;
            for (int i = 0; i < ROUNDS; i++) {
                String page = pages.page(ROLE);
                embedding.add(embedding(page));
                add(wiring, CHANGING, page);
                long begin = System.nanoTime();
                run(wiring, "kb refresh", Map.of("publish", "yes"));
                refreshing.add((System.nanoTime() - begin) / NANOS);
            }
        }
        return new Durations(
                articles,
                Benchmarks.median(refreshing),
                Benchmarks.median(embedding),
                Benchmarks.median(processes(new BuiltBot(root), home, pages)),
                first);
    }

    private static List<Double> processes(BuiltBot bot, Path home, GeneratedArticles pages)
            throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        // Why one more: the first prepares what the launcher keeps, and what another build has kept is made anew.
        for (int i = 0; i <= PROCESSES; i++) {
            Path page = Files.writeString(Folder.place().resolve(CHANGING), pages.page(ROLE));
            bot.run(bot.command(List.of("kb", "add", page.toString(), "--home", home.toString())));
            seconds.add(
                    bot.run(bot.command(List.of("kb", "refresh", "--publish", "--home", home.toString()))) / MILLISECONDS);
        }
        return seconds.subList(1, seconds.size());
    }

    private static Path home() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Folder.place()), "refreshing");
    }

    private static Wiring wiring(Path home) {
        Wiring wiring = new Wiring(home, Optional.empty(), Clock.systemUTC(), LocalEmbeddingModel.Use.SHARED);
        run(wiring, "kb init", Map.of());
        return wiring;
    }

    private static void fill(Wiring wiring, GeneratedArticles pages, int articles) {
        for (int i = 0; i < articles - 1; i++) {
            add(wiring, "article-" + i + ".html", pages.brief());
        }
        add(wiring, CHANGING, pages.page(ROLE));
    }

    private static void add(Wiring wiring, String name, String page) {
        Document document = new Document(name, page.getBytes(StandardCharsets.UTF_8));
        reply(wiring, new Request.Input.Command("kb add", Map.of(), List.of(document)));
    }

    private static void run(Wiring wiring, String command, Map<String, String> options) {
        reply(wiring, new Request.Input.Command(command, options));
    }

    private static void reply(Wiring wiring, Request.Input.Command command) {
        Reply reply = wiring.bot().answer(new Request(Asker.OPERATOR, "", command)).reply();
        if (!(reply instanceof Reply.Done)) {
            throw new IllegalStateException(command.name() + ": " + reply);
        }
    }

    /** How long the sentences of an article take, one after another. */
    private static double embedding(String page) {
        List<String> sentences = new ArrayList<>();
        for (TextBlock block : blocks(page)) {
            sentences.addAll(Sentences.of(block.text()));
        }
        Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run, Folder.home());
        embeddings.embed("Warm.");
        long begin = System.nanoTime();
        embeddings.embedAll(sentences);
        return (System.nanoTime() - begin) / NANOS;
    }

    private static List<TextBlock> blocks(String page) {
        try {
            return ArticleTexts.read(CHANGING, page.getBytes(StandardCharsets.UTF_8), problem -> {}).blocks();
        } catch (UnreadableArticle e) {
            throw new IllegalStateException(e.reason(), e);
        }
    }

    static Readers readers(int articles) throws IOException, InterruptedException {
        GeneratedArticles pages = new GeneratedArticles();
        try (Wiring wiring = wiring(home());
                ScheduledExecutorService asking = Executors.newScheduledThreadPool(2)) {
            fill(wiring, pages, articles);
            run(wiring, "kb refresh", Map.of("publish", "yes"));
            List<String> questions = Questions.shuffled();
            AtomicInteger failures = new AtomicInteger();
            ask(wiring, asking, questions, 0, failures);
            List<Double> alone = ask(wiring, asking, questions, 1, failures);
            Runnable refreshing = () -> {
                add(wiring, CHANGING, pages.page(ROLE));
                run(wiring, "kb refresh", Map.of("publish", "yes"));
            };
            Thread onceRefreshing = Thread.ofPlatform().start(refreshing);
            List<Double> once = ask(wiring, asking, questions, 2, failures);
            onceRefreshing.join();
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger publishes = new AtomicInteger();
            Thread alwaysRefreshing = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    refreshing.run();
                    publishes.incrementAndGet();
                }
            });
            List<Double> always = ask(wiring, asking, questions, 3, failures);
            over.set(true);
            alwaysRefreshing.join();
            return new Readers(
                    ninetyNinth(alone), ninetyNinth(once), ninetyNinth(always), publishes.get(), failures.get());
        }
    }

    /** So many questions a second, whether those before are answered or not; each phase has questions of its own. */
    private static List<Double> ask(
            Wiring wiring, ScheduledExecutorService asking, List<String> questions, int phase, AtomicInteger failures)
            throws InterruptedException {
        List<Double> durations = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(READERS_SECONDS * A_SECOND);
        long start = System.nanoTime();
        for (int i = 0; i < READERS_SECONDS * A_SECOND; i++) {
            long due = start + i * (long) NANOS / A_SECOND;
            String question = questions.get(phase * READERS_SECONDS * A_SECOND + i);
            String conversation = phase + "-" + i;
            asking.schedule(
                    () -> {
                        Reply reply = wiring.bot().answer(Request.text(conversation, question)).reply();
                        if (reply instanceof Reply.Failed) {
                            failures.incrementAndGet();
                        }
                        durations.add((System.nanoTime() - due) / NANOS * 1_000);
                        done.countDown();
                    },
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        done.await();
        return List.copyOf(durations);
    }

    private static double ninetyNinth(List<Double> durations) {
        List<Double> sorted = durations.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
    }
}
