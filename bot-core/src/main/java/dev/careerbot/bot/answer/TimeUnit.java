package dev.careerbot.bot.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A unit of time that a question asks for a number of: "how many years". */
enum TimeUnit {
    HOUR("h", "hr", "hrs", "hour", "hours"),
    DAY("day", "days"),
    WEEK("week", "weeks"),
    MONTH("month", "months"),
    YEAR("yr", "yrs", "year", "years");

    private final Pattern name;
    private final Pattern amount;

    TimeUnit(String... names) {
        String anyName = "(?:" + String.join("|", names) + ")";
        this.name = Pattern.compile(anyName);
        // Why two words between: "18 to 24 months", "5+ working years".
        this.amount = Pattern.compile("(?:\\d|\\b(?:" + NumberWords.BEFORE_A_UNIT + ")\\b)"
                + "\\+?[ -]*(?:[\\w+-]+[ -]+){0,2}?" + anyName + "\\b");
    }

    /** The unit behind "how many", if it is one. */
    static Optional<TimeUnit> askedFor(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).equals("how") && words.get(i + 1).equals("many")) {
                String unit = words.get(words.get(i + 2).equals("more") && i + 3 < words.size() ? i + 3 : i + 2);
                return Arrays.stream(values())
                        .filter(value -> value.name.matcher(unit).matches())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    /** Whether a text says a number of it. */
    boolean isMetBy(String text) {
        return amount.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
