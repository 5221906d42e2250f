package dev.careerbot.knowledge.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into lower-case words, keeping names such as {@code C++}, {@code .NET} and {@code Node.js} whole. */
public final class Words {
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\.net\\b|c\\+\\+|\\b[cf]#|\\b[bf]/[ew]\\b|\\bb/w\\b"
                    + "|\\p{L}[\\p{L}\\p{N}]*\\.(?:js|net)\\b|\\d[\\d,.]*\\d[kKmM]?\\b|[\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})'s\\b");

    private Words() {}

    /** A word as typed, and its normal form. */
    record Word(String typed, String normal) {}

    /** The words of the text, lower case, without possessive endings. Never fails, whatever the text. */
    public static List<String> of(String text) {
        return split(text).stream().map(Word::normal).toList();
    }

    static List<Word> split(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('ʼ', '\'');
        plain = POSSESSIVE.matcher(plain).replaceAll("").replace("'", "");
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain.toLowerCase(Locale.ROOT));
        boolean sameLength = plain.toLowerCase(Locale.ROOT).length() == plain.length();
        while (matcher.find()) {
            String typed = sameLength ? plain.substring(matcher.start(), matcher.end()) : matcher.group();
            words.add(new Word(typed, number(matcher.group())));
        }
        return words;
    }

    /** The singular of a regular plural: {@code databases} becomes {@code database}. Used alike on both sides of a match. */
    public static String singular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is")
                && !word.endsWith("js")) {
            return word.substring(0, length - 1);
        }
        return word;
    }

    private static String number(String word) {
        return Character.isDigit(word.charAt(0)) ? word.replaceAll("[,.](?=\\d{3}\\b)", "") : word;
    }
}
