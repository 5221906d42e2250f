package dev.careerbot.knowledge.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerbot.knowledge.linking.JobTitles;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Builds the vocabulary of spellings, titles and places from files. Used by one thread. */
public final class VocabularyReader {
    /** The files that it reads. */
    public static final List<String> FILES = List.of("spellings.yaml", "titles.yaml", "places.yaml", "synonyms.yaml");

    private final Map<String, List<String>> lists = new HashMap<>();
    private static final Set<String> MAPS = Set.of("words", "works", "short-forms", "within");

    private final Map<String, Map<String, String>> maps = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Adds one file.
     *
     * @param file one of {@link #FILES}
     */
    public void add(String file, String text) {
        for (YamlEntries.Entry entry : YamlEntries.read(file, text, problems)) {
            JsonNode node = entry.node();
            if (MAPS.contains(entry.key()) && node.isObject()) {
                Map<String, String> map = maps.computeIfAbsent(entry.key(), key -> new HashMap<>());
                node.properties()
                        .forEach(word -> map.put(word.getKey(), word.getValue().asText()));
            } else if (node.isValueNode()) {
                lists.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(node.asText());
            } else {
                problems.add(new Problem(file, entry.line(), "expected a plain text"));
            }
        }
    }

    /**
     * What was read.
     *
     * @param english common words that are never taken for a typing error
     */
    public Vocabulary vocabulary(Collection<String> english) {
        Set<List<String>> joins = new HashSet<>();
        lower("joins").forEach(pair -> joins.add(List.of(pair.split(" "))));
        Map<String, List<String>> words = new HashMap<>();
        map("words").forEach((typed, meant) -> words.put(typed, List.of(meant.split(" "))));
        return new Vocabulary(
                joins,
                words,
                titles(),
                list("places").stream()
                        .map(names -> List.of(names.split(" / ")))
                        .toList(),
                within(),
                lower("synonyms").stream()
                        .map(group -> List.of(group.split(" ")))
                        .toList(),
                Set.copyOf(english));
    }

    private Map<String, Set<String>> within() {
        Map<String, Set<String>> within = new HashMap<>();
        map("within").forEach((place, parts) -> within.put(place, Set.of(parts.split(",\\s+"))));
        return within;
    }

    private JobTitles titles() {
        return new JobTitles(
                Set.copyOf(lower("heads")),
                Set.copyOf(lower("levels")),
                lower("titles"),
                Set.copyOf(lower("not-before-a-head")),
                Set.copyOf(lower("never-alone")),
                lower("adverbs"),
                Set.copyOf(lower("no-adverbs")),
                Set.copyOf(lower("leaders")),
                lower("endings"),
                map("works"),
                map("short-forms"));
    }

    /** What was wrong. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private List<String> lower(String key) {
        return list(key).stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    private Map<String, String> map(String key) {
        return maps.getOrDefault(key, Map.of());
    }

    private List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }
}
