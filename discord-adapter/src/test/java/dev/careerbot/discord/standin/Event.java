package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the gateway tells it.
 *
 * @param guild the guild whose shard is told; null for what is outside of guilds
 * @param intent the intent that a session needs to be told, as a bit; 0 if it needs none
 * @param veiled what a session without the message-content intent is told; the same as data where nothing is private
 */
record Event(String name, @Nullable String guild, int intent, ObjectNode data, ObjectNode veiled) {
    static final int GUILDS = 1;
    static final int GUILD_MESSAGES = 1 << 9;
    static final int DIRECT_MESSAGES = 1 << 12;
    static final int MESSAGE_CONTENT = 1 << 15;

    static Event of(String name, @Nullable String guild, int intent, ObjectNode data) {
        return new Event(name, guild, intent, data, data);
    }
}
