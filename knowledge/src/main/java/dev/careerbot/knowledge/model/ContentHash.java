package dev.careerbot.knowledge.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What names content by itself: SHA-256 in hexadecimal, 64 digits. */
public final class ContentHash {
    private static final int SHORTENED = 12;

    private ContentHash() {}

    /** The hash of a text's UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The beginning of a text's hash, 12 digits: enough to tell snapshots apart. */
    public static String shortened(String text) {
        return of(text).substring(0, SHORTENED);
    }

    /** The hash of bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
