package dev.careerbot.app.benchmark;

import dev.careerbot.knowledge.LocalEmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints what they come to: ratios, and whether they keep what is promised. */
public final class Benchmarks {
    /** Each compares processes that ran one after another; the median over rounds leaves out one that was disturbed. */
    private static final int ROUNDS = 3;

    private static final int SMALL = 1_000;
    private static final int MEDIUM = 10_000;
    private static final int LARGE = 100_000;

    private static final double MEDIAN = 50;
    private static final double BEYOND_EMBEDDING = 2;
    private static final double REPEATED = 0.1;
    private static final double FASTER = 20;
    private static final double RECALL = 0.95;
    private static final double START = 1.8;
    private static final int ARTICLES = 500;
    private static final double READING = 1.3;
    private static final double DISCORD = 2;
    private static final List<Integer> BASES = List.of(5, 500, 5_000);
    private static final double REFRESHING = 1.5;
    private static final double CONSTANT_SECONDS = 2;
    private static final double READERS = 1.5;

    private final List<String> lines = new ArrayList<>();

    private Benchmarks() {}

    /**
     * Run by the Maven profile {@code benchmarks}.
     *
     * @param args the root of the sources, then what to run: {@code answers}, {@code search}, {@code starts}, {@code reading},
     *     {@code discord}, {@code refreshing}; all without
     */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Path root = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize();
        List<String> chosen = args.length > 1 ? List.of(args[1].split(",")) : List.of("answers", "search", "starts", "reading", "discord", "refreshing");
        Benchmarks benchmarks = new Benchmarks();
        Corpus.prepare(LocalEmbeddingModel.load(Runnable::run, Folder.home()));
        if (chosen.contains("answers")) {
            benchmarks.answers();
        }
        if (chosen.contains("search")) {
            benchmarks.search();
        }
        if (chosen.contains("starts")) {
            benchmarks.starts(root);
        }
        if (chosen.contains("reading")) {
            benchmarks.reading();
        }
        if (chosen.contains("discord")) {
            benchmarks.discord();
        }
        if (chosen.contains("refreshing")) {
            benchmarks.refreshing(root);
        }
        String report = String.join(System.lineSeparator(), benchmarks.lines);
        System.out.println(System.lineSeparator() + report);
        Files.writeString(Folder.place().resolve("ratios.txt"), report + System.lineSeparator());
    }

    private void answers() throws RunnerException {
        List<Double> embedding = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        List<Double> repeated = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            embedding.add(run("AnswerBenchmark.embedding").values().iterator().next());
            cold.add(run("AnswerBenchmark.coldAnswer").values().iterator().next());
            repeated.add(run("AnswerBenchmark.repeatedAnswer").values().iterator().next());
        }
        line("Medians of %d rounds, in ms: embedding %.3f, cold answer %.3f, repeated answer %.4f",
                ROUNDS, median(embedding), median(cold), median(repeated));
        double beyond = median(difference(cold, embedding));
        line("Cold answer - embedding: %.2f ms (at most %.0f): %s", beyond, BEYOND_EMBEDDING, kept(beyond <= BEYOND_EMBEDDING));
        line("Cold answer / embedding: %.2f", median(ratio(cold, embedding)));
        double again = median(ratio(repeated, cold));
        line("Repeated answer / cold answer: %.4f (at most %.1f): %s", again, REPEATED, kept(again <= REPEATED));
    }

    private void search() throws RunnerException, IOException {
        Map<String, Double> hybrid = run("SearchBenchmark.hybridIndex");
        Map<String, Double> store = run("SearchBenchmark.inMemoryEmbeddingStore");
        for (int size : List.of(SMALL, MEDIUM, LARGE)) {
            String name = String.valueOf(size);
            String[] index = Files.readString(Folder.place().resolve("index-" + size + ".txt")).split(" ");
            double recall = Double.parseDouble(index[0]);
            double faster = store.getOrDefault(name, 0.0) / hybrid.getOrDefault(name, 1.0);
            String promise = size == LARGE
                    ? String.format(Locale.ROOT, " (at least %.0f and %.2f): %s", FASTER, RECALL, kept(faster >= FASTER && recall >= RECALL))
                    : "";
            line("Search of %d passages: InMemoryEmbeddingStore %.3f ms / HybridIndex %.3f ms = %.1f, recall@%d %.4f%s; built in %s s",
                    size, store.getOrDefault(name, 0.0), hybrid.getOrDefault(name, 0.0), faster, SearchBenchmark.MOST, recall, promise, index[1]);
        }
    }

    private void starts(Path root) throws IOException, InterruptedException {
        Starts.Durations durations = new Starts(root).measure();
        double ratio = median(durations.bot()) / median(durations.bare());
        line("Start to first answer %.0f ms / bare start with the model %.0f ms = %.2f (at most %.1f): %s",
                median(durations.bot()), median(durations.bare()), ratio, START, kept(ratio <= START));
        line("  the same as the median of ratios of neighbours: %.2f", median(ratio(durations.bot(), durations.bare())));
    }

    private void reading() throws IOException {
        Reading.Durations durations = Reading.measure(Folder.place().resolve("articles"), ARTICLES);
        double ratio = (durations.reading() + durations.embedding()) / durations.embedding();
        line("Reading %d articles with %d statements: %.1f s, of which embedding %.1f s = %.2f (at most %.1f): %s",
                ARTICLES, durations.statements(), durations.reading() + durations.embedding(), durations.embedding(), ratio,
                READING, kept(ratio <= READING));
    }

    private void discord() throws IOException {
        List<OnDiscord.Durations> rounds = OnDiscord.measure();
        double ratio = median(rounds.stream().map(round -> round.discord() / round.terminal()).toList());
        for (OnDiscord.Durations round : rounds) {
            line("%d questions on Discord, %.0f a second: %.2f ms to the first sign, %.2f ms from there to the answer, %.2f ms in the terminal",
                    round.questions(), round.perSecond(), round.acknowledged(), round.discord(), round.terminal());
        }
        line("First sign to answer on Discord / answer in the terminal: %.2f (at most %.0f): %s", ratio, DISCORD, kept(ratio <= DISCORD));
    }

    private void refreshing(Path root) throws IOException, InterruptedException {
        for (int articles : BASES) {
            Refreshing.Durations durations = Refreshing.measure(root, articles);
            double constant = durations.refreshing() - REFRESHING * durations.embedding();
            line("Refresh and publish after one of %d articles has changed: %.2f s, of which %.1f × its embedding is %.2f s; beyond that %.2f s"
                            + " (at most %.0f): %s; as a process %.2f s; the first refresh took %.0f s",
                    articles, durations.refreshing(), REFRESHING, REFRESHING * durations.embedding(), constant, CONSTANT_SECONDS,
                    kept(constant <= CONSTANT_SECONDS), durations.process(), durations.first());
        }
        Refreshing.Readers readers = Refreshing.readers(BASES.get(1) / 5);
        double ratio = readers.once() / readers.alone();
        line("Answers while the base is refreshed and published: 99th percentile %.1f ms / %.1f ms without = %.2f (at most %.1f): %s; %d failed",
                readers.once(), readers.alone(), ratio, READERS, kept(ratio <= READERS && readers.failures() == 0), readers.failures());
        line("The same while %d refreshes and publishes follow each other without a pause: %.1f ms, %.2f",
                readers.publishes(), readers.always(), readers.always() / readers.alone());
    }

    private void line(String format, Object... arguments) {
        lines.add(String.format(Locale.ROOT, format, arguments));
    }

    private static String kept(boolean kept) {
        return kept ? "kept" : "MISSED";
    }

    /** The medians in milliseconds by the number of passages, which is empty where there is none. */
    private static Map<String, Double> run(String name) throws RunnerException {
        Map<String, Double> medians = new TreeMap<>();
        // What this process was started with goes for the measured ones as well.
        Options options = new OptionsBuilder()
                .include("\\." + name.replace(".", "\\.") + "$")
                .build();
        for (RunResult result : new Runner(options).run()) {
            String passages = result.getParams().getParam("passages");
            medians.put(
                    passages == null ? "" : passages,
                    result.getPrimaryResult().getStatistics().getPercentile(MEDIAN));
        }
        return medians;
    }

    private static List<Double> ratio(List<Double> a, List<Double> b) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            ratios.add(a.get(i) / b.get(i));
        }
        return ratios;
    }

    private static List<Double> difference(List<Double> a, List<Double> b) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            differences.add(a.get(i) - b.get(i));
        }
        return differences;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
