package dev.careerbot.bot.moderation;

import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.bot.reply.Reply;
import java.util.List;
import java.util.Locale;

/**
 * A question whose answer must not become worse.
 *
 * @param answerable whether the sources answer it; else an answer would be a false one
 * @param facts what the answer must hold, each a list of alternatives in lower case, hyphens as spaces
 */
public record GoldenQuestion(String question, boolean answerable, List<List<String>> facts) {
    public GoldenQuestion {
        facts = facts.stream().map(List::copyOf).toList();
    }

    /** Whether this is how it must be answered. */
    public boolean isMetBy(Reply reply) {
        return isMetBy(reply.outcome(), PlainText.of(reply));
    }

    boolean isMetBy(Outcome outcome, String text) {
        if (outcome.answered() != answerable) {
            return false;
        }
        String plain = text.toLowerCase(Locale.ROOT).replace('-', ' ');
        return facts.stream().allMatch(any -> any.stream().anyMatch(plain::contains));
    }
}
