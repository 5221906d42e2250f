package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.reading.ArticleText;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article in the raw, with its file's name. Two of one file are equal where their documents are. Immutable. */
public final class RawArticle {
    private final String file;
    private final String document;
    private final Lazy<ArticleText> text;

    /**
     * @param document the hash of the file's bytes
     * @param text reads it, when it is first needed
     */
    public RawArticle(String file, String document, Supplier<ArticleText> text) {
        this.file = file;
        this.document = document;
        this.text = new Lazy<>(text);
    }

    /** The file's name. */
    public String file() {
        return file;
    }

    /** The hash of the file's bytes. */
    public String document() {
        return document;
    }

    /** What is read of it. */
    public ArticleText text() {
        return text.get();
    }

    /** All that is to be read of it, its file's name and its title first. */
    List<String> texts() {
        return Stream.concat(
                        Stream.of(file, text().title()),
                        text().blocks().stream().flatMap(RawArticle::texts))
                .toList();
    }

    private static Stream<String> texts(TextBlock block) {
        return block instanceof TextBlock.Row row
                ? Stream.concat(Stream.of(row.text()), Stream.concat(row.columns().stream(), row.cells().stream()))
                : Stream.of(block.text());
    }

    /** The file's name without its ending. */
    public ArticleId id() {
        return new ArticleId(file.replaceFirst("\\.[^.]*$", ""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawArticle article && file.equals(article.file) && document.equals(article.document);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }

    @Override
    public String toString() {
        return file + " " + document;
    }
}
