package dev.careerbot.knowledge.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Keeps what was worked out from articles, so that another process need not work it out again. All of it may be lost at any time,
 * and goes when an article is purged. What is kept is of a version of what made it, and is not given to another; each time
 * that it is kept is a generation. Each method is one transaction. Safe for use by several threads and processes.
 */
public interface WorkStore {
    /** Keeps nothing. */
    WorkStore NONE = new NothingKept();

    /** Gives the content of files, part by part. */
    interface Files {
        /** Reads a file. */
        void read(String file, Consumer<byte[]> parts);
    }

    /**
     * What was read of articles.
     *
     * @param catalogues by which they were read, as {@link KnowledgeJson} writes them
     * @param articles by file
     */
    record Readings(long generation, List<String> catalogues, Map<String, Reading> articles) {
        public Readings {
            catalogues = List.copyOf(catalogues);
        }
    }

    /**
     * What was read of one article.
     *
     * @param document the hash of its document
     */
    record Reading(String document, String content) {}

    /**
     * Reads the index that is kept.
     *
     * @param parts told the name of a file and its next part, file after file
     * @return its generation; empty where there is none
     */
    OptionalLong readIndex(String version, BiConsumer<String, byte[]> parts);

    /**
     * Keeps an index in place of the one before.
     *
     * @param before the generation of the one that it goes on from; empty where it is made anew, and takes the place of any
     * @param files all that it consists of
     * @param added those of them that the one before did not have
     * @return its generation; empty where another one was kept meanwhile, so that nothing was changed
     */
    OptionalLong keepIndex(
            String version, OptionalLong before, Collection<String> files, Collection<String> added, Files content);

    /** The readings that are kept. */
    Optional<Readings> findReadings(String version);

    /** By file of an article, the words that belong to its reading. */
    Map<String, String> findWords();

    /**
     * Keeps readings.
     *
     * @param before the generation of those that they go on from; empty where they take the place of all
     * @param catalogues by which all articles would be read as they were
     * @param changed by file, those that those before did not have
     * @param words of each of these
     * @param gone files that there are no readings of any more
     * @return their generation; empty where others were kept meanwhile, so that nothing was changed
     */
    OptionalLong keepReadings(
            String version,
            OptionalLong before,
            List<String> catalogues,
            Map<String, Reading> changed,
            Map<String, String> words,
            Collection<String> gone);
}
