package dev.careerbot.app.terminal;

import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** How words look: texts made harmless, with emphasis as style. */
final class Ink {
    private static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();
    private static final AttributedStyle DIM = AttributedStyle.DEFAULT.faint();
    private static final Pattern MARKS = Pattern.compile("(?:\\[\\d+])+");

    private Ink() {}

    /** Running text, its marks of sources dim. */
    static AttributedString text(String text) {
        return new AttributedString(Wrapping.plain(text)).styleMatches(MARKS, DIM);
    }

    /** A heading or an answer's lead. */
    static AttributedString bold(String text) {
        return new AttributedString(Wrapping.plain(text), BOLD).styleMatches(MARKS, DIM);
    }

    /** What matters less. */
    static AttributedString dim(String text) {
        return new AttributedString(Wrapping.plain(text), DIM);
    }

    /** Lines and marks of a layout; blanks stay as they are. */
    static AttributedString rule(String marks) {
        return new AttributedString(marks, DIM);
    }
}
