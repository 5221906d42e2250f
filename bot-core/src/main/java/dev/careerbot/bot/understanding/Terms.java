package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.resources.Resources;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The words by which a question narrows what it asks for. Immutable. */
public final class Terms {
    /** By list and stem the names that the stem speaks of. */
    private static final Map<String, Map<String, Set<String>>> LISTS = read();

    private static Map<String, Map<String, Set<String>>> read() {
        Map<String, Map<String, Set<String>>> lists = new HashMap<>();
        Resources.yaml(Terms.class, "/dev/careerbot/bot/terms.yaml")
                .properties()
                .forEach(list -> {
                    Map<String, Set<String>> names = new HashMap<>();
                    list.getValue()
                            .properties()
                            .forEach(name -> name.getValue()
                                    .forEach(word -> KnowledgeBase.stems(word.asText())
                                            .forEach(stem -> names.computeIfAbsent(stem, s -> new LinkedHashSet<>())
                                                    .add(name.getKey()))));
                    lists.put(list.getKey(), names);
                });
        return lists;
    }

    /**
     * The names in the list that the words speak of.
     *
     * @param list such as {@code facets}
     */
    public Set<String> in(String list, Collection<String> words) {
        return ofStems(list, KnowledgeBase.stems(String.join(" ", words)));
    }

    /** The names in the list that the stems speak of. */
    Set<String> ofStems(String name, Collection<String> stems) {
        Map<String, Set<String>> list = LISTS.getOrDefault(name, Map.of());
        Set<String> names = new LinkedHashSet<>();
        stems.forEach(stem -> names.addAll(list.getOrDefault(stem, Set.of())));
        return names;
    }
}
