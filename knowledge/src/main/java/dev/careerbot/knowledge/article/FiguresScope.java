package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.model.Money;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place and time that the figures of a section are for, where a heading or a sentence says so once for all of them: "These
 * are full-time rates in Brisbane for 2023". Used by one thread.
 */
final class FiguresScope {
    private static final Pattern OF_ALL = Pattern.compile(
            "\\b(?:figures?|amounts?|salar(?:y|ies)|rates?|wages?|bands?|ranges?|pay|medians?|earnings)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS =
            Pattern.compile("^(?:these|those|the following|below|here) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS = Pattern.compile(
            "^(?:\\p{L}+[ -]){0,2}(?:figures?|numbers|amounts?|salaries|rates|wages|bands|ranges)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    /** No year, and no day of a month. */
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("\\b\\d{1,3}[,.]\\d{3}\\b|\\b(?!(?:19|20)\\d\\d\\b)\\d{3,}\\b");

    private static final Pattern NAMED_PLACE = Pattern.compile(
            "\\b(?:in|for|across|around)\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}.]+(?:\\s\\p{Lu}[\\p{L}.]+){0,2})");
    private static final Set<String> NO_PLACES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "q1",
            "q2",
            "q3",
            "q4",
            "h1",
            "h2");

    private static final Pattern BRACKET = Pattern.compile("\\(([^()]*\\b20\\d\\d\\b[^()]*)\\)");

    private static final int NEVER = -1;
    private static final int AT_ONCE = 2;

    private final EntityLinker linker;
    private int depth;
    private int announced = NEVER;
    private int depthOfScope;
    private String bracketed = "";
    private Set<String> places = Set.of();
    private Set<String> years = Set.of();

    FiguresScope(EntityLinker linker) {
        this.linker = linker;
    }

    /** Goes on in another section. */
    void open(int level, String heading) {
        depth = level;
        boolean within = level > depthOfScope;
        announced = within ? announced : NEVER;
        bracketed = bracketed(heading);
        Set<String> where = places(heading);
        Set<String> when = years(heading);
        places = where.isEmpty() && within ? places : where;
        years = when.isEmpty() && within ? years : when;
        boolean tells = !where.isEmpty() || !when.isEmpty();
        depthOfScope = tells || !within ? level : depthOfScope;
    }

    /**
     * Whether a sentence says nothing but what figures are for, and not on how many answers they rest; in any case those that follow at
     * once are for that.
     */
    boolean takes(int block, String sentence) {
        boolean points = POINTS.matcher(sentence).find();
        boolean ofAll = points || OF_ALL.matcher(sentence).find();
        if (!ofAll || Money.isIn(sentence)) {
            return false;
        }
        Set<String> where = places(sentence);
        Set<String> when = years(sentence);
        if (where.isEmpty() && when.isEmpty()) {
            return false;
        }
        places = where.isEmpty() ? places : where;
        years = when.isEmpty() ? years : when;
        depthOfScope = depth;
        announced = block;
        if (OTHER_NUMBER.matcher(sentence).find()) {
            return false;
        }
        return points || BEGINS.matcher(sentence).find() || sentence.endsWith(":");
    }

    /** What a row or item that holds an amount leaves unsaid: " (Brisbane, 2023)". */
    String unsaidIn(int block, String text) {
        if (!Money.isIn(text)) {
            return "";
        }
        if (announced != NEVER && block - announced > AT_ONCE) {
            places = Set.of();
            years = Set.of();
        }
        announced = NEVER;
        Set<String> unsaid = new LinkedHashSet<>();
        if (!bracketed.isEmpty() && !text.contains(bracketed)) {
            return " (" + bracketed + ")";
        }
        if (places(text).isEmpty() && places.stream().noneMatch(text::contains)) {
            unsaid.addAll(places);
        }
        if (years(text).isEmpty()) {
            unsaid.addAll(years);
        }
        return unsaid.isEmpty() ? "" : " (" + String.join(", ", unsaid) + ")";
    }

    /** What stands in brackets with a year: "London, 2024". Empty where nothing does. */
    static String bracketed(String text) {
        Matcher bracket = BRACKET.matcher(text);
        return bracket.find() ? bracket.group(1) : "";
    }

    private Set<String> places(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher named = NAMED_PLACE.matcher(text);
        while (named.find()) {
            String place = named.group(1).replaceFirst("\\.$", "");
            if (!NO_PLACES.contains(place.toLowerCase(Locale.ROOT))
                    && linker.link(place).roles().isEmpty()
                    && linker.link(place).skills().isEmpty()) {
                found.add(place);
            }
        }
        for (String place : linker.link(text).places()) {
            Matcher typed = Pattern.compile("\\b" + Pattern.quote(place) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(text);
            if (typed.find() && found.stream().noneMatch(other -> other.contains(typed.group()))) {
                found.add(typed.group());
            }
        }
        return found;
    }

    private static Set<String> years(String text) {
        Set<String> found = new LinkedHashSet<>();
        YEAR.matcher(text).results().forEach(year -> found.add(year.group()));
        return found;
    }
}
