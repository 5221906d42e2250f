package dev.careerbot.app.terminal;

import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Renders replies as styled lines for a terminal: the lead in bold, tables fitted to its width, sources below, suggestions with
 * the numbers that run them. Pure; immutable and safe for use by several threads.
 */
public final class TerminalRenderer {
    /** The fewest columns that lines are fitted to; a terminal that is narrower breaks them itself. */
    public static final int NARROWEST = 20;

    /** Running text is no wider, to be read with ease; tables may be. */
    public static final int WIDEST_TEXT = 100;

    private static final int WIDEST_TABLE = 160;

    private final int width;
    private final int textWidth;
    private final TypedCommands commands;

    /** @param columns the terminal's width */
    public TerminalRenderer(int columns, TypedCommands commands) {
        this.width = Math.clamp(columns, NARROWEST, WIDEST_TABLE);
        this.textWidth = Math.min(width, WIDEST_TEXT);
        this.commands = commands;
    }

    /** The reply's lines, without line ends. */
    public List<AttributedString> render(Reply reply) {
        List<AttributedString> lines = new ArrayList<>();
        boolean wasText = false;
        boolean isLead = reply.blocks().size() > 1 || !reply.citations().isEmpty();
        for (Block block : reply.blocks()) {
            boolean isText = block instanceof Block.Text;
            boolean goesOn = wasText && (isText || block instanceof Block.Bullets);
            if (!lines.isEmpty() && !goesOn) {
                lines.add(AttributedString.EMPTY);
            }
            lines.addAll(block(block, isLead));
            isLead = false;
            wasText = isText;
        }
        sources(reply.citations(), lines);
        suggestions(reply.actions(), lines);
        return List.copyOf(lines);
    }

    /** A message of the chat itself. */
    public List<AttributedString> message(String text) {
        return Wrapping.lines(Ink.text(text), textWidth);
    }

    private List<AttributedString> block(Block block, boolean isLead) {
        return switch (block) {
            case Block.Text text -> Wrapping.lines(isLead ? Ink.bold(text.text()) : Ink.text(text.text()), textWidth);
            case Block.Paragraph paragraph -> Wrapping.lines(paragraph(paragraph.statements(), isLead), textWidth);
            case Block.Bullets bullets -> bullets(bullets.items());
            case Block.Table table -> TableLayout.lines(table, width);
        };
    }

    private static AttributedString paragraph(List<CitedText> statements, boolean isLead) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (CitedText statement : statements) {
            String cited = PlainText.cited(statement);
            boolean isFirst = text.length() == 0;
            text.append(isFirst ? "" : " ").append(isFirst && isLead ? Ink.bold(cited) : Ink.text(cited));
        }
        return text.toAttributedString();
    }

    private List<AttributedString> bullets(List<CitedText> items) {
        List<AttributedString> lines = new ArrayList<>();
        for (CitedText item : items) {
            String mark = item.goesOn() ? "    " : "• ";
            lines.addAll(Wrapping.hanging(new AttributedString(mark), Ink.text(PlainText.cited(item)), textWidth));
        }
        return lines;
    }

    private void sources(List<Citation> citations, List<AttributedString> lines) {
        if (citations.isEmpty()) {
            return;
        }
        lines.add(AttributedString.EMPTY);
        lines.add(Ink.dim("Sources"));
        for (Citation citation : citations) {
            String mark = "[" + citation.number() + "] ";
            String text = PlainText.source(citation).substring(mark.length());
            lines.addAll(Wrapping.hanging(Ink.rule(mark), Ink.dim(text), textWidth));
        }
    }

    private void suggestions(List<Action> actions, List<AttributedString> lines) {
        if (actions.isEmpty()) {
            return;
        }
        lines.add(AttributedString.EMPTY);
        lines.addAll(Wrapping.lines(Ink.dim("Type a number to go on"), textWidth));
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            AttributedString text = new AttributedStringBuilder()
                    .append(Ink.text(action.label()))
                    .append(Ink.rule(" – "))
                    .append(Ink.dim(commands.line(action.command(), action.arguments())))
                    .toAttributedString();
            lines.addAll(Wrapping.hanging(new AttributedString(i + 1 + ". "), text, textWidth));
        }
    }
}
