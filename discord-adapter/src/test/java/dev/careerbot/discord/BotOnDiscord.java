package dev.careerbot.discord;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.chat.AnswerStore;
import dev.careerbot.bot.chat.ArrivalStore;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.ChatPlatform.Unavailable;
import dev.careerbot.bot.chat.InMemoryChatStore;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.InMemoryCommunityStore;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.StandInChannel;
import dev.careerbot.discord.standin.Visitor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** The real adapter and the real client library with the bot of the shipped base, at a stand-in of Discord. */
final class BotOnDiscord implements AutoCloseable {
    static final String TAVERN = "Tavern";

    final DiscordStandIn discord;
    final InMemoryChatStore store;
    final InMemoryCommunityStore communityStore = new InMemoryCommunityStore();
    final StandInChannel general;
    final Chat chat;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer;
    private final DiscordAdapter adapter;
    private final AtomicInteger ids = new AtomicInteger();

    /**
     * How a bot is set up.
     *
     * @param arrivals what remembers arrivals; usually the store
     * @param answers what remembers answers; usually the store
     * @param answering what runs answers; empty for a virtual thread each
     */
    record Setup(
            DiscordStandIn discord,
            InMemoryChatStore store,
            ArrivalStore arrivals,
            AnswerStore answers,
            Optional<Executor> answering,
            ScheduledExecutorService timer,
            boolean readsMessages,
            String shards,
            String token,
            List<ModeratorCommand> more) {
        Setup withStore(InMemoryChatStore other) {
            return new Setup(discord, other, other, other, answering, timer, readsMessages, shards, token, more);
        }

        Setup withStores(ArrivalStore others, AnswerStore otherAnswers) {
            return new Setup(
                    discord, store, others, otherAnswers, answering, timer, readsMessages, shards, token, more);
        }

        Setup answeredBy(Executor executor) {
            return new Setup(
                    discord,
                    store,
                    arrivals,
                    answers,
                    Optional.of(executor),
                    timer,
                    readsMessages,
                    shards,
                    token,
                    more);
        }

        Setup timedBy(ScheduledExecutorService other) {
            return new Setup(discord, store, arrivals, answers, answering, other, readsMessages, shards, token, more);
        }

        Setup readingMessages() {
            return new Setup(discord, store, arrivals, answers, answering, timer, true, shards, token, more);
        }

        Setup withShards(String range) {
            return new Setup(discord, store, arrivals, answers, answering, timer, readsMessages, range, token, more);
        }

        Setup withToken(String other) {
            return new Setup(discord, store, arrivals, answers, answering, timer, readsMessages, shards, other, more);
        }

        Setup with(ModeratorCommand... commands) {
            return new Setup(
                    discord,
                    store,
                    arrivals,
                    answers,
                    answering,
                    timer,
                    readsMessages,
                    shards,
                    token,
                    List.of(commands));
        }
    }

    private BotOnDiscord(Setup setup) {
        discord = setup.discord();
        store = setup.store();
        timer = setup.timer();
        general = discord.guild(TAVERN).channel("general");
        Communities communities = new Communities(communityStore, TestModeration.rules(community()));
        Bot bot = TestBot.shipped()
                .with(TestModeration.commands(communityStore, communities, setup.more()), InstantSource.system());
        chat = new Chat(
                bot,
                communities,
                setup.arrivals(),
                setup.answers(),
                InstantSource.system(),
                () -> "id" + ids.incrementAndGet());
        DiscordSettings settings = StandInSettings.of(discord, setup.token(), setup.readsMessages(), setup.shards());
        adapter = new DiscordAdapter(
                settings, chat, new Threads(workers, setup.answering().orElse(workers), timer));
    }

    static Setup setup(DiscordStandIn discord) {
        InMemoryChatStore store = new InMemoryChatStore();
        return new Setup(
                discord,
                store,
                store,
                store,
                Optional.empty(),
                Executors.newSingleThreadScheduledExecutor(),
                false,
                "auto",
                discord.token(),
                List.of());
    }

    /** A bot that is up. */
    static BotOnDiscord start(DiscordStandIn discord) {
        return start(setup(discord));
    }

    static BotOnDiscord start(Setup setup) {
        BotOnDiscord bot = new BotOnDiscord(setup);
        bot.start();
        return bot;
    }

    void start() {
        try {
            adapter.start();
        } catch (Unavailable e) {
            throw new AssertionError(e);
        }
    }

    /** A bot that is not connected. */
    static BotOnDiscord stopped(Setup setup) {
        return new BotOnDiscord(setup);
    }

    DiscordAdapter adapter() {
        return adapter;
    }

    String community() {
        return "discord:" + discord.guild(TAVERN).id();
    }

    /** Sets how the bot behaves in the general channel. */
    void generalIs(ChannelSettings settings) {
        communityStore.set(community(), general.id(), settings);
    }

    /** Somebody in the general channel. */
    Visitor member(String name) {
        return discord.guild(TAVERN).member(name).in(general);
    }

    /** Somebody who moderates, in the general channel. */
    Visitor moderator(String name) {
        communityStore.addModerator(
                community(), Communities.person(discord.user(name).id()));
        discord.guild(TAVERN).member(name).withPermissions(net.dv8tion.jda.api.Permission.MANAGE_SERVER);
        return member(name);
    }

    @Override
    public void close() {
        adapter.close();
        workers.close();
        timer.shutdownNow();
    }
}
