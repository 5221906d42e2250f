package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation with one person at a terminal, or with whatever standard input is. */
public final class Chat {
    private static final Logger LOG = LoggerFactory.getLogger(Chat.class);

    private final Bot bot;
    private final Path home;

    /** @param home where the history of lines is kept */
    public Chat(Bot bot, Path home) {
        this.bot = bot;
        this.home = home;
    }

    /** Talks until the person leaves or the input ends. */
    public void run() {
        Dialogue dialogue = new Dialogue("terminal-" + UUID.randomUUID(), bot.commands());
        try {
            if (isTerminal()) {
                try (Terminal terminal = terminal()) {
                    new TerminalChat(bot, dialogue, terminal, history(), Map.copyOf(System.getenv())).run();
                }
            } else {
                new PlainChat(bot, dialogue, Output.standardOutput())
                        .run(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be read", e);
        }
    }

    /** In UTF-8 like all output, whatever the locale. */
    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder()
                .name("career-bot")
                .system(true)
                .encoding(StandardCharsets.UTF_8)
                .nativeSignals(true)
                .build();
    }

    private static boolean isTerminal() {
        return List.of("jni", "exec").stream()
                .flatMap(name -> provider(name).stream())
                .findFirst()
                .map(provider ->
                        provider.isSystemStream(SystemStream.Input) && provider.isSystemStream(SystemStream.Output))
                .orElse(false);
    }

    private static Optional<TerminalProvider> provider(String name) {
        try {
            return Optional.of(TerminalProvider.load(name));
        } catch (IOException e) {
            LOG.debug("no terminal by {}", name, e);
            return Optional.empty();
        }
    }

    /** The file of typed lines, which is nobody else's to read. */
    private Path history() throws IOException {
        Path file = home.resolve("history");
        if (Files.notExists(file)) {
            Files.createFile(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return file;
    }
}
