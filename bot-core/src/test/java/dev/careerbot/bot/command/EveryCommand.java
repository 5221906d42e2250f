package dev.careerbot.bot.command;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.CommunityCommands;
import dev.careerbot.bot.community.InMemoryCommunityStore;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.community.OwnerCode;
import dev.careerbot.bot.moderation.ArticleFetcher;
import dev.careerbot.bot.moderation.Gate;
import dev.careerbot.bot.moderation.NameCommands;
import dev.careerbot.bot.moderation.SnapshotCommands;
import dev.careerbot.bot.moderation.SourceCommands;
import dev.careerbot.knowledge.releases.Releases;
import dev.careerbot.knowledge.store.KnowledgeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mockito.Mockito;

/** All commands of the bot, for tests of what platforms make of them. */
public final class EveryCommand {
    private EveryCommand() {}

    /** Those of everybody and those of moderators; the latter cannot be run. */
    public static List<CommandSpec> all() {
        KnowledgeStore store = Mockito.mock(KnowledgeStore.class);
        Releases releases = Mockito.mock(Releases.class);
        ArticleFetcher fetcher = Mockito.mock(ArticleFetcher.class);
        InMemoryCommunityStore communities = new InMemoryCommunityStore();
        List<CommandSpec> commands = new ArrayList<>(TestBot.shipped().bot().commands());
        Stream.of(
                        new SourceCommands(store, releases, fetcher, base -> {}).commands(),
                        new NameCommands(store, releases).commands(),
                        new SnapshotCommands(store, releases, Mockito.mock(Gate.class), fetcher, base -> {}).commands(),
                        new CommunityCommands(
                                        new Communities(communities, Communities.Rules.NONE),
                                        communities,
                                        new OwnerCode(() -> new Random(1)))
                                .commands())
                .flatMap(List::stream)
                .map(ModeratorCommand::spec)
                .forEach(commands::add);
        return commands;
    }
}
