package dev.careerbot.knowledge.reading;

import java.util.List;

/** A part of an article's main content, its white space normalised. */
public sealed interface TextBlock {
    /** The words of the block, as they stand in the article. */
    String text();

    /**
     * A heading.
     *
     * @param level from 1, the widest
     */
    record Heading(int level, String text) implements TextBlock {}

    /** Running text. */
    record Paragraph(String text) implements TextBlock {}

    /** An item of a list. */
    record Item(String text) implements TextBlock {}

    /**
     * A row of a table.
     *
     * @param columns the table's column headings; empty where it has none
     */
    record Row(List<String> columns, List<String> cells) implements TextBlock {
        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        @Override
        public String text() {
            return String.join(" ", cells);
        }
    }
}
