package dev.careerbot.bot.shipping;

import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.knowledge.Embeddings;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build after compiling: learns the classifiers and writes their weights beside the phrasings. */
public final class ShippedClassifiers {
    private ShippedClassifiers() {}

    /**
     * Run by the build.
     *
     * @param args the folder of compiled classes
     */
    public static void main(String[] args) throws IOException {
        Embeddings embeddings = LocalEmbeddingModel.load(Runnable::run);
        embeddings.addShipped();
        KnowledgeLoader loader = new KnowledgeLoader(embeddings, LocalEmbeddingModel.SAME_FROM);
        Path weights = Path.of(args[0], "dev", "careerbot", "bot", "classifiers.bin");
        try (KnowledgeBase knowledge = loader.load(KnowledgeFiles.shipped(), Classifiers.words())) {
            Classifiers classifiers = Classifiers.shipped(knowledge, embeddings);
            try (OutputStream out = Files.newOutputStream(weights)) {
                classifiers.write(embeddings, out);
            }
        }
    }
}
