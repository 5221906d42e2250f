package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.knowledge.store.SnapshotSummary;
import dev.careerbot.knowledge.store.Source;
import dev.careerbot.knowledge.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .useHandle(handle -> handle.execute(
                        "update schema_version set version = '99' where version = '" + Database.VERSION + "'"));
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

    @ParameterizedTest
    @CsvSource({"v1, v1a.html", "v3, playtester.html"})
    void aHomeOfAVersionBeforeIsMigratedAndServes(String version, String article) throws IOException {
        Path file = home.resolve("career-bot.db");
        try (InputStream before = DatabaseTest.class.getResourceAsStream("/homes/" + version + "/career-bot.db")) {
            Files.copy(Objects.requireNonNull(before), file);
        }
        try (Database database = Database.sqlite(file, Instant.parse("2026-01-02T03:04:05Z"))) {
            SqlKnowledgeStore store = new SqlKnowledgeStore(database);
            assertThat(store.live().orElseThrow().number()).isEqualTo(2);
            assertThat(store.snapshots()).extracting(SnapshotSummary::claims).containsExactly(2, 0);
            assertThat(store.sources()).extracting(Source::name).containsExactly(article);
            assertThat(new SqlWorkStore(database).indexGeneration()).hasValue(0);
        }
        assertThat(home.resolve("backup-" + version + "-2026-01-02t03-04-05z.zip"))
                .exists();
    }
}
