package dev.careerbot.app.terminal;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * A line at the cursor, for completion: one word, which may hold blanks, since names do.
 *
 * @param word what completion replaces: it ends at the cursor
 */
record TypedLine(String line, int cursor, String word) implements CompletingParsedLine {
    /** What stands before the cursor. */
    String beforeCursor() {
        return line.substring(0, cursor);
    }

    @Override
    public int wordCursor() {
        return word.length();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return word.length();
    }

    @Override
    public int rawWordLength() {
        return word.length();
    }
}
