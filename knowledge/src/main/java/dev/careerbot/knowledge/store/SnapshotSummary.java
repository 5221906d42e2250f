package dev.careerbot.knowledge.store;

import java.time.Instant;

/**
 * A snapshot in a list of them.
 *
 * @param number counts snapshots from 1
 * @param id the hash of all that answers depend on
 * @param articles how many it has
 * @param claims how many they make
 */
public record SnapshotSummary(
        long number,
        String id,
        SnapshotInfo.State state,
        int articles,
        int claims,
        Instant createdAt,
        String createdBy) {}
