package dev.careerbot.knowledge.store;

import org.jspecify.annotations.Nullable;

/**
 * An article of a snapshot.
 *
 * @param name the file's name
 * @param document the hash of the moderators' document; null for a shipped article
 * @param reading the hash of what was understood of it, see {@link KnowledgeJson#reading}
 * @param claims how many it makes
 */
public record SnapshotArticle(String name, @Nullable String document, String reading, int claims) {}
