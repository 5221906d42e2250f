package dev.careerbot.slack;

import dev.careerbot.bot.chat.Rush;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Does what was acknowledged: so much at once, and so much more that waits. Safe for use by several threads. */
final class Workers implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Rush rush;
    private final Semaphore atOnce;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    /** @param rush while there is one, nothing is done */
    Workers(int atOnce, int waiting, Rush rush) {
        this.rush = rush;
        this.atOnce = new Semaphore(atOnce, true);
        this.most = atOnce + waiting;
    }

    /** Whether it can take more. */
    boolean hasRoom() {
        return open.get() < most && !threads.isShutdown();
    }

    boolean isIdle() {
        return open.get() == 0;
    }

    /**
     * Does it, as soon as it is its turn.
     *
     * @param failed told of an unexpected failure
     */
    void take(Runnable work, Consumer<Throwable> failed) {
        open.incrementAndGet();
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> alone(work), threads)
                .whenComplete((nothing, error) -> {
                    open.decrementAndGet();
                    if (error != null) {
                        failed.accept(error);
                    }
                });
        assert done != null;
    }

    private void alone(Runnable work) {
        rush.await();
        atOnce.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            atOnce.release();
        }
    }

    /** Lets what is being done end, for a while. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(TO_END.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
