package dev.careerbot.knowledge;

import dev.careerbot.knowledge.article.Readings;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.NameChanges;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was read, and what of it need not be read again where it is the same the next time. Safe for use by several threads. */
public final class ReadBefore {
    /** Nothing was read. */
    public static final ReadBefore NONE = new ReadBefore(
            new KnowledgeContent(new Catalogue(List.of(), List.of(), List.of(), List.of()), List.of(), List.of()),
            List.of(),
            null,
            List.of(),
            Readings.NONE);

    private final KnowledgeContent content;
    private final List<Map<String, String>> catalogueFiles;
    private final @Nullable EntityLinker linker;
    private final Map<String, Digest> digests = new HashMap<>();
    private final Readings readings;

    /**
     * @param catalogueFiles what the catalogue's files said
     * @param linker what digests were read by; null where none were
     */
    ReadBefore(
            KnowledgeContent content,
            List<Map<String, String>> catalogueFiles,
            @Nullable EntityLinker linker,
            Collection<Digest> digests,
            Readings readings) {
        this.content = content;
        this.catalogueFiles = List.copyOf(catalogueFiles);
        this.linker = linker;
        this.readings = readings;
        digests.forEach(digest -> this.digests.put(digest.read().file(), digest));
    }

    /**
     * A digest that was read.
     *
     * @param words those that it may be read as
     */
    record Digest(String text, Lazy<Set<String>> words, ReadArticle read) {}

    /** What was read. */
    public KnowledgeContent content() {
        return content;
    }

    /** What was read of articles in the raw. */
    public Readings readings() {
        return readings;
    }

    /**
     * What another process read of articles in the raw.
     *
     * @param catalogues what {@link Readings#catalogues} gave
     */
    public static ReadBefore of(List<Catalogue> catalogues, Collection<Readings.OfArticle> articles) {
        Readings readings = Readings.of(catalogues, ShippedWords.vocabulary(), articles);
        return new ReadBefore(NONE.content, List.of(), null, List.of(), readings);
    }

    Optional<Digest> find(String file, String text) {
        return Optional.ofNullable(digests.get(file))
                .filter(digest -> digest.text().equals(text));
    }

    /** For which digests names and ids mean what they meant. */
    Predicate<Digest> same(List<Map<String, String>> files, EntityLinker now) {
        if (linker == null || !files.equals(catalogueFiles)) {
            return digest -> false;
        }
        NameChanges changes = now.changesFrom(linker);
        return digest -> changes.isEmpty() || !changes.concern(digest.words().get());
    }
}
