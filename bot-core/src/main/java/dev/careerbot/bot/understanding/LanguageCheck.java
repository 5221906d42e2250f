package dev.careerbot.bot.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a question in a language that the bot does not speak, by its script or its function words. Immutable. */
final class LanguageCheck {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final String SPOKEN = "english";

    private final Map<String, Set<String>> words = new LinkedHashMap<>();

    LanguageCheck() {
        try (InputStream in = LanguageCheck.class.getResourceAsStream("/dev/careerbot/bot/languages.yaml")) {
            JsonNode root = new YAMLMapper().readTree(in);
            root.properties().forEach(language -> {
                Set<String> all = new HashSet<>();
                language.getValue().forEach(word -> all.add(word.asText()));
                words.put(language.getKey(), all);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read languages.yaml from the build", e);
        }
    }

    /** Whether most letters are of another script than Latin. */
    static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 < letters;
    }

    /** Whether a word mixes Latin with another script, as look-alike letters do. */
    static boolean mixesScripts(String text) {
        for (String word : NO_LETTERS.split(text)) {
            long scripts = word.codePoints()
                    .mapToObj(Character.UnicodeScript::of)
                    .filter(script ->
                            script != Character.UnicodeScript.COMMON && script != Character.UnicodeScript.INHERITED)
                    .distinct()
                    .count();
            boolean latin =
                    word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
            if (latin && scripts > 1) {
                return true;
            }
        }
        return false;
    }

    /** The language of the text, where it is clearly another than English. */
    Optional<String> findForeign(String text) {
        String[] typed = NO_LETTERS.split(text.toLowerCase(Locale.ROOT));
        int spoken = count(typed, SPOKEN);
        String best = "";
        int most = Math.max(1, spoken + spoken / 2);
        for (String language : words.keySet()) {
            int hits = language.equals(SPOKEN) ? 0 : count(typed, language);
            if (hits > most) {
                most = hits;
                best = language;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    private int count(String[] typed, String language) {
        Set<String> known = words.getOrDefault(language, Set.of());
        int hits = 0;
        for (String word : typed) {
            hits += known.contains(word) ? 1 : 0;
        }
        return hits;
    }
}
