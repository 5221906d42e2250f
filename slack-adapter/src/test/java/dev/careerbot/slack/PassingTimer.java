package dev.careerbot.slack;

import dev.careerbot.slack.standin.SettableClock;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that lets the time pass at once by which something is put off. */
final class PassingTimer extends ScheduledThreadPoolExecutor {
    private final SettableClock clock;
    private final Runnable before;
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();
    private volatile boolean isHolding;

    /** @param before what has to come first */
    PassingTimer(SettableClock clock, Runnable before) {
        super(1);
        this.clock = clock;
        this.before = before;
    }

    /** From now on what is put off waits until its time is said to have come. */
    void hold() {
        isHolding = true;
    }

    /** How much waits. */
    int held() {
        return held.size();
    }

    /** The time of what has waited longest has come. */
    void release() {
        held.remove().run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        if (isHolding) {
            held.add(command);
            return super.schedule(() -> {}, 0, unit);
        }
        before.run();
        clock.pass(Duration.of(delay, unit.toChronoUnit()));
        return super.schedule(command, 0, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("nobody needs a result");
    }
}
