package dev.careerbot.knowledge.store;

import java.util.Collection;
import java.util.Map;

/** Keeps embeddings by the hash of their text, so that no passage is embedded twice. Safe for use by several threads. */
public interface EmbeddingStore {
    /** Those that are kept, of the hashes asked for. */
    Map<String, float[]> find(String model, Collection<String> hashes);

    /** Keeps vectors; those known already stay as they are. */
    void save(String model, Map<String, float[]> vectors);
}
