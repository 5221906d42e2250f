package dev.careerbot.knowledge.shipping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.search.EmbeddingFile;
import dev.careerbot.knowledge.search.WordVectors;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Run by the build after compiling: writes beside the shipped files an index of the articles, the common English words that
 * the embedding model's tokeniser knows, and the embeddings of all claims. Fails the build on a mistake in a shipped file.
 */
public final class ShippedBase {
    private static final String INDEX = "index.txt";
    private static final String VERSION = "version.txt";
    private static final String WORDS = "words.txt";
    private static final String WORD_VECTORS = "words.bin";
    private static final String EMBEDDINGS = "embeddings.bin";
    private static final int SHORTEST_WORD = 2;

    /** The tokeniser lists its words by falling frequency; rarer ones are mostly names. */
    private static final int MOST_WORDS = 14_000;

    /** What the build writes beside them. */
    private static final Set<String> MADE = Set.of(INDEX, VERSION, WORDS, WORD_VECTORS, EMBEDDINGS);

    private ShippedBase() {}

    /**
     * Run by the build.
     *
     * @param args the folder of compiled classes
     */
    public static void main(String[] args) throws IOException {
        Path base = Path.of(args[0], "dev", "careerbot", "knowledge", "base");
        Files.write(base.resolve(INDEX), articles(base.resolve("articles")));
        Files.writeString(base.resolve(VERSION), version(Path.of(args[0])));
        Set<String> words = words();
        Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run);
        Path vectors = base.resolve(WORD_VECTORS);
        Path list = base.resolve(WORDS);
        boolean made = Files.exists(vectors)
                && Files.exists(list)
                && Files.readAllLines(list).equals(List.copyOf(words));
        if (!made) {
            Files.write(list, words);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(vectors))) {
                WordVectors.write(words.stream().map(embeddings::embed).toList(), out);
            }
        }
        try (KnowledgeBase knowledge = new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM)
                .load(KnowledgeFiles.shipped(), List.of())) {
            if (!knowledge.problems().isEmpty()) {
                knowledge.problems().forEach(problem -> System.err.println(problem));
                throw new IllegalStateException("mend these mistakes in the shipped files");
            }
        }
        try (OutputStream out = Files.newOutputStream(base.resolve(EMBEDDINGS))) {
            EmbeddingFile.write(embeddings.model(), embeddings.all(), out);
        }
    }

    /** Changes with each class, each file that a person wrote, and each version of a library. */
    private static String version(Path classes) throws IOException {
        List<String> hashes = new ArrayList<>();
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .sorted()
                .forEach(hashes::add);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!MADE.contains(file.getFileName().toString())) {
                    hashes.add(classes.relativize(file) + " " + ContentHash.of(Files.readAllBytes(file)));
                }
            }
        }
        return ContentHash.shortened(String.join("\n", hashes));
    }

    private static List<String> articles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Set<String> words() throws IOException {
        List<String> words = new ArrayList<>();
        try (InputStream in = ShippedBase.class.getResourceAsStream("/" + LocalEmbeddingModel.ID + "-tokenizer.json")) {
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            vocabulary.fieldNames().forEachRemaining(word -> {
                if (word.length() >= SHORTEST_WORD && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    words.add(word);
                }
            });
        }
        return new TreeSet<>(words.subList(0, Math.min(MOST_WORDS, words.size())));
    }
}
