package dev.careerbot.slack.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Waits, by a timer that can be exchanged. */
final class Pause {
    private final ScheduledExecutorService timer;

    Pause(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    /** Waits that long. @return whether it was not interrupted */
    boolean of(Duration time) {
        CountDownLatch over = new CountDownLatch(1);
        ScheduledFuture<?> waiting = timer.schedule(over::countDown, time.toMillis(), TimeUnit.MILLISECONDS);
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            waiting.cancel(false);
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
