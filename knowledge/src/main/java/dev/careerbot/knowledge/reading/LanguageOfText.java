package dev.careerbot.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells articles in another language than English, by script and by the function words of common languages. */
final class LanguageOfText {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}']+");
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "is", "are", "with", "for", "that", "this", "you", "as", "or", "be", "their",
            "they");
    private static final Map<String, Set<String>> OTHERS = Map.of(
            "German",
                    Set.of(
                            "der", "die", "und", "das", "ist", "nicht", "mit", "für", "ein", "eine", "auf", "den",
                            "werden", "von"),
            "French",
                    Set.of(
                            "le", "la", "les", "des", "est", "et", "une", "pour", "dans", "qui", "sur", "vous", "du",
                            "que"),
            "Spanish",
                    Set.of(
                            "el", "la", "los", "las", "es", "una", "para", "que", "con", "por", "del", "como", "su",
                            "más"),
            "Portuguese",
                    Set.of("o", "os", "um", "uma", "para", "que", "com", "não", "do", "da", "dos", "em", "como", "são"),
            "Italian",
                    Set.of(
                            "il", "lo", "gli", "di", "che", "una", "per", "con", "sono", "della", "non", "più", "del",
                            "è"),
            "Dutch",
                    Set.of(
                            "de", "het", "een", "van", "en", "zijn", "voor", "met", "niet", "op", "aan", "je", "wordt",
                            "ook"),
            "Polish",
                    Set.of(
                            "jest", "nie", "się", "na", "do", "że", "oraz", "dla", "są", "jak", "przez", "który", "lub",
                            "to"),
            "Turkish",
                    Set.of(
                            "ve", "bir", "için", "bu", "ile", "olarak", "daha", "çok", "olan", "da", "de", "ne", "gibi",
                            "veya"));
    private static final int SAMPLE = 20_000;
    private static final double LATIN = 0.6;

    private LanguageOfText() {}

    /** The language's name, where it is clearly another than English. */
    static Optional<String> findForeign(ArticleText article) {
        StringBuilder text = new StringBuilder();
        for (TextBlock block : article.blocks()) {
            if (text.length() < SAMPLE) {
                text.append(block.text()).append(' ');
            }
        }
        long letters = text.chars().filter(Character::isLetter).count();
        long latin = text.chars()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        if (latin < letters * LATIN) {
            return Optional.of("another script than Latin");
        }
        Map<String, Integer> counts = new HashMap<>();
        List<String> words = List.of(NO_LETTERS.split(text.toString().toLowerCase(Locale.ROOT)));
        int english = count(words, ENGLISH);
        OTHERS.forEach((language, known) -> counts.put(language, count(words, known)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() > english * 1.5 + 3)
                .map(Map.Entry::getKey);
    }

    private static int count(List<String> words, Set<String> known) {
        return (int) words.stream().filter(known::contains).count();
    }
}
