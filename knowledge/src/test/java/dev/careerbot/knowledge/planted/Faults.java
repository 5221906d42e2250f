package dev.careerbot.knowledge.planted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;

/** What the knowledge must not do. */
public final class Faults {
    private Faults() {}

    public record UsesTheBot(dev.careerbot.bot.planted.Faults.UsesDiscord bot) {}

    public record UsesTheApplication(dev.careerbot.app.planted.Started app) {}

    public static final class ReadsAnInstant {
        Instant now() {
            return Instant.now();
        }
    }

    public static final class ReadsADate {
        @SuppressWarnings("JavaTimeDefaultTimeZone") // the fault
        LocalDate today() {
            return LocalDate.now();
        }
    }

    public static final class ReadsMilliseconds {
        long now() {
            return System.currentTimeMillis();
        }
    }

    public static final class RefersToNow {
        final Supplier<Instant> now = Instant::now;
    }

    public static final class DrawsByMath {
        double draw() {
            return Math.random();
        }
    }

    public static final class DrawsUnseeded {
        final Random random = new Random();
    }

    public static final class ArticleManager {}

    public static final class ArticleHelper {}

    public static final class ArticleUtil {}

    public static final class ArticleUtils {}

    public static final class ArticleImpl {}
}
