package dev.careerbot.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * What tells that a browser that comes back from Slack is the one that was sent there: good once, for ten minutes, in that browser
 * alone. In memory only. Safe for use by several threads.
 */
public final class InstallStates {
    /** For as long somebody may look at Slack's page; its codes live as long. */
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int MOST = 10_000;
    private static final int BYTES = 32;

    private final RandomGenerator random;
    private final Cache<String, String> begun;

    /** @param random cannot be guessed */
    public InstallStates(RandomGenerator random, InstantSource clock) {
        this.random = random;
        this.begun = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * An installation that was begun.
     *
     * @param state goes to Slack and comes back
     * @param browser stays in the browser's cookie
     */
    record Begun(String state, String browser) {}

    Begun begin() {
        Begun next = new Begun(secret(), secret());
        begun.put(next.state(), next.browser());
        return next;
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        synchronized (random) {
            random.nextBytes(bytes);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether that browser was sent to Slack with that state, just now and for the first time; it is used up thereby. */
    boolean take(String state, String browser) {
        return Optional.ofNullable(begun.asMap().remove(state))
                .filter(wanted -> MessageDigest.isEqual(
                        wanted.getBytes(StandardCharsets.UTF_8), browser.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
