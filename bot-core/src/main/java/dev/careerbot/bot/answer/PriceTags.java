package dev.careerbot.bot.answer;

import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Money;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whose prices a text tells: "CompTIA Network+ costs £288; later comes CCNP Enterprise" tells none of the latter. A price belongs to
 * what was named last before it, or, where nothing was, to what is named first after it in its sentence.
 */
final class PriceTags {
    private static final Pattern PRICE = Pattern.compile("(?i:" + Money.SUM.pattern() + ")|\\bfree\\b");
    /** What is got, and not paid: "is worth about $5,800", "a $5,800 premium". */
    private static final Pattern GAIN = Pattern.compile(
            "\\b(?:worth|premiums?(?! (?:plan|course|sub))|earn\\w*|salar(?:y|ies)|wages?|bonus\\w*|raises?|income|gains?)\\b"
                    + "(?:\\s+(?!costs?\\b|fees?\\b|prices?\\b|pays?\\b|for\\b)[^\\s,;:(]+){0,4}\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OF_GAIN = Pattern.compile(
            "^ (?:\\w+ )?(?:premium|raise|bonus|salary|wage|pay rise|more pay|extra (?:pay|a year|per year))\\b"
                    + "|^ (?:a year |yearly )?to (?:their |your |the )?(?:pay|salar|earnings)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_PRICE = Pattern.compile("^ (?:\\w+ )?(?:fees?|costs?|prices?)\\b");

    private static final Pattern END = Pattern.compile("(?<=[.;!?])\\s+");

    private PriceTags() {}

    /** The prices in a text, as they stand there. */
    static List<MatchResult> in(String text) {
        return PRICE.matcher(text)
                .results()
                .filter(price -> OF_PRICE.matcher(text.substring(price.end())).find()
                        || (!GAIN.matcher(text.substring(0, price.start())).find()
                                && !OF_GAIN.matcher(text.substring(price.end())).find()))
                .toList();
    }

    /**
     * Whether a text tells a price of one of these, or names none of these and tells one that may be of anything.
     *
     * @param named gives what a part of the text names, in the order of mention
     */
    static boolean tell(
            Collection<CertificationId> wanted, String text, Function<String, List<CertificationId>> named) {
        boolean isNamed = named.apply(text).stream().anyMatch(wanted::contains);
        List<CertificationId> before = List.of();
        for (String sentence : END.split(text)) {
            for (MatchResult price : in(sentence)) {
                List<CertificationId> here = named.apply(sentence.substring(0, price.start()));
                List<CertificationId> owners = here.isEmpty() ? before : here;
                if (owners.isEmpty()) {
                    List<CertificationId> after = named.apply(sentence.substring(price.end()));
                    if (after.isEmpty() ? !isNamed : wanted.contains(after.get(0))) {
                        return true;
                    }
                } else if (wanted.contains(owners.get(owners.size() - 1))) {
                    return true;
                }
            }
            List<CertificationId> all = named.apply(sentence);
            before = all.isEmpty() ? before : all;
        }
        return false;
    }
}
