package dev.careerbot.bot.answer;

import dev.careerbot.knowledge.model.Money;
import java.util.Map;
import java.util.regex.Pattern;

/** The sorts of numbers that questions ask for, and whether a text tells one: "six to eight weeks" of a duration. */
final class NumberSorts {
    private static final Pattern COUNT =
            Pattern.compile("\\d|\\b(?:" + NumberWords.MANY + ")\\b", Pattern.CASE_INSENSITIVE);
    /** Amounts, shares and years. */
    private static final Pattern NO_COUNT = Pattern.compile(
            "(?i:" + Money.SUM.pattern() + ")|\\d[\\d.,]{0,20}+\\s?(?:%|per ?cent)|\\b(?:19|20)\\d\\d\\b");

    private static final Map<String, Pattern> UNITS = Map.of(
            "duration",
            unit(
                    "(?:\\d|\\b(?:" + NumberWords.BEFORE_A_UNIT
                            + "))[ -]+(?:[\\w-]+[ -]+){0,2}?(?:minutes?|hours?|days?|weeks?|months?|years?)\\b|\\ba (?:year|month|week|day)\\b"),
            "share",
            unit("\\d\\s?(?:%|percent|per cent)|\\b(?:half|third|quarter|most|majority|one in)\\b"),
            "hours",
            unit("(?:\\d+|\\b(?:" + NumberWords.BEFORE_A_UNIT
                    + "))[ -]?(?:[\\w-]+[ -]+)?(?:hours?|hrs?|h)\\b|hours? (?:a|per) week"),
            "age",
            unit("\\b(?:aged?|years old)\\b"));

    private NumberSorts() {}

    private static Pattern unit(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** Whether it is a sort of number at all. */
    static boolean isKnown(String sort) {
        return UNITS.containsKey(sort) || sort.equals("price") || sort.equals("count");
    }

    /** Whether a text tells a number of the sort; none is told of a sort that is not {@linkplain #isKnown known}. */
    static boolean isIn(String sort, String text) {
        Pattern units = UNITS.get(sort);
        return switch (sort) {
            case "price" -> !PriceTags.in(text).isEmpty();
            case "count" -> COUNT.matcher(NO_COUNT.matcher(text).replaceAll("")).find();
            default -> units != null && units.matcher(text).find();
        };
    }
}
