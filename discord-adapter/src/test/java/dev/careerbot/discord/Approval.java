package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a reader sees, kept as a file that a person can read and approve of. With {@code -Dapprove=true} the files are written anew;
 * look at them before they are committed.
 */
final class Approval {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "careerbot", "discord", "approved");

    private Approval() {}

    /** Compares with the approved text of that name. */
    static void check(String name, String seen) {
        String readable = seen.replaceAll("<@\\d+>", "@bot").replaceAll("127\\.0\\.0\\.1:\\d+", "loopback");
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, readable);
            }
            assertThat(readable)
                    .as("approved in %s; run with -Dapprove=true where the change is meant", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
