package dev.careerbot.knowledge.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people write, as data: what the catalogue's spelling, title and place files say.
 *
 * @param joins pairs of words that are one word: "back end"
 * @param words what is typed, and what is meant by it
 * @param titles how job titles are made
 * @param places by place its names, the usual one first
 * @param within by place, by its usual name, those within it
 * @param synonyms groups of words that mean much the same
 * @param english common words that are never taken for a typing error
 */
public record Vocabulary(
        Set<List<String>> joins,
        Map<String, List<String>> words,
        JobTitles titles,
        List<List<String>> places,
        Map<String, Set<String>> within,
        List<List<String>> synonyms,
        Set<String> english) {
    public Vocabulary {
        joins = Set.copyOf(joins);
        words = Map.copyOf(words);
        places = places.stream().map(List::copyOf).toList();
        within = Map.copyOf(within);
        synonyms = synonyms.stream().map(List::copyOf).toList();
        english = Set.copyOf(english);
    }
}
