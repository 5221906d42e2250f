package dev.careerbot.knowledge.search;

import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.knowledge.store.WorkStore;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Keeps an index between processes. Where another process has kept one meanwhile, or an article was purged, it keeps no more until
 * it begins anew, as its index may hold what has to be gone. Used by one thread at a time.
 */
public final class IndexKeeper {
    private final WorkStore store;
    private final String version;
    private final Set<String> kept = new HashSet<>();

    /** The generation that was seen last; empty where nothing is kept. */
    private OptionalLong generation = OptionalLong.empty();

    /** @param version of all that an index depends on beside its articles */
    public IndexKeeper(WorkStore store, String version) {
        this.store = store;
        this.version = version;
    }

    /** Begins with the index that was kept last; empty where there is none, or it is damaged. */
    public Optional<GrowingIndex> load() {
        GrowingIndex.Parts parts = new GrowingIndex.Parts();
        kept.clear();
        generation = store.readIndex(version, (file, part) -> {
            parts.add(file, part);
            kept.add(file);
        });
        if (!generation.equals(store.indexGeneration())) {
            // Why: what was read may be of two.
            kept.clear();
        }
        try {
            return kept.isEmpty() ? Optional.empty() : Optional.of(GrowingIndex.of(parts));
        } catch (UncheckedIOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            // Why so many: what Lucene makes of damaged files.
            kept.clear();
            return Optional.empty();
        }
    }

    /** Begins without an index. */
    public void begin() {
        kept.clear();
        generation = store.indexGeneration();
    }

    /** Keeps what an index holds now. */
    public void save(GrowingIndex index) {
        if (generation.isEmpty()) {
            return;
        }
        Collection<String> files = index.commit();
        Set<String> added = new HashSet<>(files);
        added.removeAll(kept);
        if (added.isEmpty()) {
            return;
        }
        try {
            generation = store.keepIndex(version, generation.getAsLong(), files, added, index::read);
        } catch (StoreException e) {
            // Why: a home that cannot be written to is still read from.
            generation = OptionalLong.empty();
        }
        kept.clear();
        kept.addAll(files);
    }
}
