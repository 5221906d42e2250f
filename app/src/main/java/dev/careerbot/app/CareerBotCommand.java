package dev.careerbot.app;

import dev.careerbot.app.terminal.Chat;
import dev.careerbot.app.terminal.Output;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.knowledge.KnowledgeProblems;
import dev.careerbot.knowledge.store.StoreException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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

    @Override
    public Integer call() {
        return withBot(wiring -> {
            new Chat(wiring.bot(), home()).run();
            return 0;
        });
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
        try {
            return withBot(HomeFolder.prepare(place(home)), knowledge, work, err);
        } catch (StartException e) {
            err.println(SafeText.of(e.reason()));
        } catch (StoreException e) {
            err.println(SafeText.of("--home: " + e.getMessage()));
        } catch (KnowledgeProblems e) {
            e.problems().forEach(problem -> err.println(SafeText.of(problem.toString())));
            err.println(SafeText.of("--knowledge: " + e.getMessage()));
        }
        return REFUSED;
    }

    private static int withBot(Path home, Optional<Path> knowledge, Work work, PrintStream err) {
        // The model first of all, as it takes longest.
        try (ModelLoading model = new ModelLoading(home);
                Wiring wiring = new Wiring(home, knowledge, Clock.systemUTC(), model)) {
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
