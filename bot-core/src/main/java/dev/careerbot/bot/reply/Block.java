package dev.careerbot.bot.reply;

import java.util.List;

/** A part of a reply, in reading order. */
public sealed interface Block {
    /** All that it states, in reading order. */
    default List<CitedText> stated() {
        return switch (this) {
            case Text text -> List.of();
            case Paragraph paragraph -> paragraph.statements();
            case Bullets bullets -> bullets.items();
            case Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(List::stream)
                        .toList();
        };
    }

    /** Words that state nothing of the knowledge base: a heading, a hint, a question. */
    record Text(String text) implements Block {}

    /** Statements in running text. */
    record Paragraph(List<CitedText> statements) implements Block {
        public Paragraph {
            statements = List.copyOf(statements);
        }
    }

    /** Statements as a list. */
    record Bullets(List<CitedText> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** A table: a heading a column, and rows. */
    record Table(List<String> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table.
     *
     * @param cells one for each column; an empty cell means that no source says anything
     */
    record Row(String label, List<List<CitedText>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }
}
