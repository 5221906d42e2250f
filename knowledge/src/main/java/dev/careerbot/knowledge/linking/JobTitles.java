package dev.careerbot.knowledge.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How job titles are made, as data: what the catalogue's title file says.
 *
 * @param heads words that end a title: "engineer"
 * @param levels words that may stand before any title and change nothing: "senior"
 * @param known titles by themselves, lower case
 * @param notBeforeHead words that never belong to a title
 * @param neverAlone heads that are no title by themselves: "master"
 * @param adverbs how words end that never belong to a title: "squarely"
 * @param noAdverbs words that end so and may belong to one all the same: "supply"
 * @param leaders titles to which "of" adds what is led: "head" of engineering
 * @param endings how names of professions end that are one word: "ologist"
 * @param works by a title's ending the work that it does: "writer" and "writing"
 * @param shortForms by a title's last word a usual shorter one
 */
public record JobTitles(
        Set<String> heads,
        Set<String> levels,
        List<String> known,
        Set<String> notBeforeHead,
        Set<String> neverAlone,
        List<String> adverbs,
        Set<String> noAdverbs,
        Set<String> leaders,
        List<String> endings,
        Map<String, String> works,
        Map<String, String> shortForms) {
    private static final int SHORTEST_STEM = 3;

    public JobTitles {
        heads = Set.copyOf(heads);
        levels = Set.copyOf(levels);
        known = List.copyOf(known);
        notBeforeHead = Set.copyOf(notBeforeHead);
        neverAlone = Set.copyOf(neverAlone);
        adverbs = List.copyOf(adverbs);
        noAdverbs = Set.copyOf(noAdverbs);
        leaders = Set.copyOf(leaders);
        endings = List.copyOf(endings);
        works = Map.copyOf(works);
        shortForms = Map.copyOf(shortForms);
    }

    /** Whether a word, lower case, may belong to a title. */
    public boolean mayStandBeforeHead(String word) {
        return !notBeforeHead.contains(word)
                && (noAdverbs.contains(word) || adverbs.stream().noneMatch(word::endsWith));
    }

    /** Whether a word ends as names of professions do, after three letters or more. */
    public boolean looksLikeProfession(String word) {
        return endings.stream()
                .anyMatch(ending -> word.endsWith(ending)
                        && word.length() >= ending.length() + SHORTEST_STEM
                        && word.chars().allMatch(Character::isLetter));
    }

    /** The work of a title by its longest known ending: "bioinformatics", of "bioinformatician". */
    public Optional<String> workOf(String title) {
        return works.keySet().stream()
                .filter(ending -> title.endsWith(ending) && title.length() > ending.length())
                .max(Comparator.comparingInt(String::length))
                .map(ending -> title.substring(0, title.length() - ending.length()) + works.get(ending));
    }
}
