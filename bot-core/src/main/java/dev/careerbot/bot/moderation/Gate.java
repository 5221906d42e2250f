package dev.careerbot.bot.moderation;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Holds the next snapshot's answers to the golden questions against the live one's. Safe for use by several threads. */
public final class Gate {
    private final Function<KnowledgeBase, Bot> bots;
    private final List<GoldenQuestion> golden;

    /** @param bots gives a bot that answers from a base */
    public Gate(Function<KnowledgeBase, Bot> bots, List<GoldenQuestion> golden) {
        this.bots = bots;
        this.golden = List.copyOf(golden);
    }

    /** A golden question whose answer changes. */
    public record Change(GoldenQuestion question, String before, String after, boolean passed, boolean passes) {
        /** Whether it was answered as it must be, and is no more. */
        public boolean isBroken() {
            return passed && !passes;
        }
    }

    /**
     * What came of it.
     *
     * @param asked how many questions were asked
     * @param changes those whose answers differ
     */
    public record Verdict(int asked, List<Change> changes) {
        public Verdict {
            changes = List.copyOf(changes);
        }

        /** Those that were answered as they must be, and are no more; false answers are among them. */
        public List<Change> broken() {
            return changes.stream().filter(Change::isBroken).toList();
        }

        /** Whether the snapshot may be published without a reason. */
        public boolean passes() {
            return broken().isEmpty();
        }
    }

    /** Asks both. */
    public Verdict compare(KnowledgeBase live, KnowledgeBase next) {
        if (golden.isEmpty()) {
            return new Verdict(0, List.of());
        }
        Bot before = bots.apply(live);
        Bot after = bots.apply(next);
        List<Change> changes = new ArrayList<>();
        for (GoldenQuestion question : golden) {
            Response then = before.answer(Request.text("", question.question()));
            Response now = after.answer(Request.text("", question.question()));
            String was = PlainText.of(then.reply());
            String is = PlainText.of(now.reply());
            boolean passed = question.isMetBy(then);
            boolean passes = question.isMetBy(now);
            if (!was.equals(is) || passed != passes) {
                changes.add(new Change(question, was, is, passed, passes));
            }
        }
        return new Verdict(golden.size(), changes);
    }
}
