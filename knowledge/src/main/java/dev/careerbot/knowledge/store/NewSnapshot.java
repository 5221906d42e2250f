package dev.careerbot.knowledge.store;

import dev.careerbot.knowledge.model.ContentHash;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A snapshot to be kept.
 *
 * @param blobs the catalogue and readings that it names, by their hashes; asked for only where the store does not have them
 */
public record NewSnapshot(
        String model,
        String pipeline,
        String catalogue,
        List<SnapshotArticle> articles,
        Map<String, Supplier<String>> blobs) {
    public NewSnapshot {
        articles = List.copyOf(articles);
        blobs = Map.copyOf(blobs);
    }

    /** The hash of all that its answers depend on, shortened to 12 digits. */
    public String id() {
        StringBuilder all = new StringBuilder(model).append('\n').append(catalogue);
        articles.forEach(
                article -> all.append('\n').append(article.name()).append(' ').append(article.reading()));
        return ContentHash.shortened(all.toString());
    }
}
