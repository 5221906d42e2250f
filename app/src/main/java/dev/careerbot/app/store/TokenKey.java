package dev.careerbot.app.store;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What tokens are encrypted by, or why there is nothing to encrypt them by. Immutable.
 *
 * @param setting that names it
 * @param problem why it cannot be used, with the setting and the fix; empty where it can
 */
public record TokenKey(String setting, Optional<TokenCipher> cipher, String problem) {
    /** How a good one is made. */
    public static final String FIX = "make one by: openssl rand -base64 32";

    /** No key. */
    public static TokenKey none(String setting, String problem) {
        return new TokenKey(setting, Optional.empty(), setting + " " + problem);
    }

    /**
     * The key of a text.
     *
     * @param setting that names it
     * @param text 32 bytes in base 64
     */
    public static TokenKey of(String setting, String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            return none(setting, "is no base 64; " + FIX);
        }
        return key.length == TokenCipher.KEY
                ? new TokenKey(setting, Optional.of(new TokenCipher(key, new SecureRandom())), "")
                : none(setting, "is " + key.length + " bytes long and must be " + TokenCipher.KEY + "; " + FIX);
    }

    @Override
    public String toString() {
        return "TokenKey[" + setting + "]";
    }
}
