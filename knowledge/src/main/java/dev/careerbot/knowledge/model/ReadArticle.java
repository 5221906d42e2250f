package dev.careerbot.knowledge.model;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of one article's file.
 *
 * @param file its name
 * @param article empty where the file could not be used at all; {@code problems} says why
 */
public record ReadArticle(String file, Optional<Article> article, List<Claim> claims, List<Problem> problems) {
    public ReadArticle {
        claims = List.copyOf(claims);
        problems = List.copyOf(problems);
    }
}
