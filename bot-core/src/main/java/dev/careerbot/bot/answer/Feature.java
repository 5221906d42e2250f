package dev.careerbot.bot.answer;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.Reply;
import java.util.Optional;

/** Answers one intent. Immutable and safe for use by several threads. */
public interface Feature {
    /** The intent's label in the phrasings. */
    String intent();

    /** The command that asks for it; empty where it is asked for in words only. */
    Optional<CommandSpec> command();

    /** The reply; never fails for any question or any base. */
    Reply answer(Inquiry inquiry);
}
