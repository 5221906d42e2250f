package dev.careerbot.discord;

import dev.careerbot.bot.render.SafeText;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Discord shows it literally: no markup, no mentions, nothing hidden. Pure. */
final class Markdown {
    /** Whatever Discord would take for formatting, and what makes a link out of brackets. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|<]|\\](?=\\()");

    private static final Pattern MARKUP_IN_LINK = Pattern.compile("[\\\\*_~`|<\\[\\]]");

    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)(#{1,3}(?=\\s)|>(?=\\s)|>>>|-(?=#))");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\\\]+");

    /** A link is no longer, so that it is never cut; what is longer is shown as text. */
    private static final int LONGEST_LINK = 1_000;

    private Markdown() {}

    /** The text, shown as it is. */
    static String literal(String text) {
        String safe = SafeText.of(text);
        StringBuilder shown = new StringBuilder();
        Matcher address = ADDRESS.matcher(safe);
        int from = 0;
        while (address.find()) {
            shown.append(escaped(safe.substring(from, address.start()))).append(address.group());
            from = address.end();
        }
        String marked = shown.append(escaped(safe.substring(from))).toString();
        return LINE_START.matcher(marked).replaceAll("$1\\\\$2");
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    /** The text, emphasised; only what is short is, as a cut would break the emphasis. */
    static String bold(String text, int longest) {
        String literal = literal(text).strip();
        boolean isOneShortLine = !literal.isEmpty() && literal.length() <= longest && literal.indexOf('\n') < 0;
        return isOneShortLine ? "**" + literal + "**" : literal;
    }

    /** The words as a link, where the address is one that a browser opens; else with the address behind it. */
    static String link(String words, URI address) {
        String target = address.toASCIIString().replace("(", "%28").replace(")", "%29");
        String shown = MARKUP_IN_LINK.matcher(SafeText.of(words)).replaceAll("\\\\$0");
        boolean isLink = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && shown.length() + target.length() <= LONGEST_LINK
                && shown.indexOf('\n') < 0
                && !ADDRESS.matcher(shown).find();
        return isLink ? "[" + shown + "](" + target + ")" : literal(words) + " " + literal(target);
    }
}
