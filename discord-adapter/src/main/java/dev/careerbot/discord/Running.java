package dev.careerbot.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is being done, so that stopping can wait for it. Safe for use by several threads. */
final class Running {
    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Object lock = new Object();
    private int count;
    private boolean stopping;

    /** Whether nothing new is begun. */
    boolean isStopping() {
        synchronized (lock) {
            return stopping;
        }
    }

    /**
     * Does something.
     *
     * @param failed told of what no one expected
     */
    void run(Executor executor, Runnable task, Consumer<RuntimeException> failed) {
        synchronized (lock) {
            count++;
        }
        try {
            var unused = CompletableFuture.runAsync(task, executor).whenComplete((done, error) -> {
                end();
                if (error != null) {
                    report(error, executor, failed);
                }
            });
        } catch (RejectedExecutionException e) {
            end();
            LOG.warn("left undone as I am being stopped");
        }
    }

    private static void report(Throwable error, Executor executor, Consumer<RuntimeException> failed) {
        RuntimeException cause =
                error.getCause() instanceof RuntimeException inner ? inner : new IllegalStateException(error);
        var unused = CompletableFuture.runAsync(() -> failed.accept(cause), executor)
                .whenComplete((done, second) -> {
                    if (second != null) {
                        LOG.error("an unexpected failure, and nobody could be told", cause);
                    }
                });
    }

    private void end() {
        synchronized (lock) {
            count--;
            lock.notifyAll();
        }
    }

    /** Begins nothing new from now on, and waits until all is done, but no longer than this. */
    void stop(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (lock) {
            stopping = true;
            try {
                for (long left = end - System.nanoTime(); count > 0 && left > 0; left = end - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (count > 0) {
                LOG.warn("{} answers were not finished; they are taken up at the next start", count);
            }
        }
    }
}
