package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.reading.ArticleText;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.List;
import java.util.stream.Stream;

/** An article in the raw, as read, with its file's name. */
public record RawArticle(String file, ArticleText text) {
    /** All that is to be read of it, title first. */
    List<String> texts() {
        return Stream.concat(Stream.of(text.title()), text.blocks().stream().flatMap(RawArticle::texts))
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
}
