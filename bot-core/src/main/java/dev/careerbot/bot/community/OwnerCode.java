package dev.careerbot.bot.community;

import dev.careerbot.knowledge.lazy.Lazy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The one-time code by which a community's first owner shows that the bot's operator sent them: the bot prints it where only the
 * operator reads it. It holds for one claim, and for few wrong ones. Safe for use by several threads.
 */
public final class OwnerCode {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int WRONG_ONES = 5;

    private final Lazy<String> code;
    private int left = WRONG_ONES;

    /** @param random a source that nobody can predict, asked for when the code is first needed */
    public OwnerCode(Supplier<? extends RandomGenerator> random) {
        this.code = new Lazy<>(() -> drawn(random.get()));
    }

    private static String drawn(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /** The code, for the console; empty where it holds no more. */
    public synchronized Optional<String> shown() {
        return left > 0 ? Optional.of(code.get()) : Optional.empty();
    }

    /** Whether this is the code; from then on it holds no more. */
    synchronized boolean take(String given) {
        if (left == 0) {
            return false;
        }
        boolean same = MessageDigest.isEqual(
                code.get().getBytes(StandardCharsets.US_ASCII),
                given.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        left = same ? 0 : left - 1;
        return same;
    }
}
