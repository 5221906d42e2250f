package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.community.Communities;
import dev.careerbot.bot.community.CommunityCommands;
import dev.careerbot.bot.community.InMemoryCommunityStore;
import dev.careerbot.bot.community.ModeratorCommands;
import dev.careerbot.bot.community.OwnerCode;
import dev.careerbot.bot.log.LogLines;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.install.OAuth;
import dev.careerbot.slack.install.Workspaces;
import dev.careerbot.slack.standin.ApiCall;
import dev.careerbot.slack.standin.Conversation;
import dev.careerbot.slack.standin.Delivery;
import dev.careerbot.slack.standin.Organisation;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.SettableClock;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.SlackStandIn;
import dev.careerbot.slack.standin.Workspace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot on the stand-in of Slack that is installed by its link, where people do so. */
final class InstalledBot implements AutoCloseable {
    static final String QUESTION = "what skills does a backend engineer need?";
    private static final TestBot ANSWERS = TestBot.shipped();

    final SettableClock clock = new SettableClock();
    final SlackStandIn slack;
    final InMemoryInstallationStore installations = new InMemoryInstallationStore();
    final WatchedChatStore store = new WatchedChatStore();
    final LogLines log = new LogLines("dev.careerbot.slack");
    private final InMemoryCommunityStore settings = new InMemoryCommunityStore();
    private final AtomicInteger ids = new AtomicInteger();
    private final ScheduledExecutorService timer =
            new PassingTimer(clock, () -> this.slack().deliveries().forEach(Delivery::awaitAcknowledgement));
    private Set<String> changing = Set.of();
    private Optional<URI> front = Optional.empty();
    private final int port;
    private SlackAdapter adapter;

    InstalledBot() throws IOException, InterruptedException {
        slack = SlackStandIn.start(clock);
        port = freePort();
        adapter = process();
    }

    /** Where browsers reach it, by a server in front of it; to be said before it is started. */
    InstalledBot behind(URI server) {
        front = Optional.of(server);
        adapter = process();
        return this;
    }

    private SlackStandIn slack() {
        return slack;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** With the workspace's user group as its moderators. */
    void moderates(Workspace in, String group) {
        settings.set("slack:" + in.id(), before -> before.withModerator(Communities.group(group)));
    }

    /** What the bot knows may be changed from there, from the next start on. */
    void mayChangeWhatItKnows(Workspace in) throws Exception {
        changing = Set.of("slack:" + in.id());
        restart();
    }

    private SlackAdapter process() {
        Communities communities = new Communities(settings, new Communities.Rules(Map.of(), changing));
        ModeratorCommands commands = new ModeratorCommands(
                communities,
                asker -> List.of(),
                work -> work.get(),
                clock,
                List.of(
                        new CommunityCommands(communities, settings, new OwnerCode(() -> new Random(1))).commands(),
                        SlackBot.KbCommands.all()));
        Chat chat = new Chat(
                ANSWERS.with(commands, clock), communities, store, store, clock, () -> "id" + ids.incrementAndGet());
        SlackSettings set = new SlackSettings(
                new SlackSettings.Tokens("", "", slack.app().signingSecret()),
                Optional.of(new SlackSettings.Installing(
                        slack.app().clientId(), slack.app().clientSecret(), Optional.of(front.orElse(address(""))))),
                SlackSettings.Door.Http.onLoopback(port),
                "",
                Optional.of(URI.create(slack.methodsUrl())));
        return new SlackAdapter(
                set, chat, clock, timer, Optional.of(new SlackAdapter.Installs(installations, new Random(7))));
    }

    SlackAdapter adapter() {
        return adapter;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    InstalledBot start() throws Exception {
        adapter.start();
        slack.deliverByHttp(address("/slack/events"));
        return this;
    }

    /** Ends the process and begins another, with the same stores. */
    void restart() throws Exception {
        adapter.close();
        adapter = process();
        start();
    }

    /** Somebody installs the app in their workspace, by the link. */
    Browser.Page installs(Person person) throws Exception {
        try (Browser browser = new Browser()) {
            return browser.opens(slack.allows(person, toSlack(browser)));
        }
    }

    /** Somebody installs the app in all of their organisation. */
    Browser.Page installsEverywhere(Person person, Organisation everywhere) throws Exception {
        try (Browser browser = new Browser()) {
            return browser.opens(slack.allowsEverywhere(person, everywhere, toSlack(browser)));
        }
    }

    /** A browser opens the bot's link. Returns Slack's page, to which it is sent. */
    URI toSlack(Browser browser) throws Exception {
        Browser.Page page = browser.opens(adapter.invitation().orElseThrow());
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.next()).hasScheme("https").hasHost("slack.com").hasPath("/oauth/v2/authorize");
        return page.next();
    }

    /** Another process at the same store renews a token. */
    void renewsInAnotherProcess(Workspace of) {
        OAuth oauth = new OAuth(
                new SlackApi(Optional.of(URI.create(slack.methodsUrl())), clock, timer),
                new OAuth.Credentials(slack.app().clientId(), slack.app().clientSecret(), address("")),
                SlackManifest.SCOPES,
                clock);
        Installation before = installations.find(of.id()).orElseThrow().installation();
        assertThat(new Workspaces(installations, oauth, clock).of(before)).isNotEqualTo(before.token());
    }

    /** A workspace into which the app was installed by somebody. */
    Workspace installedIn(String name) throws Exception {
        Workspace workspace = slack.addWorkspaceWithoutApp(name);
        assertThat(installs(workspace.person("grace")).status()).isEqualTo(200);
        return workspace;
    }

    /** Somebody asks in a workspace's channel, and is answered. */
    SlackMessage isAnswered(Workspace in) {
        Conversation careers = in.channel("careers");
        long before = byBot(careers);
        in.person("ada").mentionsBot(careers, QUESTION).delivery().awaitAcknowledgement();
        SlackBot.until(() -> byBot(careers) > before);
        settle();
        SlackMessage answer = careers.all().getLast();
        assertThat(answer.read()).contains("JavaScript");
        return answer;
    }

    /** Somebody asks in a workspace's channel, and nothing comes of it. */
    void isSilent(Workspace in) {
        Conversation careers = in.channel("careers");
        long before = byBot(careers);
        in.person("ada").mentionsBot(careers, QUESTION).delivery().awaitAcknowledgement();
        settle();
        assertThat(byBot(careers)).isEqualTo(before);
    }

    private static long byBot(Conversation in) {
        return in.all().stream().filter(SlackMessage::isByBot).count();
    }

    /** Whose tokens the bot used for a method. */
    List<String> tokensOf(String method) {
        return slack.calls(method).stream().map(ApiCall::as).toList();
    }

    /** How often the bot had a token renewed, whatever came of it. */
    long renewals() {
        return slack.calls("oauth.v2.access").stream()
                .filter(call -> "refresh_token".equals(call.arguments().get("grant_type")))
                .count();
    }

    List<String> logged(String text) {
        return log.all().stream().filter(line -> line.contains(text)).toList();
    }

    /** What the log says of a workspace, but for that it was installed there. */
    List<String> complaintsOf(Workspace workspace) {
        return logged(workspace.id()).stream()
                .filter(line -> !line.startsWith("installed in"))
                .toList();
    }

    /** Waits until everything that the bot began is done. */
    void settle() {
        SlackBot.until(() -> adapter.isIdle());
    }

    void isInnocent() {
        assertThat(slack.violations()).isEmpty();
    }

    @Override
    public void close() {
        adapter.close();
        timer.shutdownNow();
        slack.close();
        log.close();
    }
}
