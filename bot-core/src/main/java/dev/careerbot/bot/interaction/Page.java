package dev.careerbot.bot.interaction;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text that is too long for one message.
 *
 * @param number from 1
 * @param total how many there are
 */
public record Page(int number, int total, String text) {
    private static final String FENCE = "```";

    /**
     * Cuts a text into pages: between paragraphs, else lines, else words; a word is cut only where it alone is longer than a
     * page. A code fence that a cut would leave open is closed and opened again.
     *
     * @param limit the most characters of a page, at least 20
     */
    public static List<Page> of(String text, int limit) {
        if (limit < 20) {
            throw new IllegalArgumentException("a page holds at least 20 characters, not " + limit);
        }
        List<String> parts = new ArrayList<>();
        String rest = text;
        boolean open = false;
        while (rest.length() > room(limit, open)) {
            int cut = cut(rest, room(limit, open));
            String part = rest.substring(0, cut).stripTrailing();
            boolean closes = (count(part) + (open ? 1 : 0)) % 2 == 1;
            parts.add((open ? FENCE + "\n" : "") + part + (closes ? "\n" + FENCE : ""));
            open = closes;
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add((open ? FENCE + "\n" : "") + rest);
        }
        List<Page> pages = new ArrayList<>();
        for (String part : parts) {
            pages.add(new Page(pages.size() + 1, parts.size(), part));
        }
        return pages;
    }

    private static int room(int limit, boolean open) {
        return limit - (open ? 2 : 1) * (FENCE.length() + 1);
    }

    private static int cut(String text, int room) {
        for (String end : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(end, room - end.length());
            if (at > 0 && !text.substring(0, at).isBlank()) {
                return at + end.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
    }

    private static int count(String text) {
        int count = 0;
        for (int at = text.indexOf(FENCE); at >= 0; at = text.indexOf(FENCE, at + FENCE.length())) {
            count++;
        }
        return count;
    }
}
