package dev.careerbot.bot;

import java.util.Map;

/**
 * What somebody asks.
 *
 * @param conversation names the conversation whose context counts; empty for none
 */
public record Request(String conversation, Input input) {
    /** What was typed or chosen. */
    public sealed interface Input {
        /** Words. */
        record Text(String text) implements Input {}

        /** A command with its options by name. */
        record Command(String name, Map<String, String> options) implements Input {
            public Command {
                options = Map.copyOf(options);
            }
        }
    }

    /** A question in words. */
    public static Request text(String conversation, String text) {
        return new Request(conversation, new Input.Text(text));
    }
}
