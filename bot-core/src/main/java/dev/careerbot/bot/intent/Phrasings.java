package dev.careerbot.bot.intent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerbot.knowledge.resources.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Example phrasings of each label, as a person writes them in a data file. Immutable.
 *
 * @param byLabel phrasings with slots such as {@code {role}}
 * @param names what a slot is filled with
 */
public record Phrasings(Map<String, List<String>> byLabel, Map<String, List<String>> names) {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final int VARIANTS = 3;
    private static final long SEED = 42;
    private static final Map<String, Phrasings> SHIPPED = new ConcurrentHashMap<>();

    /** One phrasing with its slots filled in. */
    public record Example(String label, String text) {}

    /**
     * The phrasings of a file beside this package's parent, read once.
     *
     * @throws IllegalStateException where it does not parse
     */
    public static Phrasings shipped(String file) {
        return SHIPPED.computeIfAbsent(file, name -> parse(text(name)));
    }

    /** The text of such a file, whose hash names what was learned from it. */
    static String text(String file) {
        return Resources.text(Phrasings.class, "/dev/careerbot/bot/" + file);
    }

    static Phrasings parse(String text) {
        try {
            Map<String, List<String>> byLabel = new LinkedHashMap<>();
            Map<String, List<String>> names = new LinkedHashMap<>();
            JsonNode root = new YAMLMapper().readTree(text);
            root.properties().forEach(entry -> {
                if (entry.getKey().equals("names")) {
                    entry.getValue().properties().forEach(slot -> names.put(slot.getKey(), texts(slot.getValue())));
                } else {
                    byLabel.put(entry.getKey(), texts(entry.getValue()));
                }
            });
            return new Phrasings(Collections.unmodifiableMap(byLabel), Collections.unmodifiableMap(names));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the phrasings do not parse: " + e.getMessage(), e);
        }
    }

    /** The same, with the slots filled in from the names of others. */
    Phrasings filledFrom(Phrasings others) {
        return new Phrasings(byLabel, others.names());
    }

    /** The labels in the file's order. */
    public List<String> labels() {
        return List.copyOf(byLabel.keySet());
    }

    /** All phrasings with their slots filled in, those with slots several times; the same on every call. */
    public List<Example> examples() {
        return examples(VARIANTS);
    }

    /** All phrasings with their slots filled in, those with slots so many times. */
    List<Example> examples(int times) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Example> examples = new ArrayList<>();
        byLabel.forEach((label, phrasings) -> phrasings.forEach(phrasing -> {
            int variants = phrasing.contains("{") ? times : 1;
            for (int i = 0; i < variants; i++) {
                examples.add(new Example(label, fill(phrasing, random)));
            }
        }));
        return examples;
    }

    private String fill(String phrasing, RandomGenerator random) {
        Matcher matcher = SLOT.matcher(phrasing);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            List<String> choices = names.getOrDefault(matcher.group(1), List.of());
            if (choices.isEmpty()) {
                throw new IllegalStateException(
                        "no names for the slot {" + matcher.group(1) + "} in '" + phrasing + "'");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(choices.get(random.nextInt(choices.size()))));
        }
        return matcher.appendTail(filled).toString();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(element -> texts.add(element.asText()));
        return Collections.unmodifiableList(texts);
    }
}
