package dev.careerbot.knowledge.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a date in text: ISO ("2024-03-01") or written in English ("March 1, 2024", "1 Mar 2024"). */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+((?:19|20)\\d\\d)\\b");

    private Dates() {}

    static Optional<LocalDate> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(lower);
        if (iso.find()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(lower);
        if (monthFirst.find()) {
            return date(monthFirst.group(3), MONTHS.indexOf(monthFirst.group(1)) + 1, monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(lower);
        return dayFirst.find()
                ? date(dayFirst.group(3), MONTHS.indexOf(dayFirst.group(2)) + 1, dayFirst.group(1))
                : Optional.empty();
    }

    /** Whether a date is all that the text says, but for words such as "published". */
    static boolean isAll(String text) {
        return find(text).isPresent() && text.length() < 60;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
