package dev.careerbot.knowledge.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article that moderators want the bot to know, from the next snapshot on.
 *
 * @param name a file name, unique in the base; its ending tells the format
 * @param address where it was fetched from; null for a file or pasted text
 * @param community the one from which it was added, which alone may remove it
 * @param document the hash of its content
 * @param entityTag what the server called the version that was fetched, for a conditional request; null where it said nothing
 * @param lastModified the server's own words for when it changed, for the same; null where it said nothing
 */
public record Source(
        String name,
        @Nullable String address,
        String community,
        String document,
        String addedBy,
        Instant addedAt,
        @Nullable String entityTag,
        @Nullable String lastModified) {}
