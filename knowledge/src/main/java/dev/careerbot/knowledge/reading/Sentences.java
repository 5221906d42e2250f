package dev.careerbot.knowledge.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits running text into sentences. */
public final class Sentences {
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:\\b(?:e\\.g|i\\.e|etc|vs|Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|Jr|Sr|St|No|approx|incl|est|Fig|a\\.k\\.a|U\\.S|U\\.K|B\\.S|B\\.A|M\\.S|B\\.Sc|M\\.Sc|Ph\\.D)\\.|\\b[A-Z]\\.)\\s*$");

    private static final int LONGEST_ENDING = 16;
    private static final Pattern BEFORE_A_NUMBER = Pattern.compile("(?<=\\p{Ll}{3}[.!?])\\s+(?=[\\d$€£“\"])");

    private Sentences() {}

    /** The sentences, as they stand. */
    public static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            open.append(text, start, end);
            boolean ends = end == text.length() || !endsAbbreviated(open);
            if (ends && !open.toString().isBlank()) {
                sentences.addAll(List.of(BEFORE_A_NUMBER.split(open.toString().strip())));
                open.setLength(0);
            }
        }
        if (!open.toString().isBlank()) {
            sentences.add(open.toString().strip());
        }
        return sentences;
    }

    private static boolean endsAbbreviated(CharSequence text) {
        return ABBREVIATION
                .matcher(text)
                .region(Math.max(0, text.length() - LONGEST_ENDING), text.length())
                .useTransparentBounds(true)
                .find();
    }
}
