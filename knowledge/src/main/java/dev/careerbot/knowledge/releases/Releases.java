package dev.careerbot.knowledge.releases;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeBaseBuilder;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.KnowledgeLoader;
import dev.careerbot.knowledge.ReadBefore;
import dev.careerbot.knowledge.ReadDocument;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.KnowledgeJson;
import dev.careerbot.knowledge.store.KnowledgeStore;
import dev.careerbot.knowledge.store.NewSnapshot;
import dev.careerbot.knowledge.store.SnapshotArticle;
import dev.careerbot.knowledge.store.SnapshotInfo;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.knowledge.store.WorkStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns what moderators want into snapshots, and snapshots into bases to answer from. Safe for use by several threads.
 */
public final class Releases {
    /** The live base, the next, and the one before. */
    private static final int BASES = 3;

    private final KnowledgeStore store;
    private final KnowledgeLoader loader;
    private final String model;
    private final Supplier<List<String>> words;
    private final KnowledgeBaseBuilder builder;
    private final RecentReadings readings = new RecentReadings();
    private final KeptReadings kept;
    private final Map<String, KnowledgeBase> bases = new LinkedHashMap<>();
    private Map<String, ReadDocument> documents = Map.of();
    private ReadBefore before = ReadBefore.NONE;

    /**
     * @param work keeps what another process need not do again
     * @param model the embedding model's id
     * @param words gives words that questions are expected to use
     */
    public Releases(
            KnowledgeStore store, WorkStore work, KnowledgeLoader loader, String model, Supplier<List<String>> words) {
        this.store = store;
        this.loader = loader;
        this.model = model;
        this.words = words;
        this.builder = loader.builder(work, readings::hash);
        this.kept = new KeptReadings(work, KnowledgeLoader.version());
    }

    /**
     * Makes the first snapshot, and makes it live.
     *
     * @param withShipped whether it and later ones hold the articles that ship with the bot
     * @throws StoreException where there is one already
     */
    public SnapshotInfo begin(boolean withShipped, Act act) {
        KnowledgeContent content = loader.read(KnowledgeFiles.of(List.of(), withShipped));
        return store.begin(snapshot(content, List.of()), withShipped, act);
    }

    /** What a snapshot says. */
    public KnowledgeContent content(SnapshotInfo snapshot) {
        Catalogue catalogue = KnowledgeJson.catalogue(blob(snapshot.catalogue()));
        List<String> hashes =
                snapshot.articles().stream().map(SnapshotArticle::reading).toList();
        Map<String, ReadArticle> read = readings.find(hashes, store);
        List<ReadArticle> articles = hashes.stream()
                .map(hash -> Optional.ofNullable(read.get(hash)).orElseThrow(() -> lost(hash)))
                .toList();
        return new KnowledgeContent(catalogue, articles, List.of());
    }

    /** A base that answers from a snapshot; one that was asked for lately is the same object. */
    public KnowledgeBase base(SnapshotInfo snapshot) {
        return base(snapshot.id(), () -> content(snapshot));
    }

    private KnowledgeBase base(String id, Supplier<KnowledgeContent> content) {
        synchronized (bases) {
            KnowledgeBase base = bases.remove(id);
            if (base == null) {
                base = builder.build(id, content.get(), words.get());
            }
            bases.put(id, base);
            if (bases.size() > BASES) {
                bases.remove(bases.keySet().iterator().next());
            }
            return base;
        }
    }

    /**
     * The snapshot that is live.
     *
     * @throws StoreException before the first
     */
    public SnapshotInfo live() {
        return store.findSnapshot(begun().number()).orElseThrow(Releases::notBegun);
    }

    /**
     * Which snapshot is live, without what it consists of.
     *
     * @throws StoreException before the first
     */
    public KnowledgeStore.Live begun() {
        return begun(store);
    }

    /** The same of a store. */
    public static KnowledgeStore.Live begun(KnowledgeStore store) {
        return store.live().orElseThrow(Releases::notBegun);
    }

    private static StoreException notBegun() {
        return new StoreException("there is no knowledge base here yet; run career-bot kb init");
    }

    /**
     * Builds the next snapshot of what moderators want, beside the live one.
     *
     * @param progress told what is done
     */
    public Candidate prepare(Consumer<String> progress) {
        SnapshotInfo live = live();
        KnowledgeContent shown = content(live);
        // Why now: the next base is built from what it has in common with the last.
        base(live);
        List<Source> sources = store.sources();
        progress.accept("Reading " + sources.size() + (sources.size() == 1 ? " article" : " articles") + " …");
        KnowledgeContent content = read(sources);
        NewSnapshot next = snapshot(content, sources);
        progress.accept("Indexing …");
        KnowledgeBase base = base(next.id(), () -> content);
        return Candidate.of(next, live, shown, content, base, builder::runs);
    }

    /** Reads what moderators want; of what was read the last time only what has changed. */
    private synchronized KnowledgeContent read(List<Source> sources) {
        if (before == ReadBefore.NONE) {
            KeptReadings.Restored restored =
                    kept.restore(sources, this::document, hashes -> readings.find(hashes, store));
            before = restored.before();
            documents = restored.documents();
        }
        Map<String, ReadDocument> read = new LinkedHashMap<>();
        for (Source source : sources) {
            ReadDocument known = documents.get(version(source));
            read.put(version(source), known == null ? ReadDocument.of(document(source)) : known);
        }
        before = loader.read(KnowledgeFiles.ofRead(read.values(), begun().withShipped()), before);
        documents = read;
        kept.save(before.readings(), read.values(), readings::hash);
        KnowledgeContent content = before.content();
        return new KnowledgeContent(
                content.catalogue(),
                content.articles().stream().map(readings::known).toList(),
                content.problems());
    }

    /** A source as it is now. */
    static String version(Source source) {
        return source.document() + " " + source.name();
    }

    private Document document(Source source) {
        return store.findDocument(source.document())
                .map(kept -> new Document(source.name(), kept.content()))
                .orElseThrow(
                        () -> new StoreException("the store has lost the text of " + source.name() + "; add it again"));
    }

    /** Whether a snapshot was built by another version of the bot, of its own articles, or with another embedding model. */
    public boolean isOutdated(SnapshotInfo snapshot) {
        return !snapshot.pipeline().equals(pipeline()) || !snapshot.model().equals(model);
    }

    /** What reads articles, and what it has at hand by itself. */
    private static String pipeline() {
        KnowledgeFiles shipped = KnowledgeFiles.shipped();
        return KnowledgeLoader.PIPELINE + "-" + ContentHash.shortened(shipped.articles() + " " + shipped.catalogue());
    }

    private NewSnapshot snapshot(KnowledgeContent content, List<Source> sources) {
        Map<String, @Nullable String> documentOf = new LinkedHashMap<>();
        sources.forEach(source -> documentOf.put(source.name(), source.document()));
        Map<String, Supplier<String>> blobs = new LinkedHashMap<>();
        List<SnapshotArticle> articles = new ArrayList<>();
        for (ReadArticle read : content.articles()) {
            String reading = readings.hash(read);
            blobs.put(reading, () -> KnowledgeJson.of(read));
            articles.add(new SnapshotArticle(
                    read.file(),
                    documentOf.get(read.file()),
                    reading,
                    read.claims().size()));
        }
        String catalogue = KnowledgeJson.of(content.catalogue());
        String hash = ContentHash.of(catalogue);
        blobs.put(hash, () -> catalogue);
        return new NewSnapshot(model, pipeline(), hash, articles, blobs);
    }

    private String blob(String hash) {
        return store.findBlob(hash).orElseThrow(() -> lost(hash));
    }

    private static StoreException lost(String hash) {
        return new StoreException("the store has lost a part of the snapshot (" + hash + "); restore a backup");
    }
}
