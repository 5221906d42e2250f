package dev.careerbot.slack;

import com.slack.api.bolt.App;
import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.slack.api.Downloads;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.Installations;
import dev.careerbot.slack.api.ResponseUrls;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
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
    private final SlackApi api;
    private final Workers workers = new Workers(AT_ONCE, WAITING);
    private Optional<Entrance> entrance = Optional.empty();

    /**
     * The bot on Slack.
     *
     * @param timer by which it waits where Slack takes no more calls for a while; who made it ends it
     */
    public SlackAdapter(SlackSettings settings, Chat chat, InstantSource clock, ScheduledExecutorService timer) {
        this.settings = settings;
        this.chat = chat;
        this.clock = clock;
        this.api = new SlackApi(settings.api(), clock, timer);
    }

    @Override
    public String name() {
        return Asked.PLATFORM;
    }

    @Override
    public void start() throws Unavailable {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            throw new Unavailable(String.join("\n", problems));
        }
        Installation own = own();
        Installations installations = (team, enterprise) -> Optional.of(own).filter(as -> as.covers(team, enterprise));
        ResponseUrls urls = new ResponseUrls(settings.api());
        SlashCommands commands = new SlashCommands(chat.bot().commands(), settings.prefix());
        Outlets outlets = new Outlets(api, urls, clock, commands);
        Desk desk = new Desk(chat, installations, new Groups(api, clock), outlets, workers);
        Entrance opened = entrance(listening(desk, installations, outlets));
        opened.open();
        entrance = Optional.of(opened);
        desk.resume();
        LOG.info("on Slack, in workspace {}", own.team());
    }

    private App listening(Desk desk, Installations installations, Outlets outlets) {
        App app = Bolts.app(settings);
        SlashCommands commands = outlets.commands();
        Modals modals = new Modals(api, outlets);
        new CommandListener(desk, commands, modals).listen(app);
        new MessageListener(desk, installations, outlets).listen(app);
        new ActionListener(desk, commands, modals).listen(app);
        new FormListener(desk, commands, outlets, new Downloads(settings.api())).listen(app);
        new ShortcutListener(desk, commands, modals).listen(app);
        new HomeListener(desk, api).listen(app);
        new AssistantListener(desk, api).listen(app);
        return app;
    }

    private Entrance entrance(App app) {
        return switch (settings.door()) {
            case SlackSettings.Door.Socket socket ->
                new SocketDoor(app, settings.tokens().app());
            case SlackSettings.Door.Http http ->
                new HttpEntrance(app, http, new Signed(settings.tokens().signingSecret(), clock));
        };
    }

    private Installation own() throws Unavailable {
        try {
            return Authorisation.of(api, settings.tokens().bot());
        } catch (SlackFailure e) {
            throw new Unavailable("slack.bot-token: " + e.getMessage());
        }
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
        return new SlackCheck(settings, api).findings();
    }

    @Override
    public void close() {
        entrance.ifPresent(Entrance::close);
        entrance = Optional.empty();
        workers.close();
    }
}
