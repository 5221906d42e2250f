package dev.careerbot.bot.chat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets acknowledging go before answering while very much arrives at once: Discord and Slack wait 3 s for the one, and minutes for the
 * other. Safe for use by several threads.
 */
public final class Rush {
    /** So many arrivals that are not acknowledged yet are everyday business. */
    private static final int USUAL = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Object lock = new Object();
    private int unacknowledged;

    /** Something arrived. */
    public void begin() {
        synchronized (lock) {
            unacknowledged++;
        }
    }

    /** It was acknowledged, or needs no acknowledgement. */
    public void end() {
        synchronized (lock) {
            unacknowledged--;
            if (unacknowledged <= USUAL) {
                lock.notifyAll();
            }
        }
    }

    /** Returns when there is time to answer. */
    public void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lock) {
            try {
                for (long left = end - System.nanoTime();
                        unacknowledged > USUAL && left > 0;
                        left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
