package dev.careerbot.knowledge.reading;

import dev.careerbot.knowledge.model.Money;
import dev.careerbot.knowledge.reading.TextBlock.Heading;
import dev.careerbot.knowledge.reading.TextBlock.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells blocks and sentences that are no part of an article's text, by what they say. Safe for use by several threads. */
public final class Boilerplate {
    private static final Patterns PATTERNS = Patterns.shipped("boilerplate.yaml");
    private static final int LONGEST_LINE = 170;
    private static final int PROSE = 90;
    private static final int TOO_OFTEN = 3;
    private static final int FEW_WORDS = 3;
    private static final int SCRAP = 40;
    private static final int MOST_SCRAPS = 20;

    private Boilerplate() {}

    /** The blocks without those that are no part of the article. */
    static List<TextBlock> cut(List<TextBlock> blocks, String title) {
        Map<String, Integer> counts = new HashMap<>();
        blocks.forEach(block -> counts.merge(key(block), 1, Integer::sum));
        List<TextBlock> kept = new ArrayList<>();
        int start = titleAfterScraps(blocks, title);
        Set<String> seen = new HashSet<>();
        int under = 0;
        boolean ended = false;
        for (int i = start; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (block instanceof Heading heading) {
                String text = heading.text().replaceFirst("[:.…]+$", "").strip();
                boolean ending = PATTERNS.matchesAll("endings", text) && i > 0;
                boolean foreign = (ending || PATTERNS.matchesAll("sections", text)) && i > 0;
                int widest = ended ? under - 1 : under;
                if (foreign) {
                    under = ended ? under : ending ? heading.level() : Math.max(under, heading.level());
                    ended |= ending;
                } else if (heading.level() <= widest && isFollowedByProse(blocks, i)) {
                    under = 0;
                    ended = false;
                }
            }
            String key = key(block);
            boolean repeated =
                    counts.getOrDefault(key, 0) >= TOO_OFTEN || (seen.contains(key) && !(block instanceof Heading));
            boolean isTitle = block.text().equalsIgnoreCase(title) && !(block instanceof Heading);
            if (under == 0 && !repeated && !isTitle && !isLine(block)) {
                kept.add(block);
                seen.add(key);
            }
        }
        return withoutTeasers(kept);
    }

    /** The place of the heading that is the title, where nothing but short lines such as menus stand before it; else 0. */
    private static int titleAfterScraps(List<TextBlock> blocks, String title) {
        for (int i = 0; i < Math.min(blocks.size(), MOST_SCRAPS); i++) {
            TextBlock block = blocks.get(i);
            if (block instanceof Heading && block.text().equalsIgnoreCase(title)) {
                return i;
            }
            if (block.text().length() > SCRAP) {
                return 0;
            }
        }
        return 0;
    }

    private static String words(TextBlock block) {
        return block instanceof TextBlock.Row row ? String.join(" ", row.cells()) : block.text();
    }

    private static String key(TextBlock block) {
        return words(block).toLowerCase(Locale.ROOT);
    }

    private static boolean isFollowedByProse(List<TextBlock> blocks, int i) {
        return blocks.subList(i + 1, Math.min(i + 3, blocks.size())).stream()
                .anyMatch(block -> block.text().length() > PROSE && !(block instanceof Heading));
    }

    /** Whether the words could head an article. */
    static boolean mayBeTitle(String text) {
        String plain = text.replaceFirst("[:.…]+$", "").strip();
        return !isTrail(plain)
                && !PATTERNS.matchesAll("lines", plain)
                && !PATTERNS.matchesAll("sections", plain)
                && !PATTERNS.matchesAll("endings", plain)
                && !Dates.isAll(plain)
                && plain.split(" ").length > 2;
    }

    /** Crumbs and menus: short parts between separators. */
    private static boolean isTrail(String text) {
        return text.length() <= LONGEST_LINE
                && text.split("\\s[›»|·•>/]\\s").length >= TOO_OFTEN
                && !text.matches(".*[.!?]$")
                && !Money.isIn(text);
    }

    private static boolean isLine(TextBlock block) {
        String text = words(block);
        return isTrail(text)
                || (text.length() <= LONGEST_LINE
                        && (PATTERNS.matchesAll("lines", text.replaceFirst("[.!:…>»→\\s]+$", ""))
                                || Dates.isAll(text)
                                || !(block instanceof TextBlock.Row || text.matches("(?s).*\\p{L}.*"))));
    }

    /** A trail of short lines at the end, such as names and teasers, is no text. */
    private static List<TextBlock> withoutTeasers(List<TextBlock> blocks) {
        int last = blocks.size() - 1;
        while (last >= 0 && isScrap(blocks.get(last))) {
            last--;
        }
        return blocks.subList(0, last + 1);
    }

    private static boolean isScrap(TextBlock block) {
        boolean few = block.text().split(" ").length <= FEW_WORDS;
        return block instanceof Heading
                || (block instanceof Paragraph && few && !block.text().matches(".*\\d.*"));
    }

    /** Whether the sentence sells, or speaks of the article itself. */
    public static boolean sells(String sentence) {
        return PATTERNS.occursIn("selling", sentence);
    }

    /** Whether the sentence tries to instruct a machine that reads it. */
    public static boolean instructs(String sentence) {
        return PATTERNS.occursIn("instructions", sentence);
    }
}
