package dev.careerbot.bot.chat;

/**
 * Where something was said.
 *
 * @param platform {@code discord} or {@code slack}
 * @param channel the platform's id of the channel; in a thread that of the channel that it hangs on
 * @param thread the platform's id of the thread; empty outside one
 * @param isDirect whether only the asker and the bot read it
 */
public record Place(String platform, String channel, String thread, boolean isDirect) {
    /** Names the conversation that somebody has here: one a person and thread, else one a person and channel. */
    public String conversation(String user) {
        return platform + "/" + channel + "/" + thread + "/" + user;
    }
}
