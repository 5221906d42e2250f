package dev.careerbot.knowledge.store;

import dev.careerbot.knowledge.model.ContentHash;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file as a moderator gave it, or as an address served it. Immutable. */
public final class Document {
    /** A document may not be larger than this, in bytes. */
    public static final long LARGEST = 12_000_000;

    private static final int LONGEST_NAME = 80;

    private final String name;
    private final byte[] content;
    private final String hash;

    /**
     * A document.
     *
     * @param name a file name whose ending tells its format
     */
    public Document(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
        this.hash = ContentHash.of(content);
    }

    /**
     * A file name made of words, such as a page's address or title: {@code www-example-org-careers.html}.
     *
     * @param ending with its full stop
     */
    public static String named(String words, String ending) {
        String name = words.replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "")
                .toLowerCase(Locale.ROOT);
        String cut = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return (cut.isEmpty() ? "text" : cut) + ending;
    }

    /** The file name. */
    public String name() {
        return name;
    }

    /** Its bytes; a copy. */
    public byte[] content() {
        return content.clone();
    }

    /** The SHA-256 of its bytes, in hexadecimal. */
    public String hash() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Document document
                && name.equals(document.name)
                && Arrays.equals(content, document.content);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
