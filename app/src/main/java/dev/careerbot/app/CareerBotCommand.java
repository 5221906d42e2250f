package dev.careerbot.app;

import dev.careerbot.app.terminal.Chat;
import dev.careerbot.app.terminal.Output;
import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.knowledge.LocalEmbeddingModel;
import dev.careerbot.slack.SlackManifest;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line: without a subcommand a chat in the terminal. */
@Command(
        name = "career-bot",
        description = "Answers career questions, with the source of every statement.",
        mixinStandardHelpOptions = true,
        version = "career-bot 1.0.0",
        subcommands = {AskCommand.class, ExtractCommand.class, KbCommand.class})
final class CareerBotCommand implements Callable<Integer> {
    /** The run cannot go on for what was put in. */
    static final int REFUSED = 2;

    @Option(
            names = "--home",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where state lives (default: CAREER_BOT_HOME, else career-bot in your data folder).")
    private @Nullable String home;

    @Option(
            names = "--knowledge",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "DIR",
            description =
                    "Answer from the articles in this folder (.html, .txt, .md, .pdf; digests, too) in place of the shipped ones.")
    private @Nullable Path knowledge;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PLATFORM",
            description = "Be on these platforms alone, of those that are set up: discord, slack.")
    private Set<String> only = new HashSet<>();

    @Override
    public Integer call() {
        return withBot(wiring -> isService(wiring) ? serve(wiring) : chat(wiring));
    }

    private boolean isService(Wiring wiring) {
        return !only.isEmpty()
                || wiring.configuration().filter(Platforms::isAnySetUp).isPresent();
    }

    private int chat(Wiring wiring) {
        new Chat(wiring.bot(), home()).run();
        return 0;
    }

    private int serve(Wiring wiring) {
        return withPlatforms(
                wiring,
                (platforms, err) ->
                        new Service(wiring, platforms, Output.standardOutput(), err).run(Clock.systemUTC()));
    }

    @Command(
            name = "doctor",
            description = "Checks settings, tokens and permissions of the platforms, and says what to do.",
            mixinStandardHelpOptions = true)
    int doctor() {
        return withBot(wiring -> withPlatforms(wiring, (platforms, err) -> {
            PrintStream out = Output.standardOutput();
            if (platforms.isEmpty()) {
                out.println(
                        "No platform is set up: set DISCORD_TOKEN, or SLACK_BOT_TOKEN and SLACK_APP_TOKEN (see docs/howto/settings.md).");
            }
            int problems = 0;
            for (ChatPlatform platform : platforms) {
                for (ChatPlatform.Finding finding : platform.check()) {
                    problems += finding.isGood() ? 0 : 1;
                    out.println(platform.name()
                            + (finding.isGood() ? " ok: " : " PROBLEM: ")
                            + SafeText.of(finding.text()));
                }
            }
            out.flush();
            return problems == 0 ? 0 : REFUSED;
        }));
    }

    @Command(
            name = "slack-manifest",
            description = "Prints the manifest by which an app is made at Slack.",
            mixinStandardHelpOptions = true)
    int slackManifest(
            @Option(
                            names = "--prefix",
                            paramLabel = "NAME",
                            description = "One slash command for all, such as career.",
                            defaultValue = "")
                    String prefix,
            @Option(
                            names = "--address",
                            paramLabel = "ADDRESS",
                            description =
                                    "Where Slack reaches the bot, such as https://bot.example.org; default: Socket Mode.",
                            defaultValue = "")
                    String address,
            @Option(
                            names = "--one-workspace",
                            description = "With an address: for one workspace alone, where slack.bot-token is set.")
                    boolean isInOne) {
        return withBot(wiring -> {
            PrintStream out = Output.standardOutput();
            out.println(SlackManifest.of(wiring.bot().commands(), prefix, address, isInOne));
            out.flush();
            return 0;
        });
    }

    /** What is done with the platforms that are set up. */
    private interface PlatformWork {
        int with(List<ChatPlatform> platforms, PrintStream err);
    }

    private int withPlatforms(Wiring wiring, PlatformWork work) {
        PrintStream err = Output.standardError();
        if (wiring.configuration().isEmpty() || wiring.chat().isEmpty()) {
            err.println(
                    "--knowledge: articles of a folder are tried in the terminal; add them with kb add to be on a platform");
            return REFUSED;
        }
        try (Platforms platforms = new Platforms(
                wiring.configuration().get(), only, wiring.chat().get(), wiring::installations, Clock.systemUTC())) {
            return work.with(platforms.all(), err);
        }
    }

    @Command(
            name = "backup",
            description = "Writes all that moderators keep to one file, while the bot runs on.",
            mixinStandardHelpOptions = true)
    int backup(@Parameters(paramLabel = "FILE", description = "The ZIP file to be made.") Path file) {
        return keeping(kept -> kept.backup(file), "Wrote " + file + ".");
    }

    @Command(
            name = "restore",
            description = "Fills an empty home, or an empty PostgreSQL, with what a backup holds.",
            mixinStandardHelpOptions = true)
    int restore(@Parameters(paramLabel = "FILE", description = "What backup wrote, on either store.") Path file) {
        return keeping(
                kept -> HomeLock.holding(home(), () -> {
                    kept.restore(file);
                    return true;
                }),
                "Restored from " + file + ".");
    }

    @Command(
            name = "export",
            description = "Writes what the bot knows to a new folder, to be read or to go on with elsewhere.",
            mixinStandardHelpOptions = true)
    int export(@Parameters(paramLabel = "DIR", description = "The folder to be made.") Path folder) {
        return keeping(kept -> kept.export(folder), "Wrote " + folder + ".");
    }

    @Command(
            name = "slack-forget",
            description = "Forgets in which workspaces of Slack the bot is, where the key of their tokens is lost.",
            mixinStandardHelpOptions = true)
    int slackForget() {
        return keeping(
                kept -> kept.installations().forgetAll(), "Forgotten. Have the app installed again in each workspace.");
    }

    private int keeping(Consumer<KnowledgeHome> work, String done) {
        PrintWriter out = new PrintWriter(Output.standardOutput(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(Output.standardError(), true, StandardCharsets.UTF_8);
        return HomeCommands.with(home(), err, kept -> {
            work.accept(kept.home());
            out.println(SafeText.of(done));
            return 0;
        });
    }

    /** What is done with a running bot. */
    interface Work {
        /**
         * Does it.
         *
         * @return the exit status
         */
        int with(Wiring wiring);
    }

    /** Starts the bot, reports mistakes in its files, and lets it work; says why where it cannot start. */
    int withBot(Work work) {
        return withBot(home == null ? "" : home, Optional.ofNullable(knowledge), work);
    }

    /**
     * The same with what the command line says.
     *
     * @param home empty where it says nothing
     */
    static int withBot(String home, Optional<Path> knowledge, Work work) {
        PrintStream err = Output.standardError();
        return HomeCommands.orRefused(
                err::println, "--knowledge: ", () -> withBot(HomeFolder.prepare(place(home)), knowledge, work, err));
    }

    private static int withBot(Path home, Optional<Path> knowledge, Work work, PrintStream err) {
        Optional<Configuration> configuration = Wiring.configuration(home, knowledge);
        boolean isShared = configuration.filter(Platforms::isAnySetUp).isPresent();
        // The model before all else, as it takes longest.
        try (ModelLoading model = new ModelLoading(
                        home, isShared ? LocalEmbeddingModel.Use.SHARED : LocalEmbeddingModel.Use.ALONE);
                Wiring wiring = new Wiring(home, knowledge, configuration, Clock.systemUTC(), model)) {
            wiring.problems().forEach(problem -> err.println(SafeText.of(problem.toString())));
            return work.with(wiring);
        }
    }

    /** Where state lives. */
    Path home() {
        return place(home == null ? "" : home);
    }

    private static Path place(String given) {
        return HomeFolder.place(
                given,
                Map.copyOf(System.getenv()),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")));
    }
}
