package dev.careerbot.app;

import dev.careerbot.bot.chat.Chat;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.discord.DiscordAdapter;
import dev.careerbot.discord.DiscordSettings;
import dev.careerbot.discord.Threads;
import dev.careerbot.slack.SlackAdapter;
import dev.careerbot.slack.SlackSettings;
import dev.careerbot.slack.install.InstallationStore;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** The chat platforms that are set up, and the threads that their work is run by. */
final class Platforms implements AutoCloseable {
    static final String DISCORD = "discord";
    static final String SLACK = "slack";

    private static final Set<String> NAMES = new TreeSet<>(Set.of(DISCORD, SLACK));
    private static final int AT_ONCE = 64;

    private final ExecutorService acknowledging = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService answering = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("answer-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timer").factory());
    private final List<ChatPlatform> all = new ArrayList<>();

    /**
     * Those that are set up.
     *
     * @param only names of those that are wanted; empty for all
     * @param installations keeps in which workspaces the bot is
     * @throws StartException where one that is wanted is not set up, or its settings do not fit
     */
    Platforms(
            Configuration configuration,
            Set<String> only,
            Chat chat,
            Supplier<? extends InstallationStore> installations,
            InstantSource clock) {
        check(configuration, only);
        if (isWanted(DISCORD, only)) {
            discord(configuration)
                    .ifPresent(settings ->
                            all.add(new DiscordAdapter(settings, chat, new Threads(acknowledging, answering, timer))));
        }
        if (isWanted(SLACK, only)) {
            slack(configuration).ifPresent(settings -> all.add(slack(settings, chat, installations, clock)));
        }
    }

    private SlackAdapter slack(
            SlackSettings settings,
            Chat chat,
            Supplier<? extends InstallationStore> installations,
            InstantSource clock) {
        return new SlackAdapter(
                settings,
                chat,
                clock,
                timer,
                settings.installing().map(any -> new SlackAdapter.Installs(installations.get(), new SecureRandom())));
    }

    /** Whether any platform is set up. */
    static boolean isAnySetUp(Configuration configuration) {
        return configuration.isAnySet()
                && (discord(configuration).isPresent() || slack(configuration).isPresent());
    }

    private static void check(Configuration configuration, Set<String> only) {
        Set<String> unknown = new TreeSet<>(only);
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new StartException("--only: there is no platform " + String.join(", ", unknown) + "; there are "
                    + String.join(", ", NAMES));
        }
        if (only.contains(DISCORD) && discord(configuration).isEmpty()) {
            throw new StartException("--only discord: discord.token is not set; set it in " + Configuration.FILE
                    + " or as DISCORD_TOKEN");
        }
        if (only.contains(SLACK) && slack(configuration).isEmpty()) {
            throw new StartException("--only slack: neither slack.bot-token nor slack.client-id is set; set one in "
                    + Configuration.FILE + " or as SLACK_BOT_TOKEN or SLACK_CLIENT_ID");
        }
    }

    private static boolean isWanted(String name, Set<String> only) {
        return only.isEmpty() || only.contains(name);
    }

    private static Optional<DiscordSettings> discord(Configuration configuration) {
        Configuration.DiscordSection section = configuration.discord();
        try {
            return section.token()
                    .map(token -> new DiscordSettings(
                            token.reveal(),
                            section.restAddress(),
                            section.gatewayAddress(),
                            section.readMessages(),
                            section.shards()));
        } catch (IllegalArgumentException e) {
            throw new StartException("discord: " + e.getMessage());
        }
    }

    private static Optional<SlackSettings> slack(Configuration configuration) {
        Configuration.SlackSection section = configuration.slack();
        Optional<SlackSettings.Installing> installing = installing(section);
        if (section.botToken().isEmpty() && installing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SlackSettings(
                new SlackSettings.Tokens(
                        revealed(section.botToken()), revealed(section.appToken()), revealed(section.signingSecret())),
                installing,
                section.port().isPresent()
                        ? new SlackSettings.Door.Http(
                                section.host(), section.port().getAsInt())
                        : new SlackSettings.Door.Socket(),
                section.prefix().orElse(""),
                section.apiAddress()));
    }

    private static Optional<SlackSettings.Installing> installing(Configuration.SlackSection section) {
        return section.clientId().isEmpty() && section.clientSecret().isEmpty()
                ? Optional.empty()
                : Optional.of(new SlackSettings.Installing(
                        section.clientId().orElse(""), revealed(section.clientSecret()), section.address()));
    }

    private static String revealed(Optional<Secret> secret) {
        return secret.map(Secret::reveal).orElse("");
    }

    /** Those that are set up and wanted. */
    List<ChatPlatform> all() {
        return List.copyOf(all);
    }

    @Override
    public void close() {
        answering.close();
        acknowledging.close();
        timer.shutdownNow();
    }
}
