package dev.careerbot.bot.answer;

import dev.careerbot.bot.understanding.Terms;
import dev.careerbot.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A course or an exam that a question names by words that need not be known: "the Certified Lamp Focuser exam".
 *
 * @param name the stems of the words that tell it from others, not empty
 */
record NamedCourse(Set<String> name) {
    private static final Terms TERMS = new Terms();
    private static final Set<String> LINKS = Set.of(
            "the", "a", "an", "of", "for", "in", "to", "on", "and", "or", "at", "is", "was", "are", "with", "that",
            "this");
    private static final int LONGEST = 5;
    private static final Pattern END_OF_CLAUSE = Pattern.compile("(?<=[.;!?])\\s+|,\\s+(?:and|but|while|whereas)\\s+");
    private static final Pattern NAME = Pattern.compile(
            "\\b(?!(?:USD|GBP|EUR|CAD|AUD|CHF|VAT|UK|US|EU)\\b)(?:\\p{Lu}{2,}|\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{L}+)");

    NamedCourse {
        name = Set.copyOf(name);
    }

    /** The first that the words, lower case, name. */
    static Optional<NamedCourse> of(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (isCourse(words.get(i))) {
                Set<String> name = Set.copyOf(KnowledgeBase.stems(String.join(" ", before(words, i))));
                if (!name.isEmpty()) {
                    return Optional.of(new NamedCourse(name));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> before(List<String> words, int course) {
        List<String> name = new ArrayList<>();
        for (int i = course - 1; i >= Math.max(0, course - LONGEST); i--) {
            String word = words.get(i);
            if (LINKS.contains(word)
                    || !TERMS.in("fillers", List.of(word)).isEmpty()
                    || !TERMS.in("quantities", List.of(word)).isEmpty()) {
                break;
            }
            if (TERMS.in("courses", List.of(word)).isEmpty()) {
                name.add(word);
            }
        }
        return name;
    }

    private static boolean isCourse(String word) {
        return TERMS.in("courses", List.of(word)).contains("any");
    }

    /** Whether a text names it. */
    boolean isIn(String text) {
        return KnowledgeBase.stems(text).containsAll(name);
    }

    /** Whether a text tells its price: in the clause that names it, or after it where no other is named before. */
    boolean isPricedIn(String text) {
        boolean named = false;
        for (String clause : END_OF_CLAUSE.split(text)) {
            List<MatchResult> prices = PriceTags.in(clause);
            boolean priced = !prices.isEmpty();
            String before = priced ? clause.substring(0, prices.get(0).start()) : clause;
            named = isIn(clause) || (named && !NAME.matcher(before).find());
            if (named && priced) {
                return true;
            }
        }
        return false;
    }
}
