package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.CommunityCommands;
import dev.careerbot.bot.community.CommunitySettings;
import dev.careerbot.bot.community.InMemoryCommunityStore;
import dev.careerbot.bot.community.ModeratorCommand;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.community.OwnerCode;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.slack.standin.Conversation;
import dev.careerbot.slack.standin.Delivery;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.SettableClock;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.SlackStandIn;
import dev.careerbot.slack.standin.Workspace;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A bot on the stand-in of Slack, in a workspace with a channel and two persons, of whom Mo moderates. */
final class SlackBot implements AutoCloseable {
    private static final TestBot ANSWERS = TestBot.shipped();

    final SettableClock clock = new SettableClock();
    final InstantSource time;
    final SlackStandIn slack;
    final Workspace acme;
    final Conversation careers;
    final Person ada;
    final Person mo;
    final WatchedChatStore store = new WatchedChatStore();
    private final InMemoryCommunityStore settingsStore = new InMemoryCommunityStore();
    private final AtomicInteger ids = new AtomicInteger();
    final PassingTimer timer = new PassingTimer(clock, this::acknowledged);
    private final Bot bot;
    private SlackSettings settings;
    private SlackAdapter adapter;

    SlackBot(boolean byHttp, ModeratorCommand... more) throws Exception {
        this(byHttp, false, more);
    }

    /** @param inRealTime whether the clock is the system's, and not one that a test moves */
    SlackBot(boolean byHttp, boolean inRealTime, ModeratorCommand... more) throws Exception {
        this(ANSWERS, byHttp, inRealTime, more);
    }

    /** @param answers knows what it answers */
    SlackBot(TestBot answers, boolean byHttp, boolean inRealTime, ModeratorCommand... more) throws Exception {
        time = inRealTime ? InstantSource.system() : clock;
        slack = SlackStandIn.start(time);
        acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        ada = acme.person("ada");
        mo = acme.person("mo");
        Communities communities = new Communities(
                settingsStore, new Communities.Rules(Map.of(community(), Set.of(mo.id())), Set.of(community())));
        bot = answers.with(commands(communities, more), time);
        settings = settings(byHttp, acme.botToken(), "");
        adapter = adapter(communities);
    }

    private ModeratorCommands commands(Communities communities, ModeratorCommand... more) {
        CommunityCommands own = new CommunityCommands(communities, settingsStore, new OwnerCode(() -> new Random(1)));
        return new ModeratorCommands(
                communities,
                asker -> List.of("Introduction", "Interview notes"),
                work -> work.get(),
                time,
                List.of(own.commands(), KbCommands.all(), List.of(more)));
    }

    private SlackAdapter adapter(Communities communities) {
        Chat chat = new Chat(bot, communities, store, store, time, () -> "id" + ids.incrementAndGet());
        return new SlackAdapter(settings, chat, time, timer);
    }

    private SlackSettings settings(boolean byHttp, String token, String prefix) {
        return new SlackSettings(
                new SlackSettings.Tokens(
                        token, slack.app().appToken(), slack.app().signingSecret()),
                byHttp ? SlackSettings.Door.Http.onLoopback(0) : new SlackSettings.Door.Socket(),
                prefix,
                Optional.of(URI.create(slack.methodsUrl())));
    }

    /** Waits until everything is acknowledged that was sent: leaps of the clock must not make it late. */
    private void acknowledged() {
        slack.deliveries().forEach(Delivery::awaitAcknowledgement);
    }

    String community() {
        return "slack:" + acme.id();
    }

    Bot bot() {
        return bot;
    }

    SlackAdapter adapter() {
        return adapter;
    }

    SlackSettings settings() {
        return settings;
    }

    /** Starts it, and waits until Slack can reach it. */
    SlackBot start() throws Exception {
        // Why not those that are open: one that was closed just now may still count.
        int before = slack.socketsSoFar();
        adapter.start();
        if (adapter.port() > 0) {
            slack.deliverByHttp(URI.create("http://127.0.0.1:" + adapter.port() + "/slack/events"));
        } else {
            until(() -> slack.socketsSoFar() > before);
        }
        return this;
    }

    /** Ends the process and begins another, with the same store. */
    void restart() throws Exception {
        stop();
        slack.deliverBySocket();
        Communities communities = new Communities(
                settingsStore, new Communities.Rules(Map.of(community(), Set.of(mo.id())), Set.of(community())));
        adapter = adapter(communities);
        start();
    }

    void stop() {
        adapter.close();
    }

    /** With another bot token, or another prefix of commands. */
    SlackBot with(String token, String prefix) {
        settings = settings(settings.door() instanceof SlackSettings.Door.Http, token, prefix);
        adapter = adapter(new Communities(
                settingsStore, new Communities.Rules(Map.of(community(), Set.of(mo.id())), Set.of(community()))));
        return this;
    }

    void set(UnaryOperator<CommunitySettings> change) {
        settingsStore.set(community(), change);
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    /** Waits until there are so many messages of the bot in a conversation, whoever sees them. */
    List<SlackMessage> said(Conversation in, int count) {
        until(() -> byBot(in).size() >= count);
        return byBot(in);
    }

    private static List<SlackMessage> byBot(Conversation in) {
        return in.all().stream().filter(SlackMessage::isByBot).toList();
    }

    /** How many messages the bot wrote for all to read. */
    long answersOfBot() {
        return acme.conversations().stream()
                .flatMap(each -> each.all().stream())
                .filter(SlackMessage::isByBot)
                .count();
    }

    /** Waits until everything that the bot began is done. */
    void settle() {
        until(() -> adapter.isIdle());
    }

    void isInnocent() {
        assertThat(slack.violations()).isEmpty();
    }

    @Override
    public void close() {
        adapter.close();
        timer.shutdownNow();
        slack.close();
    }

    /** Stand-ins of the commands that keep the knowledge base. */
    static final class KbCommands {
        private KbCommands() {}

        static List<ModeratorCommand> all() {
            return List.of(
                    ModeratorCommand.changing(
                            "kb learn",
                            "Learn an article",
                            call -> {
                                call.progress().accept("Reading it");
                                String text = new String(call.files().get(0).content(), StandardCharsets.UTF_8);
                                return Reply.done("Learned: " + text);
                            },
                            ModeratorCommand.option("file", "The article", CommandSpec.Kind.FILE),
                            ModeratorCommand.option("url", "Its address", CommandSpec.Kind.TEXT)),
                    ModeratorCommand.changing(
                            "kb remove",
                            "Remove an article",
                            call -> Reply.done("Removed " + call.get("name") + "."),
                            ModeratorCommand.needed("name", "Which one", CommandSpec.Kind.SOURCE)),
                    ModeratorCommand.reading(
                            "kb status", "Say what is live", call -> Reply.done("Snapshot 1 is live.")));
        }
    }
}
