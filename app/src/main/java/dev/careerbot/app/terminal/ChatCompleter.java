package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.community.Asker;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Completes commands, and roles and skills as their options. Immutable. */
final class ChatCompleter implements Parser, Completer {
    static final int MOST = 30;

    private final Bot bot;
    private final List<CommandSpec> commands;
    private final TypedCommands typed;

    ChatCompleter(Bot bot, Dialogue dialogue) {
        this.bot = bot;
        this.commands = dialogue.commands();
        this.typed = dialogue.typed();
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        String before = line.substring(0, cursor);
        String name = before.strip().startsWith("/") ? before.stripLeading() : "";
        return new TypedLine(
                line, cursor, typed.gap(before).map(TypedCommands.Gap::typed).orElse(name));
    }

    @Override
    public void complete(LineReader reader, ParsedLine parsed, List<Candidate> candidates) {
        String before = parsed.line().substring(0, parsed.cursor());
        typed.gap(before)
                .ifPresentOrElse(
                        gap -> names(bot, gap.option().kind(), gap.typed(), candidates),
                        () -> commands(before.stripLeading(), candidates));
    }

    /** Adds names of roles or skills. */
    static void names(Bot bot, CommandSpec.Kind kind, String typed, List<Candidate> candidates) {
        bot.complete(Asker.OPERATOR, kind, typed.strip(), MOST)
                .forEach(name -> candidates.add(new Candidate(name, name, null, null, null, null, false)));
    }

    private void commands(String before, List<Candidate> candidates) {
        for (CommandSpec command : commands) {
            String name = "/" + command.name();
            if (name.startsWith(before)) {
                boolean takesMore = !command.options().isEmpty();
                candidates.add(new Candidate(name, name, null, command.description(), null, null, takesMore));
            }
        }
    }
}
