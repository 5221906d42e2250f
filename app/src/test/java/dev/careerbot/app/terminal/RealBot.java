package dev.careerbot.app.terminal;

import dev.careerbot.app.Wiring;
import dev.careerbot.bot.Bot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The bot as shipped, started once for all tests; each test has a conversation of its own. */
final class RealBot {
    private static final Wiring WIRING = new Wiring(home(), Optional.empty(), Clock.systemUTC());

    private RealBot() {}

    static Bot bot() {
        return WIRING.bot();
    }

    private static Path home() {
        try {
            return Files.createDirectories(Path.of("target", "test-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
