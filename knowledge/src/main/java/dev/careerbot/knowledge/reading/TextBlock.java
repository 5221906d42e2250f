package dev.careerbot.knowledge.reading;

import java.util.List;

/** A part of an article's main content, its white space normalised. */
public sealed interface TextBlock {
    /** Stands, unseen, where the source has the sign of a footnote, which is left out: words on its two sides are no one quote. */
    String NOTE = "\u2060";

    /** The words of the block, as they stand in the article. */
    String text();

    /** The text with each run of white space as one space, and none at its ends. */
    static String normal(CharSequence text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

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
     * @param cells by column, with those that span rows repeated
     * @param text the row's own words, as they stand in the article
     */
    record Row(List<String> columns, List<String> cells, String text) implements TextBlock {
        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /** A row without cells of other rows. */
        public Row(List<String> columns, List<String> cells) {
            this(columns, cells, String.join(" ", cells));
        }
    }
}
