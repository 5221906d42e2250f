package dev.careerbot.slack.render;

import dev.careerbot.bot.interaction.Page;
import dev.careerbot.bot.render.SafeText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in Slack's markup: nothing in it mentions, links or ends anything unless it is meant to. */
public final class Mrkdwn {
    /** The most characters of a section's text. */
    static final int SECTION = 3000;

    /** What opens markup at the beginning of a word. */
    private static final Pattern OPENING = Pattern.compile("(?<![\\p{L}\\p{N}])([*_~`])(?=\\S)");

    private static final String NO_WIDTH = "\u200B";
    private static final int LEAST = 20;

    private Mrkdwn() {}

    /** The text as it stands, with nothing in it that Slack would obey. */
    public static String of(String text) {
        return escaped(OPENING.matcher(SafeText.of(text)).replaceAll("$1" + NO_WIDTH));
    }

    /** For what takes no markup but would still resolve mentions: the fallback. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The text in bold, where Slack can do it: on one line. */
    static String bold(String text) {
        String plain = of(text);
        boolean canBe = !plain.isBlank() && plain.equals(plain.strip()) && plain.indexOf('\n') < 0;
        return canBe && plain.indexOf('*') < 0 ? "*" + plain + "*" : plain;
    }

    /** A link; the text alone where the address is none that a browser should follow. */
    static String link(URI address, String text) {
        String target =
                address.toString().replace("|", "%7C").replace(">", "%3E").replace("<", "%3C");
        boolean followed = target.startsWith("https://") || target.startsWith("http://");
        String label = of(text).replace("|", "¦").replace("\n", " ");
        return followed && !label.isBlank() ? "<" + target.replace("&", "&amp;") + "|" + label + ">" : label;
    }

    /** The text in pieces, none of which is longer than the limit when escaped. */
    static List<String> pieces(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        cut(text, limit, limit - 2, pieces);
        return pieces;
    }

    private static void cut(String text, int limit, int raw, List<String> pieces) {
        for (Page page : Page.of(text, Math.max(LEAST, raw))) {
            if (of(page.text()).length() <= limit - 2 || raw <= LEAST) {
                if (!page.text().isBlank()) {
                    pieces.add(page.text());
                }
            } else {
                cut(page.text(), limit, raw / 2, pieces);
            }
        }
    }
}
