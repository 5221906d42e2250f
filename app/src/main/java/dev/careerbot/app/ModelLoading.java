package dev.careerbot.app;

import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/** The embedding model on its way, on a thread of its own. */
final class ModelLoading implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Embeddings embeddings;

    /**
     * Begins to load it.
     *
     * @param home where it is unpacked
     */
    ModelLoading(Path home, LocalEmbeddingModel.Use use) {
        // Why first: where two threads make it ready at once, it says so on standard error.
        LoggerFactory.getILoggerFactory();
        this.embeddings = LocalEmbeddingModel.load(thread, home, use);
    }

    /** Embeddings that wait for the model where they need it. */
    Embeddings embeddings() {
        return embeddings;
    }

    /** Waits until it is loaded: a process that ends within the native code may crash. */
    @Override
    public void close() {
        thread.close();
    }
}
