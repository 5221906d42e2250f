package dev.careerbot.bot.chat;

import dev.careerbot.bot.Request;

/**
 * Something that came from a platform: a question, a command, a press on a button, or a form that was filled in.
 *
 * @param id the platform's id of the message or interaction, the same whenever it is delivered again; unique with the platform
 * @param address what the adapter needs to answer it later, also after a restart; nobody else reads it
 */
public record Arrival(String id, Place place, Manner manner, Request request, String address) {
    /** How the bot was spoken to. */
    public enum Manner {
        /** A slash command, or a menu entry. */
        COMMAND,
        /** A message that mentions the bot, or pings it by replying to it. */
        MENTION,
        /** A direct message. */
        DIRECT,
        /** A message in the bot's own thread. */
        THREAD,
        /** A message that did not speak to the bot. */
        OVERHEARD,
        /** A button, a menu, or a form. */
        ACTION
    }
}
