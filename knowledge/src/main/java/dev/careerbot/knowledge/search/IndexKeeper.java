package dev.careerbot.knowledge.search;

import dev.careerbot.knowledge.store.StoreException;
import dev.careerbot.knowledge.store.WorkStore;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Keeps an index between processes. Used by one thread at a time. */
public final class IndexKeeper {
    private final WorkStore store;
    private final String version;
    private final Set<String> kept = new HashSet<>();
    private OptionalLong generation = OptionalLong.empty();
    private boolean isOurs = true;

    /** @param version of all that an index depends on beside its articles */
    public IndexKeeper(WorkStore store, String version) {
        this.store = store;
        this.version = version;
    }

    /** The index that was kept last, to go on from; empty where there is none, or it is damaged. */
    public Optional<GrowingIndex> load() {
        GrowingIndex.Files files = new GrowingIndex.Files();
        begin();
        try {
            generation = store.readIndex(version, (file, part) -> {
                files.add(file, part);
                kept.add(file);
            });
            return generation.isPresent() ? Optional.of(GrowingIndex.of(files)) : Optional.empty();
        } catch (UncheckedIOException e) {
            begin();
            return Optional.empty();
        }
    }

    /** Forgets what was loaded: the next index is made anew. */
    public void begin() {
        kept.clear();
        isOurs = true;
        generation = OptionalLong.empty();
    }

    /** Keeps what an index holds now, where no other process has kept another meanwhile. */
    public void save(GrowingIndex index) {
        if (!isOurs) {
            return;
        }
        Collection<String> files = index.commit();
        Set<String> added = new HashSet<>(files);
        added.removeAll(kept);
        if (generation.isPresent() && added.isEmpty()) {
            return;
        }
        try {
            generation = store.keepIndex(version, generation, files, added, index::read);
        } catch (StoreException e) {
            // Why: a home that cannot be written to is still read from.
            generation = OptionalLong.empty();
        }
        isOurs = generation.isPresent();
        kept.clear();
        kept.addAll(files);
    }
}
