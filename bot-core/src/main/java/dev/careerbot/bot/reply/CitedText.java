package dev.careerbot.bot.reply;

import java.util.List;

/**
 * One statement of an answer with what it rests on.
 *
 * @param text one or more whole sentences, without marks
 * @param citations numbers of the reply's citations, ascending, at least one
 * @param sources how many sources say it on their own; 0 where counting does not apply
 */
public record CitedText(String text, List<Integer> citations, int sources) {
    public CitedText {
        citations = citations.stream().distinct().sorted().toList();
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("a statement needs a citation: " + text);
        }
    }

    /** Whether it goes on from the item above, in a list. */
    public boolean goesOn() {
        return text.startsWith("…");
    }
}
