package dev.careerbot.knowledge.model;

import java.util.List;

/**
 * What was read of the files of a knowledge base, before it is merged and indexed. A snapshot keeps this, so that it says the
 * same for as long as it is kept, however later versions of the bot would read the files.
 *
 * @param problems what was wrong with files that are no articles
 */
public record KnowledgeContent(Catalogue catalogue, List<ReadArticle> articles, List<Problem> problems) {
    public KnowledgeContent {
        articles = List.copyOf(articles);
        problems = List.copyOf(problems);
    }
}
