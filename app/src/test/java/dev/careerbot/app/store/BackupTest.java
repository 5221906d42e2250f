package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    /** What can be worked out again from the others. */
    private static final Set<String> WORKED_OUT = Set.of("kept_work", "index_part", "article_reading");

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @RegisterExtension
    static final EmptyPostgresql SERVER = new EmptyPostgresql();

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void aHomeOfTheVersionBefore() throws IOException {
        home = folder.resolve("career-bot.db");
        try (InputStream before = BackupTest.class.getResourceAsStream("/homes/v1/career-bot.db")) {
            Files.copy(Objects.requireNonNull(before), home);
        }
    }

    private static void isTheSame(Database original, Database restored) {
        SqlKnowledgeStore before = new SqlKnowledgeStore(original);
        SqlKnowledgeStore after = new SqlKnowledgeStore(restored);
        assertThat(after.live()).isEqualTo(before.live());
        assertThat(after.snapshots()).isEqualTo(before.snapshots());
        assertThat(after.sources()).isEqualTo(before.sources());
        assertThat(after.audit(Optional.empty(), 100)).isEqualTo(before.audit(Optional.empty(), 100));
        assertThat(after.findSnapshot(2)).isEqualTo(before.findSnapshot(2));
        String document = before.sources().get(0).document();
        assertThat(after.findDocument(document)).isEqualTo(before.findDocument(document));
        after.resume(new Act("local", "operator", NOW, "kb resume", "", ""));
    }

    @Test
    void whatWasBackedUpFromAFileIsRestoredToAFileAndToPostgresql() {
        Path backup = folder.resolve("backup.zip");
        try (Database original = Database.sqlite(home, NOW)) {
            Backup.write(original, backup, NOW);
            Path other = folder.resolve("other.db");
            Backup.restore(backup, version -> Database.sqliteOf(other, version));
            try (Database restored = Database.sqlite(other, NOW)) {
                isTheSame(original, restored);
            }
            Backup.restore(backup, version -> Database.postgresqlOf(SERVER.address(), version));
            try (Database restored = SERVER.open()) {
                isTheSame(original, restored);
                Path again = folder.resolve("again.zip");
                Backup.write(restored, again, NOW);
                Backup.restore(again, version -> Database.sqliteOf(folder.resolve("back.db"), version));
            }
        }
    }

    @Test
    void theBackupBeforeAMigrationIsRestoredAndMigrated() throws IOException {
        Database.sqlite(home, NOW).close();
        Path backup = folder.resolve("backup-v1-2026-01-02t03-04-05z.zip");
        Path other = Files.createDirectory(folder.resolve("other")).resolve("career-bot.db");
        Backup.restore(backup, version -> Database.sqliteOf(other, version));
        try (Database original = Database.sqlite(home, NOW);
                Database restored = Database.sqlite(other, NOW)) {
            isTheSame(original, restored);
        }
    }

    @Test
    void everyTableIsBackedUpButThoseThatCanBeWorkedOutAgain() {
        try (Database database = Database.sqlite(home, NOW)) {
            Set<String> tables = new TreeSet<>(database.run(Backup::present));
            tables.remove("schema_version");
            tables.removeIf(table -> table.startsWith("sqlite_"));
            assertThat(tables).containsAll(WORKED_OUT);
            tables.removeAll(WORKED_OUT);
            assertThat(Backup.TABLES).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void whatIsNotEmptyIsLeftAsItIs() {
        Path backup = folder.resolve("backup.zip");
        try (Database original = Database.sqlite(home, NOW)) {
            Backup.write(original, backup, NOW);
            assertThatThrownBy(() -> Backup.write(original, backup, NOW))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("already");
        }
        assertThatThrownBy(() -> Backup.restore(backup, version -> Database.sqlite(home, NOW)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another home");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
        Path other = folder.resolve("other.db");
        assertThatThrownBy(() -> Backup.restore(text, version -> Database.sqliteOf(other, version)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no backup");
        assertThatThrownBy(
                        () -> Backup.restore(folder.resolve("none.zip"), version -> Database.sqliteOf(other, version)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("none.zip");
        assertThat(other).doesNotExist();
    }
}
