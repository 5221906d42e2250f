package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What was understood of one article's file.
 *
 * @param article empty where the file could not be used at all; {@code problems} says why
 */
public record ReadArticle(Optional<Article> article, List<Claim> claims, List<Problem> problems) {
    public ReadArticle {
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }
}
