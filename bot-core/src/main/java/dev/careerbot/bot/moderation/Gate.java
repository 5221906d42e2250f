package dev.careerbot.bot.moderation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    private static final int REMEMBERED = 4;

    private final Function<KnowledgeBase, Bot> bots;
    private final Supplier<List<GoldenQuestion>> golden;

    /** The next snapshot is the live one soon. */
    private final Cache<Asked, List<Answer>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

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
        List<Answer> before = answers(live, questions);
        List<Answer> after = answers(next, questions);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Answer was = before.get(i);
            Answer is = after.get(i);
            if (!was.equals(is)) {
                changes.add(new Change(questions.get(i), was.text(), is.text(), was.passes(), is.passes()));
            }
        }
        return new Verdict(questions.size(), changes);
    }

    private record Answer(String text, boolean passes) {}

    /** What is asked, and of which snapshot; equal ids mean equal answers. */
    private record Asked(String snapshot, List<GoldenQuestion> questions) {}

    private List<Answer> answers(KnowledgeBase base, List<GoldenQuestion> questions) {
        return answers.get(new Asked(base.snapshot().id(), questions), any -> {
            Bot bot = bots.apply(base);
            List<Answer> all = new ArrayList<>();
            for (GoldenQuestion question : questions) {
                Reply reply = bot.answer(Request.text("", question.question())).reply();
                String text = PlainText.of(reply);
                all.add(new Answer(text, question.isMetBy(reply.outcome(), text)));
            }
            return all;
        });
    }
}
