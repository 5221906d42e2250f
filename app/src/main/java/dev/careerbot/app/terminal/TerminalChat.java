package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.reply.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** A chat at a terminal, with line editing, history and completion. Used by one thread. */
final class TerminalChat {
    private static final String PROMPT = "> ";
    private static final int KEPT_LINES = 1000;

    private final Bot bot;
    private final Dialogue dialogue;
    private final Terminal terminal;
    private final Path history;
    private final boolean hasStyle;
    private boolean isLeaving;

    /**
     * @param history the file that keeps what was typed
     * @param environment the process's environment, for NO_COLOR
     */
    TerminalChat(Bot bot, Dialogue dialogue, Terminal terminal, Path history, Map<String, String> environment) {
        this.bot = bot;
        this.dialogue = dialogue;
        this.terminal = terminal;
        this.history = history;
        this.hasStyle = TerminalSink.hasStyle(terminal, environment);
    }

    /** Talks until the person leaves: /exit, Ctrl-D, or Ctrl-C twice on an empty line. */
    void run() {
        LineReader reader = reader();
        say(Welcome.of(bot));
        boolean stays = true;
        while (stays) {
            try {
                String line = reader.readLine(PROMPT);
                isLeaving = false;
                stays = follow(dialogue.take(line));
            } catch (UserInterruptException e) {
                stays = interrupted(e.getPartialLine());
            } catch (EndOfFileException e) {
                stays = false;
            }
        }
        terminal.flush();
    }

    private LineReader reader() {
        ChatCompleter completer = new ChatCompleter(bot, dialogue);
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("career-bot")
                .parser(completer)
                .completer(completer)
                .completionMatcher(new EveryCandidate())
                .variable(LineReader.HISTORY_FILE, history)
                .variable(LineReader.HISTORY_FILE_SIZE, KEPT_LINES)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }

    /** Ctrl-C drops the line; on an empty line it leaves the second time. */
    private boolean interrupted(String partialLine) {
        if (!partialLine.isBlank()) {
            isLeaving = false;
            return true;
        }
        if (!isLeaving) {
            say("Press Ctrl-C once more to leave, or type /exit.");
            isLeaving = true;
            return true;
        }
        return false;
    }

    private boolean follow(Step step) {
        switch (step) {
            case Step.Wait wait -> {}
            case Step.Leave leave -> {
                return false;
            }
            case Step.Say say -> say(say.message());
            case Step.Complete complete ->
                new FormReader(bot, terminal, this::say)
                        .read(complete.form(), complete.given())
                        .ifPresentOrElse(
                                options -> follow(dialogue.put(complete.form().id(), options)),
                                () -> say("Cancelled."));
            case Step.Put put -> put(put);
        }
        return true;
    }

    private void put(Step.Put put) {
        if (!put.echo().isEmpty()) {
            say(put.echo());
        }
        TerminalSink sink = new TerminalSink(terminal, dialogue.typed(), hasStyle);
        sink.progress("Looking it up…");
        Reply reply = bot.answer(put.request(), sink::progress).reply();
        dialogue.replied(reply);
        sink.complete(reply, List.of());
    }

    private void say(String message) {
        TerminalRenderer renderer =
                new TerminalRenderer(terminal.getWidth() > 0 ? terminal.getWidth() : 80, dialogue.typed());
        renderer.message(message).stream().map(AttributedString::toString).forEach(terminal.writer()::println);
        terminal.flush();
    }
}
