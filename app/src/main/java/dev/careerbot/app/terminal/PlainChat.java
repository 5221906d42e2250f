package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.render.SafeText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A chat with what is no terminal: answers each line plainly, with an empty line between answers. Used by one thread. */
final class PlainChat {
    /** The most characters of a line that are read; the bot takes far fewer. */
    private static final int LONGEST = 100_000;

    private final Bot bot;
    private final Dialogue dialogue;
    private final PrintStream out;
    private boolean hasSpoken;

    PlainChat(Bot bot, Dialogue dialogue, PrintStream out) {
        this.bot = bot;
        this.dialogue = dialogue;
        this.out = out;
    }

    /** Answers all lines, until one says to leave or there are no more. */
    void run(Reader in) throws IOException {
        BufferedReader reader = new BufferedReader(in);
        boolean stays = true;
        for (Optional<String> line = line(reader); stays && line.isPresent(); line = line(reader)) {
            stays = follow(dialogue.take(line.get().replace("\uFEFF", "")));
        }
        out.flush();
    }

    private boolean follow(Step step) {
        switch (step) {
            case Step.Wait wait -> {}
            case Step.Leave leave -> {
                return false;
            }
            case Step.Say say -> say(say.message());
            case Step.Complete complete -> say(missing(complete.form()));
            case Step.Put put -> {
                separate();
                var reply = bot.answer(put.request()).reply();
                new PlainSink(out).complete(reply, List.of());
            }
        }
        return true;
    }

    private static String missing(Form form) {
        String fields = form.fields().stream()
                .map(field -> field.name() + " (" + field.label() + ")")
                .collect(Collectors.joining(", "));
        return "/" + form.id() + " needs more: " + fields + ".";
    }

    private void say(String message) {
        separate();
        out.println(SafeText.of(message));
        out.flush();
    }

    private void separate() {
        if (hasSpoken) {
            out.println();
        }
        hasSpoken = true;
    }

    /** The next line, of one that is too long its beginning; empty at the end. */
    private static Optional<String> line(BufferedReader reader) throws IOException {
        int read = reader.read();
        if (read < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        while (read >= 0 && read != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) read);
            }
            read = reader.read();
        }
        return Optional.of(line.toString());
    }
}
