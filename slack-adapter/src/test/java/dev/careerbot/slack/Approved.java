package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a test shows, compared with a file that somebody has read and approved. Run the tests with {@code -Dapprove} to write the
 * files anew, and read what has changed.
 */
final class Approved {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "careerbot", "slack", "approved");

    private Approved() {}

    static void check(String name, String shown) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (System.getProperty("approve") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, shown);
        }
        assertThat(file).as("what is approved").exists();
        assertThat(shown).isEqualTo(Files.readString(file));
    }
}
