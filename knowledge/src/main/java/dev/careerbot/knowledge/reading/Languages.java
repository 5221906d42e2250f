package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.resources.Resources;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells text in another language than English, by its script or its function words. Safe for use by several threads. */
public final class Languages {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final String SPOKEN = "english";
    private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        Resources.lists(Languages.class, "languages.yaml")
                .forEach((language, words) -> WORDS.put(language, new HashSet<>(words)));
    }

    private Languages() {}

    /** Whether most letters are of another script than Latin. */
    public static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 < letters;
    }

    /**
     * The name of the text's language, where it is clearly another than English: its function words outnumber the English ones by
     * half.
     *
     * @param doubt how many of its words are too few to tell
     */
    public static Optional<String> findForeign(String text, int doubt) {
        String[] typed = NO_LETTERS.split(text.toLowerCase(Locale.ROOT));
        int spoken = count(typed, SPOKEN);
        String best = "";
        int most = Math.max(doubt, spoken + spoken / 2);
        for (String language : WORDS.keySet()) {
            int hits = language.equals(SPOKEN) ? 0 : count(typed, language);
            if (hits > most) {
                most = hits;
                best = language;
            }
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(best.substring(0, 1).toUpperCase(Locale.ROOT) + best.substring(1));
    }

    private static int count(String[] typed, String language) {
        Set<String> known = WORDS.getOrDefault(language, Set.of());
        int hits = 0;
        for (String word : typed) {
            hits += known.contains(word) ? 1 : 0;
        }
        return hits;
    }
}
