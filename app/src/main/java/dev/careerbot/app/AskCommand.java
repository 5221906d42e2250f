package dev.careerbot.app;

import dev.careerbot.app.terminal.Output;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Answers one question, or questions from standard input, one JSON object a line. */
@Command(
        name = "ask",
        description = "Answers one question, or with --jsonl one JSON object a line from standard input.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    @ParentCommand
    private @Nullable CareerBotCommand parent;

    @Option(
            names = "--jsonl",
            description = "Read {\"id\": …, \"question\": …, \"conversation\": …} a line, write an answer a line.")
    private boolean jsonLines;

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "The question.")
    private List<String> question = List.of();

    @Override
    public Integer call() {
        if (parent == null) {
            throw new IllegalStateException("ask runs as a subcommand");
        }
        return ask(jsonLines, question, parent::withBot);
    }

    /**
     * Answers.
     *
     * @param bot lets work be done with a bot
     */
    static int ask(boolean jsonLines, List<String> question, ToIntFunction<CareerBotCommand.Work> bot) {
        if (!jsonLines && question.isEmpty()) {
            Output.standardError()
                    .println("What do you want to ask? Try: career-bot ask \"backend developer or backend engineer?\"");
            return CareerBotCommand.REFUSED;
        }
        return bot.applyAsInt(wiring -> answer(wiring, jsonLines, question));
    }

    private static int answer(Wiring wiring, boolean jsonLines, List<String> question) {
        PrintStream out = Output.standardOutput();
        if (jsonLines) {
            try {
                new JsonLines(wiring.bot(), out, System::nanoTime).run(System.in);
            } catch (IOException e) {
                throw new UncheckedIOException("reading standard input failed", e);
            }
            return 0;
        }
        Response response = wiring.bot().answer(Request.text("", String.join(" ", question)));
        if (response.reply().outcome() == Outcome.REFUSED) {
            Output.standardError().println(PlainText.of(response.reply()));
            return CareerBotCommand.REFUSED;
        }
        out.println(PlainText.of(response.reply()));
        out.flush();
        return 0;
    }
}
