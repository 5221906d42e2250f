package dev.careerbot.bot.answer;

import dev.careerbot.knowledge.model.Figure;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Renders a figure from its fields; what the source does not say of a pay is said to be not stated. */
final class FigureText {
    private static final Set<String> VOWEL_SOUND = Set.of("hour", "engagement", "assignment");
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP");

    private FigureText() {}

    static String of(Figure figure) {
        StringBuilder text = new StringBuilder(capital(figure.quantity()));
        if (figure.population() != null) {
            text.append(figure.quantity().equals("preparation time") ? " for " : " of ")
                    .append(figure.population());
        }
        if (figure.place() != null) {
            text.append(" in ").append(figure.place());
        }
        if (figure.period() != null) {
            text.append(", ").append(figure.period());
        }
        text.append(": ").append(statistic(figure, value(figure)));
        List<String> unsaid = unsaid(figure);
        if (!unsaid.isEmpty()) {
            text.append(" (not stated: ").append(String.join(", ", unsaid)).append(')');
        }
        return text.append('.').toString();
    }

    /** The source's own words, with what they leave unsaid. */
    static String withUnsaid(String text, Figure figure) {
        List<String> unsaid = unsaid(figure);
        return unsaid.isEmpty()
                ? text
                : text.replaceFirst("[.!]$", "") + " (not stated: " + String.join(", ", unsaid) + ").";
    }

    private static String statistic(Figure figure, String value) {
        return switch (figure.statistic()) {
            case "average", "mean" -> value + " on average";
            case "median" -> value + " at the median";
            case "up to", "at least", "at most", "about", "more than", "less than" -> figure.statistic() + " " + value;
            case "share", "reference level", "total" -> value;
            default -> value + " (" + figure.statistic() + ")";
        };
    }

    private static String value(Figure figure) {
        boolean currency = CURRENCIES.contains(figure.unit());
        String number = figure.low().compareTo(figure.high()) == 0
                ? number(figure.low(), currency)
                : number(figure.low(), currency) + "–" + number(figure.high(), currency);
        String value = switch (figure.unit()) {
            case "USD" -> "$" + number;
            case "EUR" -> "€" + number;
            case "GBP" -> "£" + number;
            case "%" -> number + "%";
            default -> number + " " + figure.unit();
        };
        return figure.per() == null
                ? value
                : value + (VOWEL_SOUND.contains(figure.per()) ? " an " : " a ") + figure.per();
    }

    private static String number(BigDecimal value, boolean currency) {
        boolean cents = value.stripTrailingZeros().scale() > 0 && currency;
        return new DecimalFormat(
                        cents ? "#,##0.00" : "#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
                .format(value);
    }

    private static List<String> unsaid(Figure figure) {
        List<String> unsaid = new ArrayList<>();
        if (figure.quantity().equals("pay")) {
            if (figure.population() == null) {
                unsaid.add("role");
            }
            if (figure.place() == null) {
                unsaid.add("place");
            }
            if (figure.period() == null) {
                unsaid.add("year");
            }
            if (figure.per() == null) {
                unsaid.add("per year or month");
            }
        }
        return unsaid;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
