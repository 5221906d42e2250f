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
 * that it is kept or purged is a generation, and nothing is kept by who has not seen the last. Each method is one transaction.
 * Safe for use by several threads and processes.
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
     * @param catalogues by which they were read, as {@link KnowledgeJson} writes them; none where nothing is kept of that version, or
     *     they are damaged
     * @param articles by file
     */
    record ReadSoFar(long generation, List<String> catalogues, Map<String, ReadOnce> articles) {
        public ReadSoFar {
            catalogues = List.copyOf(catalogues);
        }
    }

    /**
     * What was read of one article.
     *
     * @param document the hash of its document
     * @param words those that it may be read as
     */
    record ReadOnce(String document, String content, String words) {}

    /**
     * Reads the index that is kept.
     *
     * @param parts told the name of a file and its next part, file after file; of no file where there is none of that version
     * @return the generation; empty where nothing can be kept
     */
    OptionalLong readIndex(String version, BiConsumer<String, byte[]> parts);

    /** The generation of the index; empty where nothing can be kept. */
    OptionalLong indexGeneration();

    /**
     * Keeps an index.
     *
     * @param before the generation that was seen
     * @param files all that it consists of
     * @param added those of them that are new; the others stay as they are kept
     * @return the next generation; empty where the one that was seen is not the last, so that nothing was changed
     */
    OptionalLong keepIndex(
            String version, long before, Collection<String> files, Collection<String> added, Files content);

    /** The readings that are kept; empty where nothing can be kept. */
    Optional<ReadSoFar> findReadings(String version);

    /**
     * Keeps readings.
     *
     * @param before the generation that was seen
     * @param catalogues by which all articles would be read as they were
     * @param changed by file, those that are new or others
     * @param gone files that there are no readings of any more
     * @return the next generation; empty where the one that was seen is not the last, so that nothing was changed
     */
    OptionalLong keepReadings(
            String version,
            long before,
            List<String> catalogues,
            Map<String, ReadOnce> changed,
            Collection<String> gone);
}
