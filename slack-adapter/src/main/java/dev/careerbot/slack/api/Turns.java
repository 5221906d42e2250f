package dev.careerbot.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is to call a method in a channel, and from when on Slack takes such calls again. Safe for use by several threads. */
final class Turns {
    private static final int REMEMBERED = 50_000;

    private final InstantSource clock;
    private final Cache<Key, Turn> turns =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Key(String installation, String method, String channel) {}

    /** One method in one channel. */
    static final class Turn {
        private final ReentrantLock one = new ReentrantLock(true);
        private volatile Instant free = Instant.MIN;

        /** Lets calls in a channel go one after the other, as people read them. */
        void take() {
            one.lock();
        }

        void give() {
            one.unlock();
        }
    }

    Turns(InstantSource clock) {
        this.clock = clock;
    }

    Turn of(Installation installation, String method, String channel) {
        return turns.get(new Key(installation.id(), method, channel), key -> new Turn());
    }

    /** How long no call is taken; zero or less for no time. */
    Duration left(Turn turn) {
        return turn.free.equals(Instant.MIN) ? Duration.ZERO : Duration.between(clock.instant(), turn.free);
    }

    void limit(Turn turn, Duration time) {
        turn.free = clock.instant().plus(time);
    }
}
