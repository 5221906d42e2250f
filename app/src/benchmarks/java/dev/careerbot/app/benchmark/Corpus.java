package dev.careerbot.app.benchmark;

import dev.careerbot.bot.intent.Phrasings;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.search.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Any number of passages that look like what the bot searches: vectors are those of the shipped claims and phrasings, blurred;
 * texts are words drawn from the claims, the common ones as often as there. The same on every call.
 *
 * @param texts as many as there are vectors
 * @param vectors of length 1
 */
record Corpus(List<String> texts, List<float[]> vectors) {
    /**
     * The deviation of each number of a vector. With 384 numbers it leaves a passage a cosine of about .86 to what it was made
     * from, as two wordings of one thing have, and about .74 to its siblings.
     */
    static final double NOISE = 0.03;

    private static final long SEED = 42;
    private static final int FEWEST_WORDS = 8;
    private static final int MOST_WORDS = 30;

    /** What {@link #prepare} writes: the originals' vectors. */
    private static Path file() {
        return Folder.place().resolve("originals.bin");
    }

    /** Embeds the originals and the questions, for the processes that measure. */
    static void prepare(Embeddings embeddings) throws IOException {
        embeddings.addShipped();
        embeddings.embedAll(originals(embeddings));
        embeddings.embedAll(Questions.texts());
        Files.createDirectories(Folder.place());
        try (OutputStream out = Files.newOutputStream(file())) {
            embeddings.writeTo(out);
        }
    }

    /** A corpus of that many passages. */
    static Corpus of(int size) {
        Embeddings embeddings = prepared();
        List<float[]> originals = embeddings.embedAll(originals(embeddings));
        List<String> words = new ArrayList<>();
        claims(embeddings).forEach(claim -> words.addAll(List.of(claim.split(" "))));
        RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<String> texts = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            vectors.add(blurred(originals.get(i % originals.size()), random));
            texts.add(text(words, random));
        }
        return new Corpus(texts, vectors);
    }

    /** The questions that are searched for. */
    static Corpus questions() {
        List<String> texts = Questions.texts();
        return new Corpus(texts, prepared().embedAll(texts));
    }

    /** What is indexed. */
    List<Passage> passages() {
        return texts.stream().map(text -> new Passage(text, Set.of())).toList();
    }

    private static Embeddings prepared() {
        Embeddings embeddings = new Embeddings(LocalEmbeddingModel.ID, () -> {
            throw new IllegalStateException("not among the prepared vectors; run the whole by Benchmarks.main");
        });
        try (InputStream in = Files.newInputStream(file())) {
            embeddings.addAllFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException("no prepared vectors; run the whole by Benchmarks.main", e);
        }
        return embeddings;
    }

    private static List<String> originals(Embeddings embeddings) {
        List<String> texts = new ArrayList<>(claims(embeddings));
        for (String file : List.of("intents.yaml", "particulars.yaml")) {
            Phrasings.shipped(file).examples().forEach(example -> texts.add(example.text()));
        }
        return texts.stream().distinct().toList();
    }

    private static List<String> claims(Embeddings embeddings) {
        KnowledgeLoader loader = new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM);
        try (KnowledgeBase knowledge = loader.load(KnowledgeFiles.shipped(), List.of())) {
            return knowledge.snapshot().statements().stream()
                    .map(Statement::claims)
                    .flatMap(List::stream)
                    .map(Claim::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index failed", e);
        }
    }

    private static String text(List<String> words, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(FEWEST_WORDS, MOST_WORDS);
        for (int i = 0; i < length; i++) {
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.toString();
    }

    private static float[] blurred(float[] original, RandomGenerator random) {
        float[] vector = new float[original.length];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (original[i] + NOISE * random.nextGaussian());
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return vector;
    }
}
