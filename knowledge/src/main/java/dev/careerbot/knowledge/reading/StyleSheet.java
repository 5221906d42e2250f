package dev.careerbot.knowledge.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads the rules of a style sheet in one pass, so that none takes long, whatever it holds. Safe for use by several threads. */
final class StyleSheet {
    private StyleSheet() {}

    /**
     * A rule.
     *
     * @param selectors as typed, parted by commas
     * @param declarations what stands between its braces
     */
    record Rule(String selectors, String declarations) {}

    /** The innermost rules that do not depend on the screen, in their order; braces that do not match end it. */
    static List<Rule> rules(String typed) {
        String css = withoutComments(typed);
        List<Rule> rules = new ArrayList<>();
        String selectors = "";
        int start = 0;
        for (int i = 0; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '{') {
                String prelude = css.substring(start, i);
                selectors = prelude.substring(prelude.lastIndexOf(';') + 1).strip();
                i = selectors.startsWith("@media") ? end(css, i) : i;
                start = i + 1;
            } else if (c == '}') {
                if (!selectors.isEmpty()) {
                    rules.add(new Rule(selectors, css.substring(start, i)));
                }
                selectors = "";
                start = i + 1;
            }
        }
        return rules;
    }

    private static String withoutComments(String css) {
        StringBuilder text = new StringBuilder(css.length());
        int from = 0;
        for (int comment = css.indexOf("/*"); comment >= 0; comment = css.indexOf("/*", from)) {
            text.append(css, from, comment);
            int end = css.indexOf("*/", comment + 2);
            from = end < 0 ? css.length() : end + 2;
        }
        return text.append(css, from, css.length()).toString();
    }

    /** The place of the brace that closes the one at {@code open}, else the sheet's end. */
    private static int end(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }
}
