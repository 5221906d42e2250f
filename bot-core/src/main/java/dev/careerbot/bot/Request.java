package dev.careerbot.bot;

import dev.careerbot.bot.community.Asker;
import dev.careerbot.knowledge.store.Document;
import java.util.List;
import java.util.Map;

/**
 * What somebody asks.
 *
 * @param conversation names the conversation whose context counts; empty for none
 */
public record Request(Asker asker, String conversation, Input input) {
    /** What was typed or chosen. */
    public sealed interface Input {
        /** Words. */
        record Text(String text) implements Input {}

        /**
         * A command with its options by name.
         *
         * @param files what came with it, where the command takes files
         */
        record Command(String name, Map<String, String> options, List<Document> files) implements Input {
            public Command {
                options = Map.copyOf(options);
                files = List.copyOf(files);
            }

            /** A command without files. */
            public Command(String name, Map<String, String> options) {
                this(name, options, List.of());
            }
        }
    }

    /** A question in words of somebody who is nobody in particular. */
    public static Request text(String conversation, String text) {
        return new Request(Asker.NOBODY, conversation, new Input.Text(text));
    }

    /** A command of somebody who is nobody in particular. */
    public static Request command(String conversation, String name, Map<String, String> options) {
        return new Request(Asker.NOBODY, conversation, new Input.Command(name, options));
    }
}
