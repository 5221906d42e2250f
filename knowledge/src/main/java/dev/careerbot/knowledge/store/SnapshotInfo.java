package dev.careerbot.knowledge.store;

import java.time.Instant;
import java.util.List;

/**
 * A snapshot's manifest: what it consists of, by content hash.
 *
 * @param number counts snapshots from 1
 * @param id the hash of all that answers depend on; equal ids mean equal answers
 * @param model the embedding model
 * @param pipeline the version of the code that read the articles
 * @param catalogue the hash of the catalogue, see {@link KnowledgeJson#catalogue}
 * @param articles in the order in which they are merged
 */
public record SnapshotInfo(
        long number,
        String id,
        State state,
        String model,
        String pipeline,
        String catalogue,
        List<SnapshotArticle> articles,
        Instant createdAt,
        String createdBy) {
    public SnapshotInfo {
        articles = List.copyOf(articles);
    }

    /** How far a snapshot has come. */
    public enum State {
        /** Built, and waiting to be published. */
        STAGED,
        /** Live now, or before. */
        PUBLISHED
    }
}
