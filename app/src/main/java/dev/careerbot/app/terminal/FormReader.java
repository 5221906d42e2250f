package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.interaction.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/** Asks for a form's fields one by one; an empty line, Ctrl-C or Ctrl-D cancels. Used by one thread. */
final class FormReader {
    private final Bot bot;
    private final Terminal terminal;
    private final Consumer<String> says;

    /** @param says tells the person what is wrong */
    FormReader(Bot bot, Terminal terminal, Consumer<String> says) {
        this.bot = bot;
        this.terminal = terminal;
        this.says = says;
    }

    /** The values given before with those of all fields; empty where it was cancelled. */
    Optional<Map<String, String>> read(Form form, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>(given);
        for (Form.Field field : form.fields()) {
            Optional<String> value = read(form, field);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(field.name(), value.get());
        }
        return Optional.of(values);
    }

    private Optional<String> read(Form form, Form.Field field) {
        LineReader reader = reader(field);
        while (true) {
            String value;
            try {
                value = reader.readLine(Wrapping.plain(field.label()) + ": ").strip();
            } catch (UserInterruptException | EndOfFileException e) {
                return Optional.empty();
            }
            String error = form.validate(Map.of(field.name(), value)).getOrDefault(field.name(), "");
            if (value.isEmpty()) {
                return Optional.empty();
            }
            if (error.isEmpty()) {
                return Optional.of(value);
            }
            says.accept(error);
        }
    }

    private LineReader reader(Form.Field field) {
        FieldCompleter completer = new FieldCompleter(bot, field.kind());
        return LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(completer)
                .completer(completer)
                .completionMatcher(new EveryCandidate())
                .variable(LineReader.DISABLE_HISTORY, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
    }
}
