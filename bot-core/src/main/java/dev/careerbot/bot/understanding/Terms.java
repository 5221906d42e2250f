package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.resources.Resources;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The words by which a question narrows what it asks for. Immutable. */
public final class Terms {
    /** By list and stem, or word, the names that it speaks of. */
    private static final Map<String, Map<String, Set<String>>> LISTS = read(KnowledgeBase::stems);

    private static final Map<String, Map<String, Set<String>>> WORDS = read(List::of);

    private static Map<String, Map<String, Set<String>>> read(Function<String, Collection<String>> forms) {
        Map<String, Map<String, Set<String>>> lists = new HashMap<>();
        Resources.yaml(Terms.class, "/dev/careerbot/bot/terms.yaml")
                .properties()
                .forEach(list -> {
                    Map<String, Set<String>> names = new HashMap<>();
                    list.getValue()
                            .properties()
                            .forEach(name -> name.getValue()
                                    .forEach(word -> forms.apply(word.asText())
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

    /** The names in the list that just these words, lower case, speak of: "doctorate", and not "doctor". */
    public Set<String> inJust(String list, Collection<String> words) {
        return in(WORDS, list, words);
    }

    /** The names in the list that the stems speak of. */
    Set<String> ofStems(String name, Collection<String> stems) {
        return in(LISTS, name, stems);
    }

    private static Set<String> in(Map<String, Map<String, Set<String>>> lists, String name, Collection<String> forms) {
        Map<String, Set<String>> list = lists.getOrDefault(name, Map.of());
        Set<String> names = new LinkedHashSet<>();
        forms.forEach(form -> names.addAll(list.getOrDefault(form, Set.of())));
        return names;
    }
}
