package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.RoleId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The titles that an article speaks of.
 *
 * @param mentions how often, by title
 * @param headed those in its title, headings and tables
 * @param spellings by word, how often it is written in which way
 * @param aliases by title, what else it is called
 * @param taken what is another name of a title
 * @param names by the id of a known role, what else it is called
 */
record Titles(
        Map<String, Integer> mentions,
        Set<String> headed,
        Map<String, Map<String, Integer>> spellings,
        Map<String, Set<String>> aliases,
        Set<String> taken,
        Map<String, Set<String>> names) {
    /** So often a title of a heading is mentioned that is taken for a role. */
    static final int IN_A_HEADING = 2;

    private static final int IN_THE_TEXT = 2;

    Titles() {
        this(
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>());
    }

    /** Adds those of another article. */
    void add(Titles others) {
        others.mentions.forEach((title, times) -> mentions.merge(title, times, Integer::sum));
        headed.addAll(others.headed);
        others.spellings.forEach((word, typed) -> typed.forEach((spelling, times) ->
                spellings.computeIfAbsent(word, w -> new HashMap<>()).merge(spelling, times, Integer::sum)));
        others.aliases.forEach((title, more) ->
                aliases.computeIfAbsent(title, t -> new LinkedHashSet<>()).addAll(more));
        taken.addAll(others.taken);
        others.names.forEach((role, more) ->
                names.computeIfAbsent(role, r -> new LinkedHashSet<>()).addAll(more));
    }

    boolean isSpokenOf(String title) {
        return mentions.getOrDefault(title, 0) >= (headed.contains(title) ? IN_A_HEADING : IN_THE_TEXT);
    }

    void callAlso(RoleId role, String name) {
        names.computeIfAbsent(role.value(), r -> new LinkedHashSet<>()).add(name);
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    void call(String full, String other) {
        taken.add(other.toLowerCase(Locale.ROOT));
        aliases.computeIfAbsent(full, t -> new LinkedHashSet<>()).add(other);
    }

    void shorten(String full, String shorter) {
        Set<String> others = aliases.getOrDefault(shorter, Set.of());
        call(full, shorter);
        aliases.getOrDefault(full, new LinkedHashSet<>()).addAll(others);
    }
}
