package dev.careerbot.knowledge.search;

import java.util.Set;

/**
 * The unit of search.
 *
 * @param text what is embedded and matched, normalised
 * @param around what stands around it, of which words count for less, normalised
 * @param tags what a search may be limited to, such as the article it is from
 */
public record Passage(String text, String around, Set<String> tags) {
    public Passage {
        tags = Set.copyOf(tags);
    }

    /** A passage that says all itself. */
    public Passage(String text, Set<String> tags) {
        this(text, "", tags);
    }
}
