package dev.careerbot.app.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens by AES-256-GCM (NIST SP 800-38D): whoever changes what was written, or puts it in another row, is found out. Safe
 * for use by several threads.
 */
final class TokenCipher {
    /** The length of a key, in bytes. */
    static final int KEY = 32;

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** @param key of {@value #KEY} bytes */
    TokenCipher(byte[] key, SecureRandom random) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /**
     * A text as nobody else can read it.
     *
     * @param where it is kept; it can be read as from there alone
     */
    String encrypt(String text, String where) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, where).doFinal(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer all = ByteBuffer.allocate(1 + NONCE + hidden.length);
            return Base64.getEncoder()
                    .encodeToString(all.put(VERSION).put(nonce).put(hidden).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** The text again; empty where another key wrote it, or somebody has changed it. */
    Optional<String> decrypt(String hidden, String where) {
        try {
            byte[] all = Base64.getDecoder().decode(hidden);
            if (all.length <= 1 + NONCE || all[0] != VERSION) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOfRange(all, 1, 1 + NONCE);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, where).doFinal(all, 1 + NONCE, all.length - 1 - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String where) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(where.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
