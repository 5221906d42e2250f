package dev.careerbot.knowledge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The embedding model that ships in a Maven artifact and runs in the JVM. ADR 3 says why this one. */
public final class LocalEmbeddingModel {
    /** Names the model and so the space of its vectors. */
    public static final String ID = "all-minilm-l6-v2-q";

    /** The cosine from which two claims say the same, for this model; measured on pairs of the shipped claims. */
    public static final double SAME_FROM = 0.80;

    private LocalEmbeddingModel() {}

    /**
     * Loads the model on the executor, about 0.6 s; embeddings asked for meanwhile wait for it.
     *
     * @param home where native libraries are unpacked
     */
    public static Embeddings load(Executor executor, Path home) {
        System.setProperty("DJL_CACHE_DIR", home.resolve("native").toString());
        return load(executor);
    }

    /** The same, with the tokeniser's native library unpacked under the user's home folder. */
    public static Embeddings load(Executor executor) {
        // The tokeniser's library would otherwise ask the network where it runs, and report it.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        CompletableFuture<EmbeddingModel> model =
                CompletableFuture.supplyAsync(() -> new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run), executor);
        return new Embeddings(ID, model::join);
    }
}
