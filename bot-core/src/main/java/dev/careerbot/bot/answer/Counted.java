package dev.careerbot.bot.answer;

import dev.careerbot.bot.understanding.Terms;
import dev.careerbot.knowledge.model.Mentions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a question asks a number of: "encores" of "how many encores", "tenure" of "the average tenure". */
final class Counted {
    private static final Terms TERMS = new Terms();
    private static final Set<String> MEASURES = Set.of("average", "median");
    private static final Set<String> BETWEEN = Set.of(
            "more",
            "other",
            "different",
            "new",
            "open",
            "number",
            "amount",
            "rate",
            "hourly",
            "annual",
            "yearly",
            "monthly",
            "length",
            "duration",
            "time",
            "total",
            "of");
    private static final Set<String> UNITS = Set.of(
            "hour",
            "hours",
            "hrs",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "yrs",
            "experience");
    private static final Set<String> LINKS = Set.of(
            "to", "in", "on", "at", "by", "for", "from", "with", "of", "per", "a", "an", "the", "do", "does", "are",
            "is");
    private static final int LONGEST = 2;

    private Counted() {}

    /** The words that name it, one or two; none where it is a role, time, pay, or told by no word. */
    static Set<String> in(Mentions mentions) {
        List<String> words = mentions.masked();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean many = words.get(i).equals("how") && words.get(i + 1).equals("many");
            if (many || MEASURES.contains(words.get(i))) {
                Set<String> named = named(words, many ? i + 2 : i + 1);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return Set.of();
    }

    private static Set<String> named(List<String> words, int from) {
        int at = from;
        while (at < words.size() && BETWEEN.contains(words.get(at))) {
            at++;
        }
        if (at < words.size() && UNITS.contains(words.get(at))) {
            at = at + 1 < words.size() && words.get(at + 1).equals("of") ? at + 2 : words.size();
        }
        Set<String> named = new LinkedHashSet<>();
        for (int i = at; i < Math.min(words.size(), at + LONGEST); i++) {
            String word = words.get(i);
            boolean plain =
                    Character.isLowerCase(word.codePointAt(0)) && !UNITS.contains(word) && !LINKS.contains(word);
            if (!plain || !TERMS.in("fillers", List.of(word)).isEmpty()) {
                break;
            }
            named.add(word);
        }
        return TERMS.in("quantities", named).isEmpty() ? named : Set.of();
    }
}
