package dev.careerbot.bot.render;

import java.util.regex.Pattern;

/** Takes from a text what a terminal or chat would obey: control characters, invisible marks, mentions. */
public final class SafeText {
    private static final Pattern ESCAPE =
            Pattern.compile("\\u001B\\[[0-9;?]*[ -/]*[@-~]|\\u001B\\][^\\u0007\\u001B]*(?:\\u0007|\\u001B\\\\)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\p{Cf}\\p{Co}\\p{Cs}]");
    private static final Pattern MENTION = Pattern.compile("@(?=everyone|here|channel|[\\w&!])|<(?=[@!#])");

    private SafeText() {}

    /** A text cut to so many characters, at least two, with an ellipsis where more follows, not within a pair of surrogates. */
    public static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** The text, harmless; line ends stay. */
    public static String of(String text) {
        String plain = CONTROL.matcher(ESCAPE.matcher(text).replaceAll("")).replaceAll("");
        return MENTION.matcher(plain).replaceAll(match -> match.group().equals("<") ? "(" : "(at)");
    }
}
