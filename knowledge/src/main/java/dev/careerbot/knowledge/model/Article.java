package dev.careerbot.knowledge.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something is known from. What the source does not say is null and is shown as unsaid, never invented.
 *
 * @param kind what sort of source it is, for readers of a citation: {@code article}
 * @param aliases other names of the publisher
 */
public record Article(
        ArticleId id,
        String kind,
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable URI url,
        List<String> aliases) {
    public Article {
        aliases = List.copyOf(aliases);
    }

    /** Who says it, as shown: the publisher, else the title in quotation marks. */
    public String speaker() {
        return publisher == null ? "“" + title + "”" : publisher;
    }
}
