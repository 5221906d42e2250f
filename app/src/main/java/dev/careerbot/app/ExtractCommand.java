package dev.careerbot.app;

import dev.careerbot.app.terminal.Output;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.knowledge.KnowledgeProblems;
import dev.careerbot.knowledge.RawArticles;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what the bot reads of an article, so that a moderator sees what it will answer from. */
@Command(
        name = "extract",
        description = "Prints what is read of an article (.html, .txt, .md, .pdf).",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The article.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        return extract(file, Output.standardOutput(), Output.standardError());
    }

    /**
     * Prints it.
     *
     * @return the exit status
     */
    static int extract(Path file, PrintStream out, PrintStream err) {
        try {
            RawArticles.describe(file, problem -> err.println(SafeText.of(problem.toString())))
                    .forEach(line -> out.println(SafeText.of(line)));
            out.flush();
            return 0;
        } catch (KnowledgeProblems e) {
            err.println(SafeText.of(String.valueOf(e.getMessage())));
            return CareerBotCommand.REFUSED;
        }
    }
}
