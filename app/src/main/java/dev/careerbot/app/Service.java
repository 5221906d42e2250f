package dev.careerbot.app;

import dev.careerbot.bot.chat.ChatPlatform;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Reply;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on its chat platforms, until the process is told to end. One platform that fails never stops another. */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final int FOLLOW_SECONDS = 5;
    private static final int SCHEDULE_SECONDS = 60;

    private final Wiring wiring;
    private final List<ChatPlatform> platforms;
    private final PrintStream out;
    private final PrintStream err;
    private final List<Future<?>> repeated = new ArrayList<>();
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** @param platforms those that are set up */
    Service(Wiring wiring, List<ChatPlatform> platforms, PrintStream out, PrintStream err) {
        this.wiring = wiring;
        this.platforms = List.copyOf(platforms);
        this.out = out;
        this.err = err;
    }

    /**
     * Serves until {@link #end} or the process is told to end.
     *
     * @return the exit status: refused where no platform could be connected to
     */
    int run(InstantSource clock) {
        Thread hook = new Thread(this::end, "end");
        Runtime.getRuntime().addShutdownHook(hook);
        List<ChatPlatform> up = start();
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            if (up.isEmpty()) {
                return CareerBotCommand.REFUSED;
            }
            wiring.ownerCode()
                    .ifPresent(code ->
                            out.println("To own a community that has no owner yet, give there: /owner claim " + code));
            every(timer, FOLLOW_SECONDS, wiring::follow);
            timer.execute(() -> guarded(() -> wiring.stageUpgrade().ifPresent(Service::report)));
            wiring.schedule(clock, Service::report)
                    .ifPresent(schedule -> every(timer, SCHEDULE_SECONDS, schedule::look));
            told.await();
            repeated.forEach(work -> work.cancel(false));
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            up.forEach(ChatPlatform::close);
            ended.countDown();
        }
    }

    private List<ChatPlatform> start() {
        List<ChatPlatform> up = new ArrayList<>();
        for (ChatPlatform platform : platforms) {
            try {
                platform.start();
                up.add(platform);
                out.println("Up on " + platform.name() + "."
                        + platform.invitation()
                                .map(address -> " To invite it: " + address)
                                .orElse(""));
            } catch (ChatPlatform.Unavailable e) {
                err.println(SafeText.of(platform.name() + ": " + e.getMessage()));
            }
        }
        return up;
    }

    private void every(ScheduledExecutorService timer, int seconds, Runnable work) {
        repeated.add(timer.scheduleWithFixedDelay(() -> guarded(work), seconds, seconds, TimeUnit.SECONDS));
    }

    @SuppressWarnings("checkstyle:IllegalCatch") // a timer ends for good at the first failure that it sees
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("what is done now and then has failed; it is tried again", e);
        }
    }

    private static void report(Reply reply) {
        LOG.info("refreshed by itself: {}", PlainText.of(reply));
    }

    /** Ends {@link #run}, and waits until what was being answered is answered. */
    void end() {
        told.countDown();
        try {
            boolean inTime = ended.await(FOLLOW_SECONDS * 4L, TimeUnit.SECONDS);
            if (!inTime) {
                LOG.warn("not all platforms could be left in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
