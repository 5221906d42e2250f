package dev.careerbot.app.benchmark;

import dev.careerbot.knowledge.search.Hit;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The ten nearest of many passages: by the bot's hybrid index, and by LangChain4j's store, which looks at every one. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class SearchBenchmark {
    static final int MOST = 10;


    /** What is asked, in turn. */
    @State(Scope.Benchmark)
    public static class Asked {
        private Corpus questions = new Corpus(List.of(), List.of());
        private int next;

        /** Reads the questions. */
        @Setup
        public void read() {
            questions = Corpus.questions();
        }

        int next() {
            next = (next + 1) % questions.texts().size();
            return next;
        }
    }

    /** The bot's index. */
    @State(Scope.Benchmark)
    public static class Hybrid {
        @Param({"1000", "10000", "100000"})
        private int passages;

        private HybridIndex index = HybridIndex.of(List.of(), List.of());

        /** Builds it, and writes down how long that takes and how much of what an exact search finds it finds. */
        @Setup
        public void build(Asked asked) throws IOException {
            Corpus corpus = Corpus.of(passages);
            long start = System.nanoTime();
            index = HybridIndex.of(corpus.passages(), corpus.vectors());
            double seconds = (System.nanoTime() - start) / 1e9;
            double recall = Recall.of(index, corpus.vectors(), asked.questions.vectors(), MOST);
            Files.writeString(
                    Folder.place().resolve("index-" + passages + ".txt"),
                    String.format(Locale.ROOT, "%.4f %.1f", recall, seconds));
        }

        /** Closes it. */
        @TearDown
        public void close() throws IOException {
            index.close();
        }
    }

    /** LangChain4j's store. */
    @State(Scope.Benchmark)
    public static class Store {
        @Param({"1000", "10000", "100000"})
        private int passages;

        private final InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();

        /** Fills it. */
        @Setup
        public void fill() {
            Corpus corpus = Corpus.of(passages);
            store.addAll(
                    corpus.vectors().stream().map(Embedding::from).toList(),
                    corpus.texts().stream().map(TextSegment::from).toList());
        }
    }

    /** By words and meaning. */
    @Benchmark
    public List<Hit> hybridIndex(Hybrid hybrid, Asked asked) {
        int question = asked.next();
        Corpus questions = asked.questions;
        return hybrid.index.search(
                questions.texts().get(question), questions.vectors().get(question), List.of(), MOST);
    }

    /** By meaning alone. */
    @Benchmark
    public List<EmbeddingMatch<TextSegment>> inMemoryEmbeddingStore(Store store, Asked asked) {
        float[] vector = asked.questions.vectors().get(asked.next());
        return store.store
                .search(EmbeddingSearchRequest.builder()
                        .queryEmbedding(Embedding.from(vector))
                        .maxResults(MOST)
                        .build())
                .matches();
    }
}
