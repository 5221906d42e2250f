package dev.careerbot.knowledge.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One immutable, versioned state of what the bot knows. */
public final class Snapshot {
    private final String id;
    private final List<Article> articles;
    private final Catalogue catalogue;
    private final List<Statement> statements;
    private final Map<ArticleId, Article> articleById = new HashMap<>();

    /**
     * A state.
     *
     * @param id a hash over articles, claims, catalogue and model; equal ids mean equal answers
     */
    public Snapshot(String id, Collection<Article> articles, Catalogue catalogue, Collection<Statement> statements) {
        this.id = id;
        this.articles = List.copyOf(articles);
        this.catalogue = catalogue;
        this.statements = List.copyOf(statements);
        articles.forEach(article -> articleById.putIfAbsent(article.id(), article));
    }

    /** A hash over articles, claims, catalogue and model; equal ids mean equal answers. */
    public String id() {
        return id;
    }

    /** What it rests on. */
    public List<Article> articles() {
        return articles;
    }

    /** The names of what it tells of. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** What it says, each at the place that is its id. */
    public List<Statement> statements() {
        return statements;
    }

    /** The article of that id. */
    public Optional<Article> findArticle(ArticleId article) {
        return Optional.ofNullable(articleById.get(article));
    }
}
