package dev.careerbot.slack.standin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The source of ids and of message timestamps, which are unique and rising even where the clock stands still. */
final class Ids {
    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong lastMicros = new AtomicLong();

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    /** An id such as {@code C0000000007}. */
    String next(String prefix) {
        return prefix + String.format(Locale.ROOT, "%010d", last.incrementAndGet());
    }

    /** A timestamp such as {@code 1700000000.000100}: seconds and microseconds. */
    String timestamp() {
        Instant now = clock.instant();
        long micros = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000L), now.getNano() / 1_000);
        long unique = lastMicros.accumulateAndGet(micros, (before, wanted) -> Math.max(before + 1, wanted));
        return String.format(Locale.ROOT, "%d.%06d", unique / 1_000_000L, unique % 1_000_000L);
    }
}
