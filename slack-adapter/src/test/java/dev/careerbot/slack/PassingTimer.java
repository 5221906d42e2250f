package dev.careerbot.slack;

import dev.careerbot.slack.standin.SettableClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer that lets the time pass at once by which something is put off. */
final class PassingTimer extends ScheduledThreadPoolExecutor {
    private final SettableClock clock;
    private final Runnable before;

    /** @param before what has to come first */
    PassingTimer(SettableClock clock, Runnable before) {
        super(1);
        this.clock = clock;
        this.before = before;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        before.run();
        clock.pass(Duration.of(delay, unit.toChronoUnit()));
        return super.schedule(command, 0, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("nobody needs a result");
    }
}
