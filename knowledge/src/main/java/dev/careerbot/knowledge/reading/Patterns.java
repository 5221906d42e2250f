package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.resources.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Lists of regular expressions that ship as data. Immutable. */
final class Patterns {
    private final Map<String, List<Pattern>> lists = new HashMap<>();

    private Patterns() {}

    static Patterns shipped(String name) {
        Patterns patterns = new Patterns();
        Resources.lists(Patterns.class, name)
                .forEach((list, lines) -> patterns.lists.put(
                        list,
                        lines.stream()
                                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
                                .toList()));
        return patterns;
    }

    /** Whether one of the list's patterns matches the whole text. */
    boolean matchesAll(String list, String text) {
        return lists.getOrDefault(list, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(text).matches());
    }

    /** Whether one of the list's patterns matches a part of the text. */
    boolean occursIn(String list, String text) {
        return lists.getOrDefault(list, List.of()).stream()
                .anyMatch(pattern -> pattern.matcher(text).find());
    }
}
