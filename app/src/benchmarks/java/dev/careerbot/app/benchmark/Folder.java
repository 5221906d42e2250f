package dev.careerbot.app.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a run keeps what its processes share; the system property {@value #PROPERTY} names it. */
final class Folder {
    static final String PROPERTY = "career-bot.benchmarks";

    private Folder() {}

    /** The folder's place. */
    static Path place() {
        return Path.of(System.getProperty(PROPERTY, "target/benchmarks")).toAbsolutePath();
    }

    /** The home folder of the bots that are measured. */
    static Path home() {
        try {
            return Files.createDirectories(place().resolve("home"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + place(), e);
        }
    }
}
