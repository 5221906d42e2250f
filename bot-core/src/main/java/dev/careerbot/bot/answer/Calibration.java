package dev.careerbot.bot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.understanding.Understander;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.resources.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much surer of an answer one has to be in a base than in the one that the thresholds were fitted on. The more a base holds,
 * the nearer it comes to any question by chance: to fixed ones that no source about careers answers the best statements of 500
 * articles come more than a logit nearer. What names a role, a source or a certification is looked for among few statements, and
 * needs none of this. ADR 4 has the figures. Safe for use by several threads.
 */
public final class Calibration {
    /** The evidence that all but a tenth of the fixed questions stay below in the base that the thresholds were fitted on. */
    private static final double FITTED = -0.9;

    private static final double NEARLY_ALL = 0.9;
    private static final double MOST = 0.25;
    private static final int FEWEST_OWN = 8;
    private static final int MOST_OWN = 40;

    private static final List<String> UNANSWERABLE = unanswerable();

    private Calibration() {}

    private static List<String> unanswerable() {
        List<String> questions = new ArrayList<>();
        for (JsonNode question : Resources.yaml(Calibration.class, "/dev/careerbot/bot/unanswerable.yaml")
                .path("questions")) {
            questions.add(question.asText());
        }
        return questions;
    }

    /**
     * What is taken off the evidence, in logits, 0 or more: so much that nearly all of the fixed questions stay as far from being
     * answered as they should, but not so much that the base would not answer most of the questions that its own headings ask.
     */
    public static double of(KnowledgeBase base, Understander understander) {
        List<Double> near = evidence(UNANSWERABLE, base, understander);
        double wanted = Math.max(0, near.get((int) (near.size() * NEARLY_ALL)) - FITTED);
        List<Double> own = evidence(ownQuestions(base), base, understander);
        return own.size() < FEWEST_OWN ? wanted : Math.min(wanted, Math.max(0, own.get((int) (own.size() * MOST))));
    }

    private static List<String> ownQuestions(KnowledgeBase base) {
        return base.snapshot().statements().stream()
                .map(statement -> statement.lead().heading())
                .filter(heading -> heading.endsWith("?") && !base.link(heading).namesARole())
                .distinct()
                .limit(MOST_OWN)
                .toList();
    }

    /** What speaks for the best statement that each question finds, least first. */
    private static List<Double> evidence(Collection<String> questions, KnowledgeBase base, Understander understander) {
        return questions.stream()
                .map(question -> new Inquiry(
                        understander.understand(question, Optional.of(Understander.ANYTHING), Context.EMPTY, base),
                        base))
                .map(Calibration::best)
                .sorted()
                .toList();
    }

    private static double best(Inquiry inquiry) {
        List<Found> fitting = Relevance.fitting(inquiry, inquiry.search(List.of(), true, Set.of()));
        return Relevance.logit(inquiry, fitting);
    }
}
