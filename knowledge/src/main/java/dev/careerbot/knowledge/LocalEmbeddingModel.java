package dev.careerbot.knowledge;

import dev.careerbot.knowledge.lazy.Lazy;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The embedding model that ships in a Maven artifact and runs in the JVM. ADR 3 says why this one. */
public final class LocalEmbeddingModel {
    /** Names the model and so the space of its vectors. */
    public static final String ID = "all-minilm-l6-v2-q";

    /** The cosine from which two claims say the same, for this model; measured on pairs of the shipped claims. */
    public static final double SAME_FROM = 0.80;

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENISER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final String RUNTIME = "onnxruntime.native.path";

    private LocalEmbeddingModel() {}

    /** Who the processors are for. */
    public enum Use {
        /** One question at a time, by all processors: on two of them a short text takes 4.6 ms in place of 6.0. */
        ALONE,
        /**
         * Questions of several people at once, by one processor each: threads that work on one text wait for each other in a loop, and
         * took a third more of the processors for each answer in chat.
         */
        SHARED
    }

    /**
     * Loads the model on the executor; embeddings asked for meanwhile wait for it.
     *
     * @param home where the model and native libraries are unpacked, so that only the first start has to
     */
    public static Embeddings load(Executor executor, Path home, Use use) {
        return load(executor, loader(home, use));
    }

    /** The same for one question at a time. */
    public static Embeddings load(Executor executor, Path home) {
        return load(executor, home, Use.ALONE);
    }

    /** The same, with nothing unpacked but the tokeniser's native library, under the user's home folder. */
    public static Embeddings load(Executor executor) {
        return load(executor, LocalEmbeddingModel::fromClassPath);
    }

    /** The same as with a home, loaded when an embedding is first asked for that is not known. */
    public static Embeddings loadWhenNeeded(Path home) {
        prepare();
        return new Embeddings(ID, new Lazy<>(loader(home, Use.ALONE)));
    }

    private static Supplier<EmbeddingModel> loader(Path home, Use use) {
        Path unpacked = home.resolve("native");
        System.setProperty("DJL_CACHE_DIR", unpacked.toString());
        return () -> unpacked(new UnpackedFiles(unpacked), use);
    }

    private static Embeddings load(Executor executor, Supplier<EmbeddingModel> loader) {
        prepare();
        CompletableFuture<EmbeddingModel> model = CompletableFuture.supplyAsync(loader, executor);
        return new Embeddings(ID, model::join);
    }

    private static void prepare() {
        // The tokeniser's library would otherwise ask the network where it runs, and report it.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        // It also looks for a graphics processor, by JNA, which would unpack a native library of its own. Neither is
        // used.
        System.setProperty("jna.nounpack", "true");
    }

    private static EmbeddingModel fromClassPath() {
        return new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
    }

    private static EmbeddingModel unpacked(UnpackedFiles files, Use use) {
        if (System.getProperty(RUNTIME) == null) {
            files.unpack("onnxruntime", runtimeLibraries())
                    .ifPresent(folder -> System.setProperty(RUNTIME, folder.toString()));
        }
        return files.unpack(ID, List.of(MODEL, TOKENISER))
                .<EmbeddingModel>map(folder -> LocalEncoder.of(folder.resolve(MODEL), folder.resolve(TOKENISER), use))
                .orElseGet(LocalEmbeddingModel::fromClassPath);
    }

    /** The names that the runtime itself looks for on the class path. */
    private static List<String> runtimeLibraries() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        String architecture = processor.startsWith("aarch64") ? "aarch64" : "x64";
        String folder = "ai/onnxruntime/native/" + name + "-" + architecture + "/";
        return List.of(
                folder + System.mapLibraryName("onnxruntime"), folder + System.mapLibraryName("onnxruntime4j_jni"));
    }
}
