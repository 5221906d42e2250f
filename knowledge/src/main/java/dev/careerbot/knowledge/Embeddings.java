package dev.careerbot.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.search.EmbeddingFile;
import dev.careerbot.knowledge.store.EmbeddingStore;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings by the hash of their text, so that a text is embedded once: what is not known yet, the model works out. Safe for
 * use by several threads.
 */
public final class Embeddings {
    private static final int PASSING = 200;

    private final String model;
    private final Supplier<EmbeddingModel> loader;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();
    private volatile @Nullable EmbeddingStore store;

    /** Some questions are asked again at once, such as the golden ones. */
    private final Cache<String, float[]> passing =
            Caffeine.newBuilder().maximumSize(PASSING).build();

    /**
     * @param model the model's id, which names the vectors' space
     * @param loader gives the model when it is first needed; called more than once, should give the same
     */
    public Embeddings(String model, Supplier<EmbeddingModel> loader) {
        this.model = model;
        this.loader = loader;
    }

    /** From now on looks there for what is not known, and keeps there what the model works out. */
    public void keepIn(EmbeddingStore kept) {
        store = kept;
    }

    /** The model's id. */
    public String model() {
        return model;
    }

    /** Adds the vectors of all that ships, which the build worked out. */
    public void addShipped() {
        try (InputStream in = Embeddings.class.getResourceAsStream("base/embeddings.bin")) {
            if (in != null) {
                addAll(EmbeddingFile.read(model, in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped embeddings; build again", e);
        }
    }

    /** Adds vectors known from before, by hash of their text. */
    public void addAll(Map<String, float[]> vectors) {
        known.putAll(vectors);
    }

    /**
     * Adds vectors that {@link #writeTo} wrote.
     *
     * @throws IOException where it is no such file
     */
    public void addAllFrom(InputStream in) throws IOException {
        addAll(EmbeddingFile.read(model, in));
    }

    /** Writes all vectors known. */
    public void writeTo(OutputStream out) throws IOException {
        EmbeddingFile.write(model, known, out);
    }

    /** All vectors known, by hash of their text. */
    public Map<String, float[]> all() {
        return new LinkedHashMap<>(known);
    }

    /** The vector of a passing text such as a question, which is soon forgotten; not to be written to. */
    public float[] embed(String text) {
        float[] vector = known.get(ContentHash.of(text));
        if (vector == null) {
            vector = passing.getIfPresent(text);
        }
        if (vector == null) {
            vector = normalised(
                    loader.get().embed(text.isBlank() ? "?" : text).content().vector());
            passing.put(text, vector);
        }
        return vector;
    }

    /** The vectors of texts that stay, kept for the next time. */
    public List<float[]> embedAll(List<String> texts) {
        List<String> hashes = texts.stream().map(ContentHash::of).toList();
        Map<String, TextSegment> missing = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!known.containsKey(hashes.get(i))) {
                missing.put(hashes.get(i), TextSegment.from(texts.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            work(missing);
        }
        return hashes.stream()
                .map(hash -> known.getOrDefault(hash, new float[0]))
                .toList();
    }

    private void work(Map<String, TextSegment> missing) {
        EmbeddingStore kept = store;
        if (kept != null) {
            Map<String, float[]> found = kept.find(model, missing.keySet());
            known.putAll(found);
            missing.keySet().removeAll(found.keySet());
        }
        Map<String, float[]> made = new LinkedHashMap<>();
        missing.forEach((hash, segment) ->
                made.put(hash, normalised(loader.get().embed(segment).content().vector())));
        known.putAll(made);
        if (kept != null) {
            kept.save(model, made);
        }
    }

    /** The same of length 1. */
    static float[] normalised(float[] any) {
        float[] vector = any.clone();
        double length = Math.sqrt(squares(vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / (length == 0 ? 1 : length));
        }
        return vector;
    }

    private static double squares(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        return sum;
    }
}
