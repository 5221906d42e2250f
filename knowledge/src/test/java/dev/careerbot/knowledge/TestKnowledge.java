package dev.careerbot.knowledge;

import dev.careerbot.knowledge.catalogue.CatalogueReader;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Real parts for tests: the shipped catalogue and vocabulary, and bases over articles of a test's own. */
public final class TestKnowledge {
    private TestKnowledge() {}

    /** The shipped catalogue. */
    public static Catalogue catalogue() {
        CatalogueReader reader = new CatalogueReader();
        Map<String, String> files = KnowledgeFiles.shipped().catalogue().get(0);
        CatalogueReader.FILES.forEach(file -> reader.add(file, files.getOrDefault(file, "")));
        return reader.catalogue();
    }

    /** The shipped vocabulary. */
    public static Vocabulary vocabulary() {
        return ShippedWords.vocabulary();
    }

    /** The base of these articles, by file name. */
    public static KnowledgeBase load(Map<String, String> articles) {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();
        return load(new KnowledgeFiles(articles, List.of(), shipped.catalogue(), List.of()));
    }

    /** The base of these files. */
    public static KnowledgeBase load(KnowledgeFiles files) {
        return loader().load(files, List.of());
    }

    /** What reads and builds bases, with the real embedding model. */
    public static KnowledgeLoader loader() {
        return new KnowledgeLoader(Model.EMBEDDINGS, LocalEmbeddingModel.SAME_FROM);
    }

    /** A digest with a title. */
    public static String digest(String body) {
        return "---\ntitle: A title\n---\n\n" + body;
    }

    /** The statement that begins with these words. */
    public static Statement statement(KnowledgeBase base, String beginning) {
        return base.snapshot().statements().stream()
                .filter(statement -> statement.text().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        beginning + " is none of " + base.snapshot().statements()));
    }

    private static final class Model {
        static final Embeddings EMBEDDINGS = embeddings();

        private static Embeddings embeddings() {
            Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run, Path.of("target", "test-home"));
            embeddings.addShipped();
            return embeddings;
        }
    }
}
