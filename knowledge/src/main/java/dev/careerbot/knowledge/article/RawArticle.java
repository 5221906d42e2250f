package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.reading.ArticleText;

/** An article in the raw, as read, with its file's name. */
public record RawArticle(String file, ArticleText text) {
    /** The file's name without its ending. */
    public ArticleId id() {
        return new ArticleId(file.replaceFirst("\\.[^.]*$", ""));
    }
}
