package dev.careerbot.slack;

import java.util.regex.Pattern;

/** What people typed, without the markup in which Slack delivers it. */
final class Utterance {
    private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern GROUP = Pattern.compile("<!subteam\\^([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern CHANNEL = Pattern.compile("<#([A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final Pattern CHANNEL_NAME = Pattern.compile("<#[A-Z0-9]+\\|([^>]*)>");
    private static final Pattern CALL = Pattern.compile("<![^>]*>");
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto):[^|>]*)(?:\\|[^>]*)?>");

    private Utterance() {}

    /** A command's text: persons, groups and channels become the ids that options take. */
    static String command(String text) {
        String ids = PERSON.matcher(text).replaceAll("user:$1");
        ids = GROUP.matcher(ids).replaceAll("group:$1");
        return plain(CHANNEL.matcher(ids).replaceAll("$1"));
    }

    /** A message in words: who is mentioned is left out. */
    static String words(String text) {
        return plain(CHANNEL_NAME.matcher(PERSON.matcher(text).replaceAll(" ")).replaceAll("$1"))
                .replaceAll("[ \\t]+", " ")
                .strip();
    }

    private static String plain(String text) {
        String words = CALL.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll(" ");
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    /** Whether a message mentions somebody. */
    static boolean mentions(String text, String user) {
        return text.contains("<@" + user + ">") || text.contains("<@" + user + "|");
    }
}
