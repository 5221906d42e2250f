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
    private static final String NUMBER =
            "\\d{1,3}(?:[,.'’ ]\\d{3}){1,4}(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d{1,15}(?:[.,]\\d{1,2}(?!\\d))?";
    private static final String SIGN =
            "\\b(?:C|CA|A|AU|US)\\$|(?<!\\p{L}|(?:CAD|AUD|NZD|SGD|HKD) )[$€£]|\\b(?:USD|EUR|GBP|CAD|AUD) ";
    private static final String SCALE = "([kKmM]\\b|thousand\\b|million\\b)?";
    private static final Pattern MONEY = Pattern.compile("(" + SIGN + ")\\s?(" + NUMBER + ")\\s?" + SCALE + "|("
            + NUMBER + ")\\s?" + SCALE + "\\s?(euros?|dollars?|pounds?|€(?!\\s?\\d)|(?:USD|EUR|GBP|CAD|AUD)\\b)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[,.]\\d{3})+");
    private static final Pattern AND_MORE = Pattern.compile("\\s*(?:-|–|—|to)\\s*\\d");
    private static final Pattern AND_BEFORE = Pattern.compile("\\d[kKmM]?\\s*(?:-|–|—|to)\\s*$");
    private static final Pattern TO = Pattern.compile("\\s*(?:-|–|—|to|and)\\s*");
    private static final Pattern PAY = Pattern.compile(
            "\\b(?:salar\\w+|wages?|earn\\w*|pay|pays|paid|makes?|compensation|income|rates?)\\b",
            Pattern.CASE_INSENSITIVE);
    /** What somebody paid for is none of their earnings: "I paid 430 dollars for the exam". */
    private static final Pattern SPENT = Pattern.compile(
            "\\b(?:I|you|he|she|students?|candidates?) (?:\\w+ )?(?:pay|pays|paid|spend|spends|spent)\\b[^.;]{0,30}\\d[^.;]{0,30}\\b(?:for|on)\\b"
                    + "|\\bout of (?:my|your|his|her|their) own pocket\\b",
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
                || SHARE.matcher(sentence).find()
                || SPENT.matcher(sentence).find()) {
            return Optional.empty();
        }
        List<Amount> amounts = amounts(sentence);
        boolean range = amounts.size() == 2 && isRange(sentence, amounts);
        if ((amounts.size() != 1 && !range) || isCut(sentence, amounts)) {
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
            String suffix = signed ? money.group(3) : money.group(5);
            String scale = suffix == null ? "" : suffix.toLowerCase(Locale.ROOT);
            String currency = (signed ? money.group(1) : money.group(6)).strip();
            BigDecimal value = number(signed ? money.group(2) : money.group(4), scale);
            amounts.add(new Amount(money.start(), money.end(), value, CURRENCIES.getOrDefault(currency, currency)));
        }
        return amounts;
    }

    /** "48,500" and "48.500" as thousands, "48.50" and "48,50" with cents, "1.125 million" as one. */
    private static BigDecimal number(String typed, String scale) {
        String plain = typed.replaceAll("[ '’]", "");
        boolean thousands = THOUSANDS.matcher(plain).matches() && (scale.isEmpty() || plain.indexOf('.') < 0);
        int cents = thousands ? -1 : Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
        String digits = cents < 0
                ? plain.replaceAll("[.,]", "")
                : plain.substring(0, cents).replaceAll("[.,]", "") + "." + plain.substring(cents + 1);
        BigDecimal value = new BigDecimal(digits);
        return switch (scale) {
            case "k", "thousand" -> value.multiply(THOUSAND);
            case "m", "million" -> value.multiply(MILLION);
            default -> value;
        };
    }

    private static boolean isRange(String sentence, List<Amount> amounts) {
        String between = sentence.substring(amounts.get(0).end(), amounts.get(1).start());
        return TO.matcher(between).matches();
    }

    /** Whether there is a number without a currency at either end: "$90–120k". */
    private static boolean isCut(String sentence, List<Amount> amounts) {
        return AND_MORE.matcher(sentence.substring(
                                amounts.get(amounts.size() - 1).end()))
                        .lookingAt()
                || AND_BEFORE
                        .matcher(sentence.substring(0, amounts.get(0).start()))
                        .find();
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
