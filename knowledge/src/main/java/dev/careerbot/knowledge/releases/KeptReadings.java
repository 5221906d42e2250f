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
import dev.careerbot.knowledge.store.WorkStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final Map<String, Readings.OfArticle> kept = new HashMap<>();
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

    /** What is kept of an article beside its reading, which snapshots keep. */
    private record Content(List<Problem> problems, Readings.Found found, String reading) {}

    /**
     * What was read before of sources that are the same.
     *
     * @param documents gives a source's document
     * @param readings gives those that are kept, by their hashes
     */
    Restored restore(
            Collection<Source> sources,
            Function<Source, Document> documents,
            Function<Collection<String>, Map<String, ReadArticle>> readings) {
        Optional<WorkStore.Readings> found = store.findReadings(version);
        if (found.isEmpty()) {
            return new Restored(Map.of(), ReadBefore.NONE);
        }
        generation = OptionalLong.of(found.get().generation());
        Map<Source, Content> contents = new LinkedHashMap<>();
        for (Source source : sources) {
            WorkStore.Reading reading = found.get().articles().get(source.name());
            if (reading != null && reading.document().equals(source.document())) {
                contents.put(source, KnowledgeJson.read(reading.content(), Content.class));
            }
        }
        Map<String, ReadArticle> read =
                readings.apply(contents.values().stream().map(Content::reading).toList());
        Lazy<Map<String, String>> words = new Lazy<>(store::findWords);
        Map<String, ReadDocument> again = new HashMap<>();
        contents.forEach((source, content) -> {
            ReadArticle article = read.get(content.reading());
            if (article != null) {
                RawArticle raw = new RawArticle(
                        source.name(), source.document(), () -> ReadDocument.text(documents.apply(source)));
                again.put(Releases.version(source), ReadDocument.of(raw, content.problems()));
                kept.put(
                        source.name(),
                        new Readings.OfArticle(
                                raw, new Lazy<>(() -> words(words.get(), source)), content.found(), article));
            }
        });
        List<Catalogue> catalogues =
                found.get().catalogues().stream().map(KnowledgeJson::catalogue).toList();
        return new Restored(again, ReadBefore.of(catalogues, kept.values()));
    }

    private static Set<String> words(Map<String, String> all, Source source) {
        return Set.of(all.getOrDefault(source.name(), "").split(BETWEEN_WORDS));
    }

    /**
     * Keeps what has changed.
     *
     * @param documents what was read
     * @param hash gives that of a reading
     */
    void save(Readings readings, Collection<ReadDocument> documents, Function<ReadArticle, String> hash) {
        Map<String, Readings.OfArticle> now = new HashMap<>();
        readings.articles().forEach(article -> now.put(article.article().file(), article));
        if (!keep(readings, now, documents, hash)) {
            kept.clear();
            keep(readings, now, documents, hash);
        }
        kept.clear();
        kept.putAll(now);
    }

    /** @return whether no other process has kept others meanwhile */
    private boolean keep(
            Readings readings,
            Map<String, Readings.OfArticle> now,
            Collection<ReadDocument> documents,
            Function<ReadArticle, String> hash) {
        Map<String, WorkStore.Reading> changed = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (ReadDocument document : documents) {
            Readings.OfArticle article = now.get(document.name());
            if (article != null && !isKept(article)) {
                Content content = new Content(document.problems(), article.found(), hash.apply(article.read()));
                changed.put(
                        document.name(),
                        new WorkStore.Reading(article.article().document(), KnowledgeJson.write(content)));
                words.put(
                        document.name(),
                        String.join(BETWEEN_WORDS, article.words().get()));
            }
        }
        Set<String> gone = new HashSet<>(kept.keySet());
        gone.removeAll(now.keySet());
        List<String> catalogues = new ArrayList<>();
        readings.catalogues().forEach(catalogue -> catalogues.add(KnowledgeJson.of(catalogue)));
        generation = store.keepReadings(version, generation, catalogues, changed, words, gone);
        return generation.isPresent();
    }

    private boolean isKept(Readings.OfArticle article) {
        Readings.OfArticle before = kept.get(article.article().file());
        return before != null
                && before.article().equals(article.article())
                && before.found().equals(article.found())
                && Objects.equals(before.read(), article.read());
    }
}
