package dev.careerbot.knowledge.search;

import java.util.Set;

/**
 * The unit of search.
 *
 * @param text what is embedded and matched, normalised
 * @param tags what a search may be limited to, such as the article it is from
 */
public record Passage(String text, Set<String> tags) {
    public Passage {
        tags = Set.copyOf(tags);
    }
}
