package dev.careerbot.app.terminal;

import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySequence;
import dev.careerbot.bot.reply.ReplySink;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedCharSequence;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;

/**
 * Writes the reply to one request to a terminal. What goes on is shown on one line, which the final reply erases; where a
 * terminal cannot erase, it is not shown. Used by one thread.
 */
public final class TerminalSink implements ReplySink {
    private static final int COLUMNS_IF_UNKNOWN = 80;
    private static final int FEWEST_COLOURS = 8;
    private static final int ALL_COLOURS = 256;

    private final Terminal terminal;
    private final TypedCommands commands;
    private final boolean hasStyle;
    private final ReplySequence sequence = new ReplySequence();
    private boolean isProgressShown;

    /** @param hasStyle whether anything is bold or dim; see {@link #hasStyle(Terminal, Map)} */
    public TerminalSink(Terminal terminal, TypedCommands commands, boolean hasStyle) {
        this.terminal = terminal;
        this.commands = commands;
        this.hasStyle = hasStyle;
    }

    /** Whether the terminal shows styles and nobody turned them off (no-color.org: NO_COLOR is set and not empty). */
    public static boolean hasStyle(Terminal terminal, Map<String, String> environment) {
        Integer colours = terminal.getNumericCapability(Capability.max_colors);
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !isDumb(terminal)
                && colours != null
                && colours >= FEWEST_COLOURS;
    }

    @Override
    public Visibility visibility() {
        return Visibility.PRIVATE;
    }

    @Override
    public void progress(String message) {
        sequence.going();
        if (isDumb(terminal) || terminal.getStringCapability(Capability.clr_eol) == null) {
            return;
        }
        erase();
        AttributedString line = Wrapping.lines(Ink.dim(message), columns() - 1).get(0);
        terminal.writer().print(styled(line));
        terminal.flush();
        isProgressShown = true;
    }

    @Override
    public void partial(Reply reply) {
        progress(PlainText.of(reply));
    }

    @Override
    public void complete(Reply reply, List<Attachment> attachments) {
        sequence.completing();
        erase();
        print(renderer().render(reply));
        for (Attachment attachment : attachments) {
            print(renderer().message(attachment.name() + ":"));
            terminal.writer().println(SafeText.of(attachment.content()));
        }
        end();
    }

    @Override
    public void replace(Reply reply) {
        sequence.replacing();
        print(renderer().message("This replaces the answer above:"));
        print(renderer().render(reply));
        end();
    }

    private void end() {
        terminal.writer().println();
        terminal.flush();
    }

    private void erase() {
        if (isProgressShown) {
            terminal.writer().print('\r');
            terminal.puts(Capability.clr_eol);
            isProgressShown = false;
        }
    }

    private void print(List<AttributedString> lines) {
        lines.forEach(line -> terminal.writer().println(styled(line)));
    }

    private String styled(AttributedString line) {
        return hasStyle ? line.toAnsi(ALL_COLOURS, AttributedCharSequence.ForceMode.None) : line.toString();
    }

    private TerminalRenderer renderer() {
        return new TerminalRenderer(columns(), commands);
    }

    private int columns() {
        return terminal.getWidth() > 0 ? terminal.getWidth() : COLUMNS_IF_UNKNOWN;
    }

    private static boolean isDumb(Terminal terminal) {
        return terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }
}
