package dev.careerbot.knowledge.model;

/**
 * A mistake in a file that a person edits.
 *
 * @param file the file's name
 * @param line from 1; 0 where it concerns the whole file
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String message) {
    /** How much of a text is quoted, in characters. */
    public static final int SHOWN = 80;

    /** The beginning of a text that somebody wrote, in quotation marks. */
    public static String quote(String text) {
        return "“" + shortened(text, SHOWN) + "”";
    }

    /** The beginning of a text, with a mark where more follows. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + " …";
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
