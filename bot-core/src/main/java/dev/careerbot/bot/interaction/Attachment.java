package dev.careerbot.bot.interaction;

/**
 * A file that goes with a reply.
 *
 * @param name a plain file name, without folders
 * @param mediaType such as {@code text/markdown}
 * @param content its bytes, as text
 */
public record Attachment(String name, String mediaType, String content) {
    public Attachment {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}")) {
            throw new IllegalArgumentException("an attachment needs a plain file name: " + name);
        }
    }
}
