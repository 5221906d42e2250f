package dev.careerbot.knowledge;

import dev.careerbot.knowledge.search.EmbeddingFile;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Embeddings by the hash of their text, so that a text is embedded once: what is not known yet, the model works out. Safe for
 * use by several threads.
 */
public final class Embeddings {
    private final String model;
    private final Supplier<EmbeddingModel> loader;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    /**
     * @param model the model's id, which names the vectors' space
     * @param loader gives the model when it is first needed; called more than once, should give the same
     */
    public Embeddings(String model, Supplier<EmbeddingModel> loader) {
        this.model = model;
        this.loader = loader;
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

    /** The vector of a passing text such as a question: not kept. */
    public float[] embed(String text) {
        float[] vector = known.get(hash(text));
        return vector != null
                ? vector
                : normalised(loader.get().embed(text.isBlank() ? "?" : text).content());
    }

    /** The vectors of texts that stay, kept for the next time. */
    public List<float[]> embedAll(List<String> texts) {
        List<String> hashes = texts.stream().map(Embeddings::hash).toList();
        Map<String, TextSegment> missing = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!known.containsKey(hashes.get(i))) {
                missing.put(hashes.get(i), TextSegment.from(texts.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            List<Embedding> vectors = new ArrayList<>();
            for (TextSegment segment : missing.values()) {
                vectors.add(loader.get().embed(segment).content());
            }
            int i = 0;
            for (String hash : missing.keySet()) {
                known.put(hash, normalised(vectors.get(i++)));
            }
        }
        return hashes.stream()
                .map(hash -> known.getOrDefault(hash, new float[0]))
                .toList();
    }

    private static float[] normalised(Embedding embedding) {
        float[] vector = embedding.vector().clone();
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

    /** The SHA-256 of the text, in hexadecimal. */
    public static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
