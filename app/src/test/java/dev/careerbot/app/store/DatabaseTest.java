package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.knowledge.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path home;

    @Test
    void theVersionIsThatOfTheLastMigration() throws IOException {
        Path migrations = Path.of("src", "main", "resources", "dev", "careerbot", "app", "store", "migrations");
        try (Stream<Path> files = Files.list(migrations)) {
            assertThat(files.mapToInt(file -> Integer.parseInt(
                                    file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1")))
                            .max())
                    .hasValue(Database.VERSION);
        }
    }

    @Test
    void whatANewerVersionWroteIsRefusedAndLeftUntouched() throws IOException {
        Path file = home.resolve("career-bot.db");
        Database.sqlite(file, Instant.EPOCH).close();
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle -> handle.execute("update schema_version set version = '99' where version = '1'"));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Database.sqlite(file, Instant.EPOCH))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Path file =
                Files.writeString(home.resolve("career-bot.db"), "a text, and a long one, that is no database at all");
        assertThatThrownBy(() -> Database.sqlite(file, Instant.EPOCH))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not a database");
        assertThat(file).hasContent("a text, and a long one, that is no database at all");
    }
}
