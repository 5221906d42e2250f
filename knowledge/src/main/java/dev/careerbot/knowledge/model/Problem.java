package dev.careerbot.knowledge.model;

/**
 * A mistake in a file that a person edits.
 *
 * @param file the file's name
 * @param line from 1; 0 where it concerns the whole file
 * @param message what is wrong and what to do
 */
public record Problem(String file, int line, String message) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
