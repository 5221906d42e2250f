package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.reading.Sentences;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds roles that are a known one with a further word before it, such as "automotive software engineer": what an article about
 * these says is not said of all software engineers. Safe for use by several threads.
 */
final class NarrowerRoles {
    /** So often the text under a title speaks of a role that is one of its own. */
    private static final int OF_ITS_OWN = 2;

    private final EntityLinker linker;
    private final Map<RoleId, String> names;

    /** @param known the roles that the linker knows */
    NarrowerRoles(EntityLinker linker, Collection<Role> known) {
        this.linker = linker;
        this.names = known.stream()
                .collect(Collectors.toMap(
                        Role::id, role -> String.join(" ", Words.of(role.name())), (one, other) -> one));
    }

    /** Adds those that an article speaks of. */
    void addTo(Titles here, RawArticle article) {
        Map<String, Integer> named = new HashMap<>();
        Map<String, Integer> narrowed = new LinkedHashMap<>();
        count(article.text().title(), named, narrowed);
        if (narrowed.isEmpty()) {
            return;
        }
        Set<String> titles = Set.copyOf(narrowed.keySet());
        named.clear();
        narrowed.clear();
        article.text().blocks().stream()
                .filter(block -> !(block instanceof TextBlock.Heading))
                .flatMap(block -> Sentences.of(block.text()).stream())
                .forEach(text -> count(text, named, narrowed));
        for (String title : titles) {
            int times = narrowed.getOrDefault(title, 0);
            if (times >= OF_ITS_OWN && times * 2 >= named.getOrDefault(title.substring(title.indexOf(' ') + 1), 0)) {
                here.mentions().put(title, times);
                here.headed().add(title);
                NewRoles.spell(title, article.text().title(), true, here);
                callShort(title, here);
            }
        }
    }

    /** Counts roles by name, and those with a further word before them. */
    private void count(String text, Map<String, Integer> named, Map<String, Integer> narrowed) {
        Mentions mentions = linker.link(text);
        List<String> masked = mentions.masked();
        int[] places = IntStream.range(0, masked.size())
                .filter(i -> masked.get(i).equals("ROLE"))
                .toArray();
        if (places.length != mentions.roles().size()) {
            return;
        }
        for (int i = 0; i < places.length; i++) {
            String role = names.getOrDefault(mentions.roles().get(i), "");
            named.merge(role, 1, Integer::sum);
            String before = places[i] == 0 ? "" : masked.get(places[i] - 1);
            if (!role.isEmpty() && narrows(before)) {
                narrowed.merge(before + " " + role, 1, Integer::sum);
            }
        }
    }

    private boolean narrows(String word) {
        return !word.isEmpty()
                && Character.isLowerCase(word.codePointAt(0))
                && !linker.titles().levels().contains(word)
                && linker.titles().mayStandBeforeHead(word);
    }

    /** "robotics engineer", where that is nothing else. */
    private void callShort(String title, Titles here) {
        String shorter = title.substring(0, title.indexOf(' ')) + title.substring(title.lastIndexOf(' '));
        Mentions mentions = linker.link(shorter);
        if (mentions.roles().isEmpty()
                && mentions.titles().equals(List.of(shorter))
                && !here.mentions().containsKey(shorter)) {
            here.call(title, shorter);
        }
    }
}
