package dev.careerbot.knowledge;

import dev.careerbot.knowledge.catalogue.VocabularyReader;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.resources.Resources;
import dev.careerbot.knowledge.search.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How people write, as it ships with the bot, read once. Safe for use by several threads. */
final class ShippedWords {
    private static final String VECTORS = "base/words.bin";

    private ShippedWords() {}

    private static final class Once {
        static final List<String> ENGLISH =
                Resources.text(ShippedWords.class, KnowledgeFiles.WORDS).lines().toList();
        static final Vocabulary VOCABULARY = readVocabulary();
        static final WordVectors WORD_VECTORS = readVectors();
    }

    /** Spellings, titles, places, synonyms and common words. */
    static Vocabulary vocabulary() {
        return Once.VOCABULARY;
    }

    /** The vectors of the common words. */
    static WordVectors vectors() {
        return Once.WORD_VECTORS;
    }

    private static Vocabulary readVocabulary() {
        VocabularyReader reader = new VocabularyReader();
        VocabularyReader.FILES.forEach(name ->
                reader.add(name, Resources.text(ShippedWords.class, KnowledgeFiles.BASE + "catalogue/" + name)));
        if (!reader.problems().isEmpty()) {
            throw new IllegalStateException("mistakes in the shipped vocabulary: " + reader.problems());
        }
        return reader.vocabulary(Once.ENGLISH);
    }

    private static WordVectors readVectors() {
        try {
            return WordVectors.read(
                    Once.ENGLISH, new ByteArrayInputStream(Resources.bytes(ShippedWords.class, VECTORS)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.bin from the build", e);
        }
    }
}
