package dev.careerbot.knowledge.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
        try (InputStream in = Patterns.class.getResourceAsStream(name)) {
            JsonNode root = new YAMLMapper().readTree(in);
            root.properties().forEach(list -> {
                List<Pattern> all = new ArrayList<>();
                list.getValue()
                        .forEach(line -> all.add(
                                Pattern.compile(line.asText(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
                patterns.lists.put(list.getKey(), all);
            });
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " from the build", e);
        }
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
