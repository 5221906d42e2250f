package dev.careerbot.knowledge.model;

import java.util.List;
import java.util.Optional;

/**
 * One immutable, versioned state of what the bot knows.
 *
 * @param id a hash over articles, claims, catalogue and model; equal ids mean equal answers
 */
public record Snapshot(String id, List<Article> articles, Catalogue catalogue, List<Statement> statements) {
    public Snapshot {
        articles = List.copyOf(articles);
        statements = List.copyOf(statements);
    }

    /** The article of that id. */
    public Optional<Article> findArticle(ArticleId id) {
        return articles.stream().filter(article -> article.id().equals(id)).findFirst();
    }
}
