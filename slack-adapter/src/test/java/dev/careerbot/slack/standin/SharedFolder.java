package dev.careerbot.slack.standin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder beside the project with what the platforms publish; tests that need it are skipped where it is absent. */
final class SharedFolder {
    private static final String SAMPLES = "specs/slack-samples";

    private SharedFolder() {}

    /** A payload as Slack sends it. */
    static JsonNode sample(String name) {
        Optional<Path> folder = find();
        assumeTrue(
                folder.isPresent(),
                "skipped: ../shared/" + SAMPLES + " is absent; CAREER_BOT_SHARED may name the shared folder");
        try {
            return Json.read(Files.readString(folder.orElseThrow().resolve(name)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find() {
        Stream<Path> named = Stream.of(System.getProperty("CAREER_BOT_SHARED"), System.getenv("CAREER_BOT_SHARED"))
                .filter(Objects::nonNull)
                .map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared"));
        return Stream.concat(named, above)
                .map(shared -> shared.resolve(SAMPLES))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
