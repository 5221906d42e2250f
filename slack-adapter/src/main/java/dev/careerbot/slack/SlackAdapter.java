package dev.careerbot.slack;

import com.slack.api.bolt.App;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.chat.Rush;
import dev.careerbot.bot.chat.Waiting;
import dev.careerbot.slack.api.CurrentTokens;
import dev.careerbot.slack.api.Downloads;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.Installations;
import dev.careerbot.slack.api.ResponseUrls;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.install.InstallPages;
import dev.careerbot.slack.install.InstallStates;
import dev.careerbot.slack.install.InstallationStore;
import dev.careerbot.slack.install.OAuth;
import dev.careerbot.slack.install.Workspaces;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Slack: Bolt in, Block Kit out. Started once. Safe for use by several threads. */
public final class SlackAdapter implements ChatPlatform {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);
    private static final int AT_ONCE = 64;
    private static final int WAITING = 5_000;

    private final SlackSettings settings;
    private final Chat chat;
    private final InstantSource clock;
    private final ScheduledExecutorService timer;
    private final Optional<Installs> installs;
    private final Optional<Many> many;
    private final SlackApi api;
    private final Rush rush = new Rush();
    private final Workers workers = new Workers(AT_ONCE, WAITING, rush);
    private Optional<Entrance> entrance = Optional.empty();

    /**
     * What it takes to be in many workspaces.
     *
     * @param store keeps where the app is installed
     * @param random cannot be guessed
     */
    public record Installs(InstallationStore store, RandomGenerator random) {}

    /** The parts of a bot in many workspaces. */
    private record Many(InstallationStore store, OAuth oauth, Workspaces workspaces, InstallPages pages) {}

    /**
     * The bot in the workspace of its token.
     *
     * @param timer by which it waits where Slack takes no more calls for a while; who made it ends it
     */
    public SlackAdapter(SlackSettings settings, Chat chat, InstantSource clock, ScheduledExecutorService timer) {
        this(settings, chat, clock, timer, Optional.empty());
    }

    /**
     * The bot on Slack.
     *
     * @param timer by which it waits where Slack takes no more calls for a while; who made it ends it
     * @param installs what it takes to be in many workspaces; must be there where the settings say that it is
     */
    public SlackAdapter(
            SlackSettings settings,
            Chat chat,
            InstantSource clock,
            ScheduledExecutorService timer,
            Optional<Installs> installs) {
        if (settings.installing().isPresent() && installs.isEmpty()) {
            throw new IllegalArgumentException("there is nowhere to keep installations");
        }
        this.settings = settings;
        this.chat = chat;
        this.clock = clock;
        this.timer = timer;
        this.installs = installs.filter(kept -> settings.installing().isPresent());
        SlackApi bare = new SlackApi(settings.api(), clock, timer);
        this.many = credentials(settings).flatMap(app -> this.installs.map(kept -> many(bare, app, kept)));
        this.api = many.map(parts -> bare.using(parts.workspaces())).orElse(bare);
    }

    private static Optional<OAuth.Credentials> credentials(SlackSettings settings) {
        return settings.installing()
                .flatMap(by ->
                        by.address().map(address -> new OAuth.Credentials(by.clientId(), by.clientSecret(), address)));
    }

    private Many many(SlackApi bare, OAuth.Credentials app, Installs kept) {
        OAuth oauth = new OAuth(bare, app, SlackManifest.SCOPES, clock);
        Workspaces workspaces = new Workspaces(kept.store(), oauth, clock);
        InstallStates states = new InstallStates(kept.random(), clock);
        InstallPages pages = new InstallPages(
                oauth, states, workspaces, (team, user) -> chat.broughtInto(Asked.community(team), user));
        return new Many(kept.store(), oauth, workspaces, pages);
    }

    @Override
    public String name() {
        return Asked.PLATFORM;
    }

    @Override
    public void start() throws Unavailable {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new Unavailable(String.join("\n", problems));
        }
        Installations installations = many.isPresent() ? many.get().workspaces() : one();
        ResponseUrls urls = new ResponseUrls(settings.api());
        SlashCommands commands = new SlashCommands(chat.bot().commands(), settings.prefix());
        Outlets outlets = new Outlets(api, urls, clock, commands);
        Desk desk = new Desk(chat, installations, new Groups(api, clock), outlets, workers);
        Entrance opened = entrance(listening(desk, outlets));
        opened.open();
        entrance = Optional.of(opened);
        desk.resume();
    }

    /** What is wrong with the settings, or with what is kept. */
    private List<String> problems() {
        List<String> problems = new ArrayList<>(settings.problems());
        installs.ifPresent(kept -> problems.addAll(kept.store().problems()));
        return problems;
    }

    private App listening(Desk desk, Outlets outlets) {
        App app = Bolts.app(settings);
        SlashCommands commands = outlets.commands();
        Modals modals = new Modals(api, outlets);
        new CommandListener(desk, commands, modals).listen(app);
        new MessageListener(desk, outlets, new Waiting(timer)).listen(app);
        new ActionListener(desk, commands, modals).listen(app);
        new FormListener(desk, commands, outlets, new Downloads(settings.api(), tokens())).listen(app);
        new ShortcutListener(desk, commands, modals).listen(app);
        new HomeListener(desk, api).listen(app);
        new AssistantListener(desk, api).listen(app);
        many.ifPresent(parts -> new RevocationListener(desk, parts.workspaces(), api).listen(app));
        return app;
    }

    private CurrentTokens tokens() {
        return many.isPresent() ? many.get().workspaces() : CurrentTokens.UNCHANGING;
    }

    private Entrance entrance(App app) {
        return switch (settings.door()) {
            case SlackSettings.Door.Socket socket ->
                new SocketDoor(app, settings.tokens().app(), rush);
            case SlackSettings.Door.Http http ->
                new HttpEntrance(
                        app, http, new Signed(settings.tokens().signingSecret(), clock), many.map(Many::pages));
        };
    }

    private Installations one() throws Unavailable {
        try {
            Installation own = Authorisation.of(api, settings.tokens().bot());
            LOG.info("on Slack, in workspace {}", own.team());
            return (team, enterprise) -> Optional.of(own).filter(as -> as.covers(team, enterprise));
        } catch (SlackFailure e) {
            throw new Unavailable("slack.bot-token: " + e.getMessage());
        }
    }

    @Override
    public Optional<URI> invitation() {
        return many.map(parts -> parts.oauth().beginning());
    }

    /** The port at which Slack's requests are taken; 0 for Socket Mode. */
    public int port() {
        return entrance.filter(HttpEntrance.class::isInstance)
                .map(door -> ((HttpEntrance) door).port())
                .orElse(0);
    }

    /** Whether nothing is being answered. */
    boolean isIdle() {
        return workers.isIdle();
    }

    @Override
    public List<Finding> check() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            return problems.stream().map(problem -> new Finding(false, problem)).toList();
        }
        SlackCheck check = new SlackCheck(settings, api);
        return many.map(parts -> check.ofMany(parts.oauth(), parts.store().all()))
                .orElseGet(check::ofOne);
    }

    @Override
    public void close() {
        entrance.ifPresent(Entrance::close);
        entrance = Optional.empty();
        workers.close();
    }
}
