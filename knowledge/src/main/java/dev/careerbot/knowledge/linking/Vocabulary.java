package dev.careerbot.knowledge.linking;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people write, as data: what the catalogue's spelling, title and place files say.
 *
 * @param joins pairs of words that are one word: "back end"
 * @param words what is typed, and what is meant by it
 * @param heads words that end a job title: "engineer"
 * @param levels words that may stand before any title and change nothing: "senior"
 * @param titles job titles by themselves, lower case
 * @param notBeforeHead words that never belong to a title
 * @param places by place its names, the usual one first
 * @param synonyms groups of words that mean much the same
 * @param english common words that are never taken for a typing error
 */
public record Vocabulary(
        Set<List<String>> joins,
        Map<String, List<String>> words,
        Set<String> heads,
        Set<String> levels,
        List<String> titles,
        Set<String> notBeforeHead,
        List<List<String>> places,
        List<List<String>> synonyms,
        Set<String> english) {
    public Vocabulary {
        joins = Set.copyOf(joins);
        words = Map.copyOf(words);
        heads = Set.copyOf(heads);
        levels = Set.copyOf(levels);
        titles = List.copyOf(titles);
        notBeforeHead = Set.copyOf(notBeforeHead);
        places = places.stream().map(List::copyOf).toList();
        synonyms = synonyms.stream().map(List::copyOf).toList();
        english = Set.copyOf(english);
    }
}
