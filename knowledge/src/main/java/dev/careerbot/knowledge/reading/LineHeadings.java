package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.model.Money;
import dev.careerbot.knowledge.reading.TextBlock.Heading;
import dev.careerbot.knowledge.reading.TextBlock.Item;
import dev.careerbot.knowledge.reading.TextBlock.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Lines that are headings, however they are marked up. */
final class LineHeadings {
    /** Theirs, and that of bold lines: below all headings that are marked up as such and that pages mostly use. */
    static final int LEVEL = 5;

    private static final int LONGEST = 70;
    private static final int SHORTEST_TEXT = 90;

    private LineHeadings() {}

    /** The blocks with each short line without an end, or short question, that stands alone before text as a heading. */
    static List<TextBlock> marked(List<TextBlock> blocks) {
        List<TextBlock> all = new ArrayList<>(blocks);
        for (int i = 1; i + 1 < all.size(); i++) {
            if (all.get(i) instanceof Paragraph paragraph && heads(paragraph.text(), all.get(i + 1))) {
                all.set(i, new Heading(LEVEL, paragraph.text()));
            }
        }
        return all;
    }

    private static boolean heads(String line, TextBlock next) {
        boolean shortLine = line.length() <= LONGEST && Character.isUpperCase(line.charAt(0));
        boolean asks = line.endsWith("?") && !(next instanceof Heading);
        boolean open = line.matches(".*[\\p{L}\\p{N})]$") && !line.matches(".*[.!?;:] .*") && !Money.isIn(line);
        boolean beforeText = next instanceof Item
                || (next instanceof Paragraph && next.text().length() > SHORTEST_TEXT);
        return shortLine && (asks || (open && beforeText));
    }
}
