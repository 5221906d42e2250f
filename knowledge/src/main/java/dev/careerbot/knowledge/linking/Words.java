package dev.careerbot.knowledge.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into lower-case words, keeping names such as {@code C++}, {@code .NET} and {@code Node.js} whole. */
public final class Words {
    /** Names and numbers in which other characters than letters and digits stand. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\.net\\b|c\\+\\+|\\b[cf]#|\\b[bf]/[ew]\\b|\\bb/w\\b"
                    + "|\\p{L}[\\p{L}\\p{N}]*\\.(?:js|net)\\b|\\d[\\d,.]*\\d[kKmM]?\\b");

    private static final char ASCII = 128;

    private static final String PARTING = ".?!;:,()[]{}\"“”|•–—>";
    private static final String IN_NAMES = "+#./,";
    private static final Pattern HISSING_PLURAL = Pattern.compile("(?:(?:oa|ea|n|r|t)ch|sh|x|ss)es$");
    private static final Pattern POSSESSIVE = Pattern.compile("(?<=\\p{L})'s\\b");

    private Words() {}

    /**
     * A word as typed, and its normal form.
     *
     * @param parted whether punctuation that ends a sentence or a part of one stands before it
     */
    record Word(String typed, String normal, boolean parted) {
        Word(String typed, String normal) {
            this(typed, normal, false);
        }
    }

    /** The words of the text, lower case, without possessive endings. Never fails, whatever the text. */
    public static List<String> of(String text) {
        return split(text).stream().map(Word::normal).toList();
    }

    static List<Word> split(String text) {
        String plain = isAscii(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replace('’', '\'')
                        .replace('‘', '\'')
                        .replace('ʼ', '\'');
        if (plain.indexOf('\'') >= 0) {
            plain = POSSESSIVE.matcher(plain).replaceAll("").replace("'", "");
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean sameLength = lower.length() == plain.length();
        List<Word> words = new ArrayList<>();
        Matcher name = NAME.matcher(lower).useTransparentBounds(true);
        int at = 0;
        boolean parted = false;
        while (at < lower.length()) {
            int end = runFrom(lower, at);
            boolean mayBeName =
                    (end < lower.length() && IN_NAMES.indexOf(lower.charAt(end)) >= 0) || startsWithDigit(lower, at);
            if (mayBeName && name.region(at, lower.length()).lookingAt()) {
                end = name.end();
            }
            if (end > at) {
                String normal = lower.substring(at, end);
                words.add(new Word(sameLength ? plain.substring(at, end) : normal, number(normal), parted));
                parted = false;
                at = end;
            } else {
                parted |= PARTING.indexOf(lower.charAt(at)) >= 0 || isDash(lower, at);
                at += Character.charCount(lower.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The end of the letters and digits that begin at a place. */
    private static int runFrom(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!isLetterOrNumber(c)) {
                return end;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    /** A hyphen between spaces. */
    private static boolean isDash(String text, int at) {
        return text.startsWith(" - ", at - 1);
    }

    private static boolean isLetterOrNumber(int c) {
        if (c < ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean startsWithDigit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }

    /** The singular of a regular plural: {@code databases} becomes {@code database}. Used alike on both sides of a match. */
    public static String singular(String word) {
        int length = word.length();
        if (!word.endsWith("s")) {
            return word;
        }
        if (length > 4 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("es") && HISSING_PLURAL.matcher(word).find()) {
            return word.substring(0, length - 2);
        }
        if (length > 3
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
