package dev.careerbot.discord;

import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;

/** A message on Discord, which is found by its channel only; {@code channel/message} for the core. */
record MessageId(String channel, String message) {
    static MessageId of(Message message) {
        return new MessageId(message.getChannelId(), message.getId());
    }

    /** The id that {@link #toString} wrote; empty where it is none. */
    static Optional<MessageId> find(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && text.matches("\\d{1,20}/\\d{1,20}")
                ? Optional.of(new MessageId(text.substring(0, slash), text.substring(slash + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return channel + "/" + message;
    }
}
