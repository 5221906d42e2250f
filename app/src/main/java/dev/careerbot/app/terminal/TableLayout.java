package dev.careerbot.app.terminal;

import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * Lays a table out as columns, its rows' labels beside them or, where that would leave the cells too little room, in the lines
 * between rows; without room even for that, as a block a row.
 */
final class TableLayout {
    /** From how many columns on a terminal has room for a table. */
    static final int NARROWEST = 60;

    private static final int NARROWEST_CELL = 16;
    private static final int COMFORTABLE_CELL = 26;
    private static final int WIDEST_LABEL = 20;
    private static final String BETWEEN = " │ ";

    private final List<List<AttributedString>> cells = new ArrayList<>();
    private final Block.Table table;
    private final int width;
    private final boolean isLabelBeside;

    private TableLayout(Block.Table table, int width) {
        this.table = table;
        this.width = width;
        int label = table.rows().stream()
                .mapToInt(row -> Wrapping.columns(Wrapping.plain(row.label())))
                .max()
                .orElse(0);
        int room = (width - Math.min(label, WIDEST_LABEL))
                / Math.max(1, table.columns().size());
        this.isLabelBeside = label > 0 && room >= COMFORTABLE_CELL + BETWEEN.length();
        cells.add(line("", table.columns().stream().map(Ink::bold).toList()));
        for (Block.Row row : table.rows()) {
            cells.add(line(
                    row.label(),
                    row.cells().stream().map(PlainText::cell).map(Ink::text).toList()));
        }
    }

    /** The table's lines, each of at most {@code width} columns. */
    static List<AttributedString> lines(Block.Table table, int width) {
        boolean hasRoom =
                width >= NARROWEST && width / Math.max(1, table.columns().size()) >= NARROWEST_CELL + BETWEEN.length();
        return hasRoom ? new TableLayout(table, width).table() : blocks(table, width);
    }

    private List<AttributedString> line(String label, List<AttributedString> texts) {
        List<AttributedString> line = new ArrayList<>();
        if (isLabelBeside) {
            line.add(Ink.bold(label));
        }
        line.addAll(texts);
        return line;
    }

    private List<AttributedString> table() {
        int[] widths = widths();
        List<AttributedString> lines = new ArrayList<>(row(cells.get(0), widths));
        for (int y = 1; y < cells.size(); y++) {
            String label = table.rows().get(y - 1).label();
            lines.addAll(isLabelBeside ? List.of(rule(widths)) : labelled(label, widths));
            lines.addAll(row(cells.get(y), widths));
        }
        return lines;
    }

    private static AttributedString rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int column : widths) {
            rule.append(rule.isEmpty() ? "" : "─┼─").append("─".repeat(column));
        }
        return Ink.rule(rule.toString());
    }

    /** The line above a row that begins with its label; a label too long for that has lines of its own below. */
    private List<AttributedString> labelled(String label, int[] widths) {
        AttributedString name = Ink.bold(label);
        AttributedString rule = rule(widths);
        List<AttributedString> lines = new ArrayList<>();
        int columns = name.columnLength();
        if (columns > 0 && columns < widths[0]) {
            lines.add(new AttributedStringBuilder()
                    .append(name)
                    .append(" ")
                    .append(rule.subSequence(columns + 1, rule.length()))
                    .toAttributedString());
        } else {
            lines.add(rule);
            if (columns > 0) {
                lines.addAll(Wrapping.lines(name, width));
            }
        }
        return lines;
    }

    private static List<AttributedString> row(List<AttributedString> row, int[] widths) {
        List<List<AttributedString>> columns = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            List<AttributedString> lines = Wrapping.lines(row.get(i), widths[i]);
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        List<AttributedString> lines = new ArrayList<>();
        for (int y = 0; y < height; y++) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            for (int i = 0; i < widths.length; i++) {
                List<AttributedString> column = columns.get(i);
                AttributedString part = y < column.size() ? column.get(y) : AttributedString.EMPTY;
                boolean isLast = i == widths.length - 1;
                line.append(i == 0 ? AttributedString.EMPTY : Ink.rule(isLast && part.length() == 0 ? " │" : BETWEEN));
                line.append(isLast ? part : Wrapping.padded(part, widths[i]));
            }
            lines.add(line.toAttributedString());
        }
        return lines;
    }

    /** Each column as wide as its text where that is less than its share; the others share the rest. */
    private int[] widths() {
        int count = cells.get(0).size();
        int[] widths = new int[count];
        int room = width - BETWEEN.length() * (count - 1);
        int open = count;
        boolean isSettled = false;
        while (open > 0 && !isSettled) {
            isSettled = true;
            int share = room / open;
            for (int i = 0; i < count; i++) {
                int wanted = widest(i);
                if (widths[i] == 0 && wanted <= share) {
                    widths[i] = wanted;
                    room -= wanted;
                    open--;
                    isSettled = false;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            if (widths[i] == 0) {
                widths[i] = room / open--;
                room -= widths[i];
            }
        }
        return widths;
    }

    private int widest(int column) {
        int widest = cells.stream()
                .mapToInt(row -> row.get(column).columnLength())
                .max()
                .orElse(1);
        return Math.max(1, isLabelBeside && column == 0 ? Math.min(WIDEST_LABEL, widest) : widest);
    }

    private static List<AttributedString> blocks(Block.Table table, int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            if (!lines.isEmpty()) {
                lines.add(AttributedString.EMPTY);
            }
            if (!row.label().isBlank()) {
                lines.addAll(Wrapping.lines(Ink.bold(row.label()), width));
            }
            for (int i = 0; i < row.cells().size(); i++) {
                AttributedString text = new AttributedStringBuilder()
                        .append(Ink.bold(table.columns().get(i)))
                        .append(": ")
                        .append(Ink.text(PlainText.cell(row.cells().get(i))))
                        .toAttributedString();
                lines.addAll(Wrapping.hanging(new AttributedString("  "), text, width));
            }
        }
        return lines;
    }
}
