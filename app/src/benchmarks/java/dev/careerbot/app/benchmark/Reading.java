package dev.careerbot.app.benchmark;

import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What it takes to read many articles into a base that answers, beside what the embedding of their passages alone takes. */
final class Reading {
    private static final double NANOS = 1e9;
    private static final int WARM_UP = 40;

    private Reading() {}

    /**
     * The durations of one run, in seconds.
     *
     * @param reading from files to a base, without the embedding
     * @param embedding of the passages
     */
    record Durations(double reading, double embedding, int statements) {}

    static Durations measure(Path folder, int articles) throws IOException {
        Path few = folder.resolve("few");
        Path many = folder.resolve("many");
        GeneratedArticles.write(few, WARM_UP);
        GeneratedArticles.write(many, articles);
        Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run);
        load(few, embeddings).close();
        long start = System.nanoTime();
        KnowledgeBase cold = load(many, embeddings);
        long embedded = System.nanoTime();
        load(many, embeddings).close();
        long again = System.nanoTime();
        int statements = cold.snapshot().statements().size();
        cold.close();
        double reading = (again - embedded) / NANOS;
        return new Durations(reading, (embedded - start) / NANOS - reading, statements);
    }

    private static KnowledgeBase load(Path folder, Embeddings embeddings) {
        return new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM).load(KnowledgeFiles.folder(folder), List.of());
    }
}
