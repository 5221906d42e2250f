package dev.careerbot.bot.ask;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.Understander;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declines what is no career question. */
public final class OutOfScopeFeature implements Feature {
    @Override
    public String intent() {
        return Understander.NONE;
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.empty();
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        return new Reply.OutOfScope(
                List.of(new Block.Text("I can't help with that: I answer career questions about roles, skills, "
                        + "certifications, education and pay. /help shows what you can ask.")),
                List.of(new Action("Which roles do you know?", "roles", Map.of())));
    }
}
