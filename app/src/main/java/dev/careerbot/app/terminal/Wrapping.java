package dev.careerbot.app.terminal;

import dev.careerbot.bot.render.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Fits texts into a number of columns, by the width that a terminal gives each character. */
final class Wrapping {
    private static final Pattern WHITE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private Wrapping() {}

    /** The text without what a terminal would obey, on one line. */
    static String plain(String text) {
        return SafeText.of(WHITE.matcher(text).replaceAll(" ")).strip();
    }

    /** How many columns the text takes. */
    static int columns(CharSequence text) {
        return new AttributedString(text).columnLength();
    }

    /** Lines of at most so many columns; a word is cut only where it alone is wider. One empty line for no words. */
    static List<AttributedString> lines(AttributedString text, int columns) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (AttributedString word : words(text, columns)) {
            if (line.length() > 0 && line.columnLength() + 1 + word.columnLength() > columns) {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            if (line.length() > 0) {
                AttributedStyle before = line.styleAt(line.length() - 1);
                line.append(" ", before.equals(word.styleAt(0)) ? before : AttributedStyle.DEFAULT);
            }
            line.append(word);
        }
        lines.add(line.toAttributedString());
        return lines;
    }

    /** Lines that begin with a mark, the later ones with as many blanks. */
    static List<AttributedString> hanging(AttributedString mark, AttributedString text, int columns) {
        int indent = mark.columnLength();
        List<AttributedString> lines = new ArrayList<>();
        for (AttributedString line : lines(text, columns - indent)) {
            AttributedStringBuilder whole = new AttributedStringBuilder();
            whole.append(lines.isEmpty() ? mark : new AttributedString(" ".repeat(indent)))
                    .append(line);
            lines.add(whole.toAttributedString());
        }
        return lines;
    }

    /** The text with blanks up to so many columns. */
    static AttributedString padded(AttributedString text, int columns) {
        return new AttributedStringBuilder()
                .append(text)
                .append(" ".repeat(Math.max(0, columns - text.columnLength())))
                .toAttributedString();
    }

    private static List<AttributedString> words(AttributedString text, int columns) {
        List<AttributedString> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length();
            if (ends || (text.charAt(i) == ' ' && !(beginsMark(text, i + 1) && i > start))) {
                addWithMarks(text.subSequence(start, i), Math.max(1, columns), words);
                start = i + 1;
            }
        }
        return words;
    }

    /** Whether the marks of a statement's sources stand there: they stay on the line of its last word. */
    private static boolean beginsMark(AttributedString text, int at) {
        return at + 1 < text.length() && text.charAt(at) == '[' && Character.isDigit(text.charAt(at + 1));
    }

    /** Adds a word and the marks after it in one piece where that is narrow enough. */
    private static void addWithMarks(AttributedString word, int columns, List<AttributedString> words) {
        int space = word.toString().indexOf(' ');
        if (space < 0 || word.columnLength() <= columns) {
            cut(word, columns, words);
        } else {
            cut(word.subSequence(0, space), columns, words);
            addWithMarks(word.subSequence(space + 1, word.length()), columns, words);
        }
    }

    /** Adds a word, cut where it alone is too wide. */
    private static void cut(AttributedString word, int columns, List<AttributedString> words) {
        int start = 0;
        int width = 0;
        int next;
        for (int i = 0; i < word.length(); i = next) {
            next = i + Character.charCount(word.codePointAt(i));
            int wide = word.subSequence(i, next).columnLength();
            if (width + wide > columns && i > start) {
                words.add(word.subSequence(start, i));
                start = i;
                width = 0;
            }
            width += wide;
        }
        if (start < word.length()) {
            words.add(word.subSequence(start, word.length()));
        }
    }
}
