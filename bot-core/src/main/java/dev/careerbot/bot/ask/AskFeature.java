package dev.careerbot.bot.ask;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers with the statements that are nearest to the question, whatever they are about. */
public final class AskFeature implements Feature {

    @Override
    public String intent() {
        return "ask";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec(
                "ask",
                "Ask a career question in your own words",
                List.of(new CommandSpec.Option("question", "Your question", CommandSpec.Kind.TEXT, true)),
                "{question}"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        List<Found> hits = inquiry.search(inquiry.roles(), true, Set.of());
        List<Found> fitting = Relevance.fitting(inquiry, hits);
        boolean uncovered = inquiry.mentions().skills().stream()
                        .allMatch(skill -> inquiry.naming(skill).isEmpty())
                && !inquiry.mentions().skills().isEmpty();
        if (uncovered || Relevance.confidence(inquiry, fitting) < Relevance.CONFIDENT) {
            return Replies.noData(inquiry, "that");
        }
        return Replies.found(
                inquiry,
                fitting,
                Replies.actions(
                        inquiry, "role", inquiry.roles().stream().limit(2).toList()));
    }
}
