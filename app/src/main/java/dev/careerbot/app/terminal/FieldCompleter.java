package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.command.CommandSpec;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Completes the value of one field, which is the whole line. Immutable. */
record FieldCompleter(Bot bot, CommandSpec.Kind kind) implements Parser, Completer {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        return new TypedLine(line, cursor, line.substring(0, cursor));
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        ChatCompleter.names(bot, kind, line.word(), candidates);
    }
}
