package dev.careerbot.slack;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.slack.message.Address;

/**
 * Something that somebody asks on Slack.
 *
 * @param id the same however often Slack delivers it
 * @param isDirect whether only the asker and the bot read it
 */
record Asked(String id, Arrival.Manner manner, Address address, boolean isDirect, Request.Input input) {
    static final String PLATFORM = "slack";

    /** A workspace as a community of the bot's. */
    static String community(String team) {
        return PLATFORM + ":" + team;
    }

    /** Whether a channel is the conversation of one person with the bot. */
    static boolean isDirect(String channel) {
        return channel.startsWith("D") || channel.startsWith("U") || channel.startsWith("W");
    }

    /**
     * Where it is asked. Why the workspace: where somebody's conversation with the bot is known by the person alone, it is not
     * that of the same person in another workspace.
     */
    String channel() {
        return address.channel().equals(address.user()) ? direct(address.team(), address.user()) : address.channel();
    }

    /** Somebody's conversation with the bot, where no channel is known for it. */
    static String direct(String team, String user) {
        return team + "/" + user;
    }

    /** Where it is asked. */
    Place place() {
        return new Place(PLATFORM, channel(), address.thread(), isDirect);
    }

    Asked at(Address other) {
        return new Asked(id, manner, other, isDirect, input);
    }
}
