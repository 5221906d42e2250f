package dev.careerbot.knowledge.releases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.knowledge.claims.Copies;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.ContentHash;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.store.KnowledgeJson;
import java.util.List;
import java.util.function.UnaryOperator;

/** What was read of articles and is in use: one object for what is the same. Safe for use by several threads. */
final class RecentReadings {
    private final Cache<String, ReadArticle> byHash =
            Caffeine.newBuilder().weakValues().build();

    /** By the object, not by what it says. */
    private final Cache<ReadArticle, Traits> traits =
            Caffeine.newBuilder().weakKeys().build();

    private record Traits(String hash, Lazy<List<Copies.Runs>> runs) {
        static Traits of(String hash, List<Claim> claims) {
            return new Traits(
                    hash,
                    new Lazy<>(() -> claims.stream()
                            .map(claim -> Copies.Runs.of(claim.text()))
                            .toList()));
        }
    }

    /**
     * A reading by the hash of its JSON.
     *
     * @param blobs gives the JSON
     */
    ReadArticle get(String hash, UnaryOperator<String> blobs) {
        return byHash.get(hash, wanted -> {
            ReadArticle read = KnowledgeJson.reading(blobs.apply(wanted));
            traits.put(read, Traits.of(wanted, read.claims()));
            return read;
        });
    }

    /** The object that is the same as this one. */
    ReadArticle known(ReadArticle read) {
        return byHash.get(hash(read), hash -> read);
    }

    /** The hash of a reading's JSON. */
    String hash(ReadArticle read) {
        return traits(read).hash();
    }

    /** The runs of words of a reading's claims. */
    List<Copies.Runs> runs(ReadArticle read) {
        return traits(read).runs().get();
    }

    private Traits traits(ReadArticle read) {
        return traits.get(read, one -> Traits.of(ContentHash.of(KnowledgeJson.of(one)), one.claims()));
    }
}
