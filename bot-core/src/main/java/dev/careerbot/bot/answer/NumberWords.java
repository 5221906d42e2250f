package dev.careerbot.bot.answer;

import java.util.List;

/** Numbers in words. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final int FEWEST_TENS = 2;
    private static final int TEN = 10;

    /** Matches a number of two or more, or one that is not exact: "one" is mostly an article. */
    static final String MANY = String.join("|", SMALL.subList(2, SMALL.size())) + "|" + String.join("|", TENS)
            + "|dozen|hundred|thousand|half";

    /** Matches a number before a unit: "a couple of", "one". */
    static final String BEFORE_A_UNIT = MANY + "|one|few|several|couple of";

    private NumberWords() {}

    /** The value of a word, 0 to 99; -1 for a word that is no such number. */
    static int value(String word) {
        int small = SMALL.indexOf(word);
        int tens = TENS.indexOf(word);
        return tens < 0 ? small : (tens + FEWEST_TENS) * TEN;
    }
}
