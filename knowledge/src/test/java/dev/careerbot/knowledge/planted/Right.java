package dev.careerbot.knowledge.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** What the knowledge may do. */
public record Right(Clock clock, long seed) {
    Instant now() {
        return Instant.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    int draw() {
        return new Random(seed).nextInt();
    }
}
