package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The process that is up on chat platforms, as an operator runs it: what it prints goes to files. */
final class ServedBot implements AutoCloseable {
    /** The longest that anything takes on a slow machine. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    private final Path out;
    private final Path err;
    private final Process process;

    /**
     * Starts it.
     *
     * @param folder for the files
     */
    ServedBot(Path folder, Path home) throws IOException {
        this.out = Files.createTempFile(folder, "out", ".txt");
        this.err = Files.createTempFile(folder, "err", ".txt");
        this.process = Shell.java(home.toString(), Main.class)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    /** Waits until it has said something. */
    void says(String text) {
        await().atMost(LONGEST).until(() -> out().contains(text));
    }

    /** Waits until it has complained of something. */
    void complains(String text) {
        await().atMost(LONGEST).until(() -> err().contains(text));
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    String err() throws IOException {
        return Files.readString(err);
    }

    /** Stops it, as an operator does. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
