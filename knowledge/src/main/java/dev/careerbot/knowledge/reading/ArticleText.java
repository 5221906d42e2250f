package dev.careerbot.knowledge.reading;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article's main content and provenance. What the file does not say is null.
 *
 * @param title empty where the file gives none
 * @param blocks in reading order
 */
public record ArticleText(
        String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable LocalDate published,
        @Nullable URI url,
        List<TextBlock> blocks) {
    public ArticleText {
        blocks = List.copyOf(blocks);
    }

    /** The same with other blocks. */
    public ArticleText with(List<TextBlock> others) {
        return new ArticleText(title, publisher, author, published, url, others);
    }

    /** The same with the author and date of its byline where nothing else named them. */
    ArticleText by(Byline byline) {
        return new ArticleText(
                title,
                publisher,
                author == null ? byline.author() : author,
                published == null ? byline.published() : published,
                url,
                blocks);
    }

    /** The same with another title. */
    public ArticleText titled(String other) {
        return new ArticleText(other, publisher, author, published, url, blocks);
    }
}
