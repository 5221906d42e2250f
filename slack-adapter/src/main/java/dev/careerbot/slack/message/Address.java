package dev.careerbot.slack.message;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to answer somebody later, also after a restart.
 *
 * @param team the workspace
 * @param enterprise the organisation; empty for none
 * @param channel where the answer goes; a person's id for the conversation with the bot
 * @param thread the first message of the thread that it goes to; empty for none
 * @param user who asked
 * @param since the timestamp before which no answer can have been written
 * @param responseUrl by which a command or button may be answered, too; empty for none
 * @param pressed the message whose button was pressed; empty for none
 * @param manner how it is shown
 */
public record Address(
        String team,
        String enterprise,
        String channel,
        String thread,
        String user,
        String since,
        String responseUrl,
        String pressed,
        Manner manner) {
    private static final Gson GSON = new Gson();

    /** How an answer is shown. */
    public enum Manner {
        /** To all. */
        PUBLIC,
        /** To who asked alone. */
        PRIVATE,
        /** In a thread with the assistant, bit by bit where Slack can. */
        ASSISTANT
    }

    /**
     * Where somebody is answered to all, by a message of its own.
     *
     * @param enterprise null for none
     */
    public static Address of(String team, @Nullable String enterprise, String channel, String user) {
        return new Address(team, enterprise == null ? "" : enterprise, channel, "", user, "0", "", "", Manner.PUBLIC);
    }

    /** As text. */
    public String encode() {
        return GSON.toJson(this);
    }

    /** The address of a text; empty where it is none. */
    public static Optional<Address> decode(String text) {
        try {
            @Nullable Address address = GSON.fromJson(text, Address.class);
            return Optional.ofNullable(address);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** The same, shown in another way. */
    public Address shown(Manner other) {
        return new Address(team, enterprise, channel, thread, user, since, responseUrl, pressed, other);
    }

    /** The same, in another channel. */
    public Address at(String other) {
        return new Address(team, enterprise, other, thread, user, since, responseUrl, pressed, manner);
    }

    /**
     * The same, in a thread.
     *
     * @param other null for none
     */
    public Address in(@Nullable String other) {
        return new Address(
                team, enterprise, channel, other == null ? "" : other, user, since, responseUrl, pressed, manner);
    }

    /** The same, for what was said then. */
    public Address since(String then) {
        return new Address(team, enterprise, channel, thread, user, then, responseUrl, pressed, manner);
    }

    /**
     * The same, where it may be answered by an address, too.
     *
     * @param url null for none
     */
    public Address answeredBy(@Nullable String url) {
        return new Address(team, enterprise, channel, thread, user, since, url == null ? "" : url, pressed, manner);
    }

    /**
     * The same, for a button of that message.
     *
     * @param message empty for none
     */
    public Address pressed(String message) {
        return new Address(team, enterprise, channel, thread, user, since, responseUrl, message, manner);
    }
}
