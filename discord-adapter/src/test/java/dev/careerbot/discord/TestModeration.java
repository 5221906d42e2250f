package dev.careerbot.discord;

import static dev.careerbot.bot.community.ModeratorCommand.changing;
import static dev.careerbot.bot.community.ModeratorCommand.needed;
import static dev.careerbot.bot.community.ModeratorCommand.option;
import static dev.careerbot.bot.community.ModeratorCommand.reading;

import dev.careerbot.bot.command.CommandSpec.Kind;
import dev.careerbot.bot.community.Call;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.CommunityCommands;
import dev.careerbot.bot.community.InMemoryCommunityStore;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.community.OwnerCode;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.Document;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Moderators' commands of a test: those of communities, and one of each sort that the knowledge has. */
final class TestModeration {
    private TestModeration() {}

    static ModeratorCommands commands(
            InMemoryCommunityStore store, Communities communities, List<ModeratorCommand> more) {
        return new ModeratorCommands(
                communities,
                asker -> List.of("first article", "second article"),
                TestModeration::alone,
                InstantSource.system(),
                List.of(
                        knowledge(),
                        new CommunityCommands(communities, store, new OwnerCode(() -> new Random(1))).commands(),
                        more));
    }

    private static Reply alone(Supplier<Reply> work) {
        return work.get();
    }

    private static List<ModeratorCommand> knowledge() {
        return List.of(
                changing(
                        "kb add",
                        "Add an article for the next snapshot",
                        TestModeration::add,
                        option("file", "An article", Kind.FILE),
                        option("address", "A page", Kind.TEXT)),
                changing("kb refresh", "Build the next snapshot", TestModeration::refresh),
                changing(
                        "kb override",
                        "Publish although answers become worse",
                        call -> Reply.done("Published, because: " + call.get("reason")),
                        needed("reason", "Why, for the audit", Kind.TEXT)),
                changing(
                        "kb rollback",
                        "Make an earlier snapshot live again",
                        call -> Reply.done(
                                "Live again: " + call.number("snapshot").orElse(0)),
                        option("snapshot", "Its number", Kind.NUMBER)),
                changing(
                        "kb remove",
                        "Take an article out",
                        call -> Reply.done("Taken out: " + call.get("source")),
                        needed("source", "Its name", Kind.SOURCE)),
                reading(
                        "kb diff",
                        "Show what differs",
                        call -> Reply.done(IntStream.range(0, 400)
                                .mapToObj(i -> "- claim " + i + " is new here")
                                .collect(Collectors.joining("\n")))));
    }

    private static Reply add(Call call) {
        call.progress().accept("Reading");
        return Reply.done(call.files().stream().map(Document::toString).collect(Collectors.joining(", "))
                + call.find("address").orElse(""));
    }

    private static Reply refresh(Call call) {
        call.progress().accept("Reading 1 of 2");
        call.progress().accept("Reading 2 of 2");
        return new Reply.Blocked(
                List.of(new Block.Text("2 golden questions would be answered worse.")),
                List.of(new Action("Publish anyway", "kb override", Map.of())));
    }

    /** Rules by which a community may change what the bot knows. */
    static Communities.Rules rules(String community) {
        return new Communities.Rules(Map.of(), Set.of(community));
    }
}
