package dev.careerbot.bot.ask;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Greetings, thanks, and help: what the bot can do and which commands there are. */
public final class SocialFeature implements Feature {
    private static final Set<String> THANKS =
            Set.of("thanks", "thank", "cheers", "ty", "perfect", "awesome", "cool", "nice");
    private static final Set<String> FAREWELLS = Set.of("bye", "goodbye");

    private final Supplier<List<CommandSpec>> commands;

    /** @param commands all commands, for help */
    public SocialFeature(Supplier<List<CommandSpec>> commands) {
        this.commands = commands;
    }

    @Override
    public String intent() {
        return "social";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec("help", "What I can do, and my commands", List.of(), "what can you do"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        List<String> words = inquiry.mentions().words();
        if (words.stream().anyMatch(THANKS::contains)) {
            return say("You're welcome. Ask me anything else about roles, skills, certifications or pay.");
        }
        if (words.stream().anyMatch(FAREWELLS::contains)) {
            return say("Goodbye, and good luck!");
        }
        return help(inquiry);
    }

    private static Reply say(String text) {
        return new Reply.Social(List.of(new Block.Text(text)), List.of());
    }

    private Reply help(Inquiry inquiry) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text("Hello! I answer career questions from "
                + inquiry.knowledge().snapshot().articles().size()
                + " sources and cite each statement. Ask in your own words, or use a command:"));
        for (CommandSpec command : commands.get()) {
            blocks.add(new Block.Text(command.usage() + " – " + command.description()));
        }
        return new Reply.Social(blocks, List.of(new Action("Which roles do you know?", "roles", Map.of())));
    }
}
