package dev.careerbot.bot.moderation;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Holds the next snapshot's answers to the golden questions against the live one's. Safe for use by several threads. */
public final class Gate {
    private final Function<KnowledgeBase, Bot> bots;
    private final Supplier<List<GoldenQuestion>> golden;

    /**
     * @param bots gives a bot that answers from a base
     * @param golden the questions that are asked, asked for each time
     */
    public Gate(Function<KnowledgeBase, Bot> bots, Supplier<List<GoldenQuestion>> golden) {
        this.bots = bots;
        this.golden = golden;
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
        List<GoldenQuestion> questions = golden.get();
        if (questions.isEmpty()) {
            return new Verdict(0, List.of());
        }
        Bot before = bots.apply(live);
        Bot after = bots.apply(next);
        List<Change> changes = new ArrayList<>();
        for (GoldenQuestion question : questions) {
            Reply then = before.answer(Request.text("", question.question())).reply();
            Reply now = after.answer(Request.text("", question.question())).reply();
            String was = PlainText.of(then);
            String is = PlainText.of(now);
            boolean passed = question.isMetBy(then.outcome(), was);
            boolean passes = question.isMetBy(now.outcome(), is);
            if (!was.equals(is) || passed != passes) {
                changes.add(new Change(question, was, is, passed, passes));
            }
        }
        return new Verdict(questions.size(), changes);
    }
}
