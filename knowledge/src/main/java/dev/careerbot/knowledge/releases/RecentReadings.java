package dev.careerbot.knowledge.releases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.store.KnowledgeJson;
import dev.careerbot.knowledge.store.KnowledgeStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read of articles and is in use: one object for what is the same. Safe for use by several threads. */
final class RecentReadings {
    private final Cache<String, ReadArticle> byHash =
            Caffeine.newBuilder().weakValues().build();

    /** By the object, not by what it says. */
    private final Cache<ReadArticle, String> hashes =
            Caffeine.newBuilder().weakKeys().build();

    /** Readings by the hashes of their JSON; those that the store does not have are left out. */
    Map<String, ReadArticle> find(Collection<String> wanted, KnowledgeStore store) {
        return byHash.getAll(wanted, missing -> {
            Map<String, ReadArticle> read = new HashMap<>();
            store.readBlobs(List.copyOf(missing), (hash, json) -> {
                ReadArticle one = KnowledgeJson.reading(json);
                hashes.put(one, hash);
                read.put(hash, one);
            });
            return read;
        });
    }

    /** The object that is the same as this one. */
    ReadArticle known(ReadArticle read) {
        return byHash.get(hash(read), hash -> read);
    }

    /** The hash of a reading's JSON. */
    String hash(ReadArticle read) {
        return hashes.get(read, one -> ContentHash.of(KnowledgeJson.of(one)));
    }
}
