package dev.careerbot.knowledge.releases;

import dev.careerbot.knowledge.ReadBefore;
import dev.careerbot.knowledge.ReadDocument;
import dev.careerbot.knowledge.article.RawArticle;
import dev.careerbot.knowledge.article.Readings;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeJson;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.knowledge.store.WorkStore;
import dev.careerbot.knowledge.store.WorkStore.ReadOnce;
import dev.careerbot.knowledge.store.WorkStore.ReadSoFar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Keeps what was read of articles in the raw between processes. Used by one thread at a time. */
final class KeptReadings {
    private static final String BETWEEN_WORDS = "\n";

    private final WorkStore store;
    private final String version;

    /** What is kept and was not read in another way since, by file. */
    private final Map<String, Readings.OfArticle> kept = new HashMap<>();

    /** Of all that is kept, the files. */
    private final Set<String> files = new HashSet<>();

    private List<String> catalogues = List.of();
    private OptionalLong generation = OptionalLong.empty();

    /** @param version of all that readings depend on beside articles and catalogues */
    KeptReadings(WorkStore store, String version) {
        this.store = store;
        this.version = version;
    }

    /**
     * What was read before.
     *
     * @param documents by {@link Releases#version}
     */
    record Restored(Map<String, ReadDocument> documents, ReadBefore before) {}

    /** What is kept of a source that is the same. */
    private record Row(Source source, Content content, String words) {}

    /** What is kept of an article beside its reading, which snapshots keep. */
    private record Content(List<Problem> problems, Readings.Found found, String reading) {}

    /**
     * What was read before of sources that are the same; nothing of what is damaged.
     *
     * @param documents gives a source's document
     * @param readings gives those that are kept, by their hashes
     */
    Restored restore(
            Collection<Source> sources,
            Function<Source, Document> documents,
            Function<Collection<String>, Map<String, ReadArticle>> readings) {
        ReadSoFar found = look();
        if (found.catalogues().isEmpty()) {
            return new Restored(Map.of(), ReadBefore.NONE);
        }
        List<Catalogue> known;
        List<Row> rows = new ArrayList<>();
        try {
            known = found.catalogues().stream().map(KnowledgeJson::catalogue).toList();
            for (Source source : sources) {
                ReadOnce once = found.articles().get(source.name());
                if (once != null && once.document().equals(source.document())) {
                    rows.add(new Row(source, KnowledgeJson.read(once.content(), Content.class), once.words()));
                }
            }
        } catch (StoreException e) {
            return new Restored(Map.of(), ReadBefore.NONE);
        }
        Map<String, ReadArticle> read =
                readings.apply(rows.stream().map(row -> row.content().reading()).toList());
        Map<String, ReadDocument> again = new HashMap<>();
        for (Row row : rows) {
            Source source = row.source();
            ReadArticle article = read.get(row.content().reading());
            if (article != null) {
                RawArticle raw = new RawArticle(
                        source.name(), source.document(), () -> ReadDocument.text(documents.apply(source)));
                again.put(
                        Releases.version(source),
                        ReadDocument.of(raw, row.content().problems()));
                kept.put(
                        source.name(),
                        new Readings.OfArticle(
                                raw,
                                new Lazy<>(() -> words(row.words())),
                                row.content().found(),
                                article));
            }
        }
        return new Restored(again, ReadBefore.of(known, kept.values()));
    }

    private static Set<String> words(String kept) {
        return new HashSet<>(List.of(kept.split(BETWEEN_WORDS)));
    }

    /** Sees what is kept, from which nothing is gone on yet. */
    private ReadSoFar look() {
        Optional<ReadSoFar> found = store.findReadings(version);
        ReadSoFar all = found.orElse(new ReadSoFar(0, List.of(), Map.of()));
        kept.clear();
        files.clear();
        files.addAll(all.articles().keySet());
        catalogues = all.catalogues();
        generation = found.isPresent() ? OptionalLong.of(all.generation()) : OptionalLong.empty();
        return all;
    }

    /**
     * Keeps what has changed. Where another process has kept others meanwhile, or an article was purged, the next time keeps all,
     * as by then it is known what there is.
     *
     * @param documents what was read
     * @param hash gives that of a reading
     */
    void save(Readings readings, Collection<ReadDocument> documents, Function<ReadArticle, String> hash) {
        if (generation.isEmpty()) {
            return;
        }
        Map<String, Readings.OfArticle> now = readings.articles();
        Map<String, ReadOnce> changed = changed(now, documents, hash);
        Set<String> gone = new HashSet<>(files);
        gone.removeAll(now.keySet());
        List<String> known =
                readings.catalogues().stream().map(KnowledgeJson::of).toList();
        if (changed.isEmpty() && gone.isEmpty() && known.equals(catalogues)) {
            return;
        }
        OptionalLong next;
        try {
            next = store.keepReadings(version, generation.getAsLong(), known, changed, gone);
        } catch (StoreException e) {
            // Why: what cannot be kept is read again, and a refresh is worth more.
            next = OptionalLong.empty();
        }
        if (next.isEmpty()) {
            look();
            return;
        }
        generation = next;
        catalogues = known;
        kept.clear();
        kept.putAll(now);
        files.clear();
        files.addAll(now.keySet());
    }

    private Map<String, ReadOnce> changed(
            Map<String, Readings.OfArticle> now,
            Collection<ReadDocument> documents,
            Function<ReadArticle, String> hash) {
        Map<String, ReadOnce> changed = new HashMap<>();
        for (ReadDocument document : documents) {
            Readings.OfArticle article = now.get(document.name());
            if (article != null && !isKept(article)) {
                Content content = new Content(document.problems(), article.found(), hash.apply(article.read()));
                changed.put(
                        document.name(),
                        new ReadOnce(
                                article.article().document(),
                                KnowledgeJson.write(content),
                                String.join(BETWEEN_WORDS, article.words().get())));
            }
        }
        return changed;
    }

    private boolean isKept(Readings.OfArticle article) {
        Readings.OfArticle before = kept.get(article.article().file());
        return before != null
                && before.article().equals(article.article())
                && Objects.equals(before.found(), article.found())
                && Objects.equals(before.read(), article.read());
    }
}
