package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.model.Mentions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Of what a question wants a number, where single words say it. */
final class Quantity {
    private static final Terms TERMS = new Terms();
    private static final List<String> BE =
            List.of("is", "was", "are", "were", "does", "do", "did", "for", "would", "will");
    private static final String PRICE = "price";
    private static final String SHARE = "share";
    /** Of people, and not of their work. */
    private static final List<String> PART = List.of("what", "part", "of", "ROLE");

    private Quantity() {}

    /** "price" for "how much was that course?", "share" for "what percentage of them passes?"; empty for all else. */
    static Optional<String> of(Mentions mentions) {
        List<String> words = mentions.words();
        boolean part = Collections.indexOfSubList(mentions.masked(), PART) >= 0;
        if (part || asksFor(words, SHARE) || follows(words, "pass", "rate")) {
            return Optional.of(SHARE);
        }
        boolean ofACourse = TERMS.in("courses", words).contains("any");
        boolean ofEarnings = TERMS.in("quantities", words).contains("earnings");
        boolean price = TERMS.in("quantities", words).contains(PRICE) || (asksHowMuch(words) && !ofEarnings);
        return ofACourse && (price || follows(words, "pay", "for")) ? Optional.of(PRICE) : Optional.empty();
    }

    /** "what share of", "which percentage". */
    private static boolean asksFor(List<String> words, String quantity) {
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i - 1).equals("what") || words.get(i - 1).equals("which"))
                .anyMatch(i -> TERMS.in("quantities", List.of(words.get(i))).contains(quantity));
    }

    /** "how much is", and not "how much of". */
    private static boolean asksHowMuch(List<String> words) {
        return BE.stream().anyMatch(verb -> Collections.indexOfSubList(words, List.of("how", "much", verb)) >= 0);
    }

    private static boolean follows(List<String> words, String first, String second) {
        return IntStream.range(1, words.size())
                .anyMatch(i -> words.get(i - 1).equals(first) && words.get(i).equals(second));
    }
}
