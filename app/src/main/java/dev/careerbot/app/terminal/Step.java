package dev.careerbot.app.terminal;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.interaction.Form;
import java.util.Map;

/** What a chat does next, after a line was typed. */
sealed interface Step {
    /** Waits for the next line. */
    record Wait() implements Step {}

    /** Ends. */
    record Leave() implements Step {}

    /** Says something of the chat itself. */
    record Say(String message) implements Step {}

    /** Asks for the options that a command lacks. @param given the options that it has */
    record Complete(Form form, Map<String, String> given) implements Step {
        public Complete {
            given = Map.copyOf(given);
        }
    }

    /** Puts a request to the bot. @param echo the command that a number stood for; empty where it was typed */
    record Put(Request request, String echo) implements Step {}
}
