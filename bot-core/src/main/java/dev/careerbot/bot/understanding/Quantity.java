package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.model.Mentions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Of what a question wants a number, where single words say it. */
final class Quantity {
    private static final Terms TERMS = new Terms();
    private static final List<String> BE =
            List.of("is", "was", "are", "were", "does", "do", "did", "for", "would", "will");
    private static final String PRICE = "price";
    private static final String SHARE = "share";
    private static final String DURATION = "duration";
    private static final List<String> WHILE = List.of("until", "till", "before", "should", "might", "it", "to");
    private static final List<String> ASKING = List.of("how", "what", "which", "who", "where", "when", "why");
    private static final List<String> PAPERS = List.of("cv", "résumé", "resume", "letter", "portfolio", "essay");
    private static final List<String> SPANS = List.of("weeks", "months", "years");
    private static final List<String> OF_ANOTHER_SORT =
            List.of("experience", "hours", "per", "each", "every", "holiday", "leave");
    /** Of people, and not of their work. */
    private static final List<String> PART = List.of("what", "part", "of", "ROLE");

    private static final List<String> PASS_RATE = List.of("pass", "rate");
    private static final List<String> PAY_FOR = List.of("pay", "for");

    private Quantity() {}

    /** "price" for "how much was that course?", "share" for "what percentage of them passes?"; empty for all else. */
    static Optional<String> of(Mentions mentions) {
        List<String> words = mentions.words();
        if (holds(mentions.masked(), PART) || asksForAShare(words) || holds(words, PASS_RATE)) {
            return Optional.of(SHARE);
        }
        if (asksHowLong(words)) {
            return Optional.of(DURATION);
        }
        boolean ofACourse = TERMS.in("courses", words).contains("any");
        boolean ofEarnings = TERMS.in("quantities", words).contains("earnings");
        boolean price = TERMS.in("quantities", words).contains(PRICE) || (!ofEarnings && asksHowMuch(words));
        return ofACourse && (price || holds(words, PAY_FOR)) ? Optional.of(PRICE) : Optional.empty();
    }

    /** "what share of", "which percentage". */
    private static boolean asksForAShare(List<String> words) {
        return IntStream.range(1, words.size())
                .filter(i -> words.get(i - 1).equals("what") || words.get(i - 1).equals("which"))
                .anyMatch(i -> TERMS.in("quantities", List.of(words.get(i))).contains(SHARE));
    }

    /** "how long does", "how many months", where nothing else is asked, and not "how many years of experience" or "how many hours a week". */
    private static boolean asksHowLong(List<String> words) {
        if (words.stream().filter(ASKING::contains).count() > 1
                || words.stream().anyMatch(PAPERS::contains)) {
            return false;
        }
        return Stream.concat(BE.stream(), WHILE.stream()).anyMatch(word -> holds(words, List.of("how", "long", word)))
                || (SPANS.stream().anyMatch(span -> holds(words, List.of("how", "many", span)))
                        && words.stream().noneMatch(OF_ANOTHER_SORT::contains));
    }

    /** "how much is", and not "how much of". */
    private static boolean asksHowMuch(List<String> words) {
        return BE.stream().anyMatch(verb -> holds(words, List.of("how", "much", verb)));
    }

    private static boolean holds(List<String> words, List<String> phrase) {
        return Collections.indexOfSubList(words, phrase) >= 0;
    }
}
