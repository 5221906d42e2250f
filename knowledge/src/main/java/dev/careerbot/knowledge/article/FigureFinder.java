package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types the figure of a sentence that holds exactly one amount or range. A sentence with several is left in its own words, so
 * that nothing is told of the wrong one.
 */
final class FigureFinder {
    private static final String NUMBER = "\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final String SIGN = "C\\$|CA\\$|A\\$|AU\\$|US\\$|[$€£]|USD |EUR |GBP |CAD |AUD ";
    private static final Pattern MONEY = Pattern.compile("(" + SIGN + ")\\s?(" + NUMBER + ")\\s?([kKmM]\\b)?|(" + NUMBER
            + ")\\s?([kKmM]\\b)?\\s?(euros?|dollars?|pounds?|USD|EUR|GBP|CAD|AUD)\\b");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[$€£₹¥]|USD|EUR|GBP|CAD|AUD|CHF|SEK|NOK|DKK|PLN|INR|NZD|SGD|ZAR|Rs\\.?)\\s?\\d|\\d\\s?(?:euros?|dollars?|pounds?|USD|EUR|GBP|CAD|AUD)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|to|and)\\s*");
    private static final Pattern PAY = Pattern.compile(
            "\\b(?:salar\\w+|wages?|earn\\w*|pay|pays|paid|makes?|compensation|income|rates?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PER = Pattern.compile(
            "(?:\\bper|\\ba|\\ban|/|\\beach)\\s?(year|month|hour|week|day|annum)\\b|\\b(annual|yearly|hourly|monthly|daily|weekly)",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> INTERVALS = Map.of(
            "annum", "year", "annual", "year", "yearly", "year", "hourly", "hour", "monthly", "month", "daily", "day",
            "weekly", "week");
    private static final Pattern PERIOD = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(?:%|percent\\b|per cent\\b)");
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("pound", "GBP"),
            Map.entry("pounds", "GBP"));
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    private FigureFinder() {}

    /** Whether the text holds a sum of money. */
    static boolean holdsAmount(String text) {
        return AMOUNT.matcher(text).find();
    }

    /**
     * The sentence's pay.
     *
     * @param population whose pay it is, as shown
     * @param place as shown; null where the sentence names none
     */
    static Optional<Figure> pay(
            String sentence, @Nullable Facet facet, @Nullable String population, @Nullable String place) {
        if (facet != Facet.PAY
                || !PAY.matcher(sentence).find()
                || SHARE.matcher(sentence).find()) {
            return Optional.empty();
        }
        List<Amount> amounts = amounts(sentence);
        boolean range = amounts.size() == 2 && isRange(sentence, amounts);
        if (amounts.size() != 1 && !range) {
            return Optional.empty();
        }
        Amount low = amounts.get(0);
        Amount high = amounts.get(amounts.size() - 1);
        if (!low.unit().equals(high.unit()) || low.value().compareTo(high.value()) > 0) {
            return Optional.empty();
        }
        List<String> years = PERIOD.matcher(sentence)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
        return Optional.of(new Figure(
                "pay",
                statistic(sentence, range),
                low.value(),
                high.value(),
                low.unit(),
                per(sentence),
                place,
                years.size() == 1 ? years.get(0) : null,
                population));
    }

    private record Amount(int start, int end, BigDecimal value, String unit) {}

    private static List<Amount> amounts(String sentence) {
        List<Amount> amounts = new ArrayList<>();
        Matcher money = MONEY.matcher(sentence);
        while (money.find()) {
            boolean signed = money.group(1) != null;
            BigDecimal value = new BigDecimal((signed ? money.group(2) : money.group(4)).replaceAll("[, ]", ""));
            String suffix = signed ? money.group(3) : money.group(5);
            String scale = suffix == null ? "" : suffix.toLowerCase(Locale.ROOT);
            String currency = (signed ? money.group(1) : money.group(6)).strip();
            amounts.add(new Amount(
                    money.start(), money.end(), scaled(value, scale), CURRENCIES.getOrDefault(currency, currency)));
        }
        return amounts;
    }

    private static BigDecimal scaled(BigDecimal value, String scale) {
        return switch (scale) {
            case "k" -> value.multiply(THOUSAND);
            case "m" -> value.multiply(MILLION);
            default -> value;
        };
    }

    private static boolean isRange(String sentence, List<Amount> amounts) {
        String between = sentence.substring(amounts.get(0).end(), amounts.get(1).start());
        return TO.matcher(between).matches();
    }

    private static String statistic(String sentence, boolean range) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        if (lower.contains("median")) {
            return "median";
        }
        if (lower.contains("average") || lower.contains("mean ")) {
            return "average";
        }
        if (range) {
            return "total";
        }
        if (lower.matches(".*\\b(?:up to|as much as|as high as|top out)\\b.*")) {
            return "up to";
        }
        if (lower.matches(".*\\b(?:at least|more than|over|upwards? of|above|exceed\\w*|starting at|minimum)\\b.*")) {
            return "at least";
        }
        return lower.matches(".*\\b(?:about|around|roughly|approximately|nearly)\\b.*") ? "about" : "total";
    }

    private static @Nullable String per(String sentence) {
        Matcher per = PER.matcher(sentence);
        if (!per.find()) {
            return null;
        }
        String interval = (per.group(1) == null ? per.group(2) : per.group(1)).toLowerCase(Locale.ROOT);
        return INTERVALS.getOrDefault(interval, interval);
    }
}
