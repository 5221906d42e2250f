package dev.careerbot.discord;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shards that this process runs.
 *
 * @param first from 0
 * @param last from 0
 * @param total of all processes; -1 for as many as Discord recommends, all of them here
 */
record ShardRange(int first, int last, int total) {
    static final String AUTO = "auto";
    static final int RECOMMENDED = -1;

    private static final Pattern PART = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?/(\\d{1,4})");

    /** @throws IllegalArgumentException with what is wrong */
    static ShardRange parse(String text) {
        String setting = text.strip();
        if (setting.equals(AUTO)) {
            return new ShardRange(0, 0, RECOMMENDED);
        }
        if (setting.matches("[1-9]\\d{0,3}")) {
            int total = Integer.parseInt(setting);
            return new ShardRange(0, total - 1, total);
        }
        Matcher part = PART.matcher(setting);
        if (part.matches()) {
            int first = Integer.parseInt(part.group(1));
            int last = part.group(2) == null ? first : Integer.parseInt(part.group(2));
            int total = Integer.parseInt(part.group(3));
            if (first <= last && last < total) {
                return new ShardRange(first, last, total);
            }
        }
        throw new IllegalArgumentException(
                "shards must be auto, a number such as 4, or a part such as 0-3/8, counted from 0: " + text);
    }

    /** How many are run here; unknown before Discord has recommended a number. */
    int count() {
        return last - first + 1;
    }
}
