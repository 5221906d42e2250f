package dev.careerbot.bot.understanding;

import java.util.regex.Pattern;

/** Tells words whose letters are not what they seem. */
final class Alphabets {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private Alphabets() {}

    /** Whether a word mixes Latin with another script, as look-alike letters do. */
    static boolean areMixed(String text) {
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
}
