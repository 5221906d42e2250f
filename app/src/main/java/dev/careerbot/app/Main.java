package dev.careerbot.app;

import dev.careerbot.app.terminal.Output;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {
    /** Why quiet: warns at every start that it could be faster with a module of the JDK that is still incubating. */
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /** Runs the command line and exits with its status: 0 done, 2 refused for the input. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        LUCENE.setLevel(Level.SEVERE);
        Optional<PlainAsk> ask = PlainAsk.of(List.of(args));
        if (ask.isPresent()) {
            return AskCommand.ask(
                    ask.get().jsonLines(),
                    ask.get().question(),
                    work -> CareerBotCommand.withBot(ask.get().home(), Optional.empty(), work));
        }
        return new CommandLine(new CareerBotCommand())
                .setOut(new PrintWriter(Output.standardOutput(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(Output.standardError(), true, StandardCharsets.UTF_8))
                .execute(args);
    }
}
