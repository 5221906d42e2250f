package dev.careerbot.bot.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerbot.knowledge.KnowledgeBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The words by which a question narrows what it asks for. Immutable. */
public final class Terms {
    private static final Map<String, Map<String, Set<String>>> LISTS = read();

    private static Map<String, Map<String, Set<String>>> read() {
        Map<String, Map<String, Set<String>>> lists = new HashMap<>();
        try (InputStream in = Terms.class.getResourceAsStream("/dev/careerbot/bot/terms.yaml")) {
            JsonNode root = new YAMLMapper().readTree(in);
            root.properties().forEach(list -> {
                Map<String, Set<String>> names = new LinkedHashMap<>();
                list.getValue().properties().forEach(name -> {
                    Set<String> stems = new HashSet<>();
                    name.getValue().forEach(word -> stems.addAll(KnowledgeBase.stems(word.asText())));
                    names.put(name.getKey(), stems);
                });
                lists.put(list.getKey(), names);
            });
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read terms.yaml from the build", e);
        }
    }

    /**
     * The names in the list that the words speak of.
     *
     * @param list such as {@code facets}
     */
    public Set<String> in(String list, Collection<String> words) {
        Set<String> stems = new HashSet<>(KnowledgeBase.stems(String.join(" ", words)));
        Set<String> names = new LinkedHashSet<>();
        LISTS.getOrDefault(list, Map.of()).forEach((name, terms) -> {
            if (terms.stream().anyMatch(stems::contains)) {
                names.add(name);
            }
        });
        return names;
    }
}
