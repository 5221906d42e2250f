package dev.careerbot.slack.standin;

import java.util.List;

/**
 * What somebody said, and what the bot was told of it.
 *
 * @param message as it stands in the conversation
 * @param deliveries none where the bot does not see it, two where a mention is told twice
 */
public record Said(SlackMessage message, List<Delivery> deliveries) {
    public Said {
        deliveries = List.copyOf(deliveries);
    }

    /** The first of what the bot was told. */
    public Delivery delivery() {
        return deliveries.getFirst();
    }
}
