package dev.careerbot.bot.answer;

import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.List;
import java.util.Set;

/**
 * What speaks for a statement's answering a question. Two linear models weigh it, of which ADR 4 says what they were fitted on: a
 * logistic regression of whether a statement answers at all, and a conditional one of which of those that were found does.
 *
 * @param cosine as the embedding model sees question and statement, -1 to 1
 * @param coverage the share of the question's words that the statement contains, 0 to 1
 * @param around the share of the question's words that stands only around it, 0 to 1
 * @param focus how many of the words that are more than the intent's usual wording it says, as the logarithm of one more
 * @param meaning the share of all the question's words that it says in one of near meaning, 0 to 1
 * @param skills the share of the skills named that it names, 0 to 1; a half where none is named
 * @param source 1 where the question names the source, else 0
 * @param facet 1 where it stands under the intent's facet, else 0
 * @param asked 1 where a number is asked for, else 0
 * @param number 1 where a number is asked for and it has one, else 0
 */
record Evidence(
        double cosine,
        double coverage,
        double around,
        double focus,
        double meaning,
        double skills,
        double source,
        double facet,
        double asked,
        double number) {
    private static final double NONE_NAMED = 0.5;
    private static final double NONE = -4.08;

    static Evidence of(Inquiry inquiry, Found hit) {
        Statement statement = hit.statement();
        Set<String> focus = inquiry.understanding().focus();
        boolean asked = Relevance.wantsANumber(inquiry);
        boolean number = asked && Relevance.holdsNumber(statement);
        return new Evidence(
                hit.cosine(),
                hit.coverage(),
                hit.around(),
                Math.log1p(focus.size() * inquiry.meaning(focus, statement)),
                inquiry.meaning(inquiry.understanding().particulars(), statement),
                skills(inquiry, statement),
                inquiry.mentions().articles().isEmpty() ? 0 : 1,
                inquiry.isOfItsFacet(statement) ? 1 : 0,
                asked ? 1 : 0,
                number ? 1 : 0);
    }

    private static double skills(Inquiry inquiry, Statement statement) {
        List<SkillId> named = inquiry.mentions().skills();
        return named.isEmpty()
                ? NONE_NAMED
                : (double) named.stream().filter(statement.skills()::contains).count() / named.size();
    }

    /** The probability that it answers, as the logarithm of its odds. */
    double logit() {
        return NONE
                + 3.8 * cosine
                + 1.9 * coverage
                + 1.55 * focus
                + 2.2 * skills
                + 0.3 * source
                + 0.6 * facet
                - 2.2 * asked
                + 1.35 * number;
    }

    /** The probability of what has these odds, as their logarithm, 0 to 1. */
    static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /**
     * How likely it answers before the others that were found, on the scale of a search's scores: 0 to about 1.
     *
     * @param fits whether it has the sort of number, the place and the time that the question wants
     */
    double rank(boolean fits) {
        return 0.6 * cosine
                + 0.26 * coverage
                + 0.2 * around
                + 0.08 * focus
                + 0.1 * meaning
                + 0.13 * skills
                + 0.075 * facet
                + 0.14 * number
                + (fits ? 0.1 : 0)
                - 0.07;
    }
}
