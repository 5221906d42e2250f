package dev.careerbot.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.install.Installed;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of installations does. */
abstract class InstallationStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[TokenCipher.KEY]);
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes.".getBytes());

    @TempDir
    Path folder;

    private Database database;
    private SqlInstallationStore store;

    /** An empty database, or the same one again. */
    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        store = store(KEY);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private SqlInstallationStore store(String key) {
        return new SqlInstallationStore(database, TokenKey.of("slack.encryption-key", key));
    }

    private static Installed of(String team, String enterprise, String token) {
        return new Installed(
                new Installation(team, enterprise, token, "UBOT"), "Acme & Sons", "U7", NOW, Optional.empty());
    }

    private static Installed rotating(String team, String token, Instant expires) {
        return new Installed(
                new Installation(team, "", token, "UBOT"),
                "Acme",
                "U7",
                NOW,
                Optional.of(new Installed.Renewal("xoxe-1-" + token, expires)));
    }

    @Test
    void whatIsKeptIsThereAfterReopening() {
        Installed plain = of("T1", "E1", "xoxb-first");
        Installed everywhere = of("", "E2", "xoxb-second");
        Installed rotating = rotating("T3", "xoxe.xoxb-third", NOW.plus(Duration.ofHours(12)));
        store.save(plain);
        store.save(everywhere);
        store.save(rotating);
        database.close();
        begin();
        assertThat(store.find("T1")).contains(plain);
        assertThat(store.find("E2")).contains(everywhere);
        assertThat(store.find("T3")).contains(rotating);
        assertThat(store.find("E1")).isEmpty();
        assertThat(store.all()).containsExactlyInAnyOrder(plain, everywhere, rotating);
    }

    @Test
    void anInstallationTakesThePlaceOfAnEarlierOneAndIsForgottenOnce() {
        store.save(of("T1", "", "xoxb-first"));
        Installed second = of("T1", "", "xoxb-second");
        store.save(second);
        assertThat(store.all()).containsExactly(second);
        assertThat(store.remove("T1")).isTrue();
        assertThat(store.remove("T1")).isFalse();
        assertThat(store.find("T1")).isEmpty();
    }

    @Test
    void oneAtATimeRenewsAToken() {
        store.save(rotating("T1", "xoxe.xoxb-1", NOW));
        Instant until = NOW.plusSeconds(60);
        assertThat(store.claim("T1", NOW, until)).isTrue();
        assertThat(store.claim("T1", NOW.plusSeconds(59), until.plusSeconds(60)))
                .isFalse();
        assertThat(store.claim("T1", until, until.plusSeconds(60))).isTrue();
        assertThat(store.claim("T2", NOW, until)).isFalse();
        Installed renewed = rotating("T1", "xoxe.xoxb-2", NOW.plus(Duration.ofHours(12)));
        assertThat(store.renew(renewed)).isTrue();
        assertThat(store.find("T1")).contains(renewed);
        assertThat(store.claim("T1", until, until.plusSeconds(60))).isTrue();
    }

    @Test
    void aRenewalThatComesAfterAnUninstallationOrANewInstallationIsNotKept() {
        Installed renewed = rotating("T1", "xoxe.xoxb-2", NOW.plus(Duration.ofHours(12)));
        assertThat(store.renew(renewed)).isFalse();
        Installed anew = new Installed(renewed.installation(), "Acme", "U8", NOW.plusSeconds(1), Optional.empty());
        store.save(anew);
        assertThat(store.renew(renewed)).isFalse();
        assertThat(store.find("T1")).contains(anew);
    }

    @Test
    void noTokenIsInTheDatabaseAsItIs() {
        store.save(rotating("T1", "xoxe.xoxb-hidden", NOW));
        String row = database.run(handle -> handle.createQuery("select * from installation")
                .mapToMap()
                .one()
                .toString());
        assertThat(row).contains("Acme").doesNotContain("xoxb", "hidden");
    }

    @Test
    void anotherKeyIsToldAndGivesNoToken() {
        store.save(of("T1", "", "xoxb-first"));
        SqlInstallationStore other = store(OTHER_KEY);
        assertThat(other.problems())
                .singleElement()
                .asString()
                .contains("slack.encryption-key is not the key", "set that one again", "slack-forget");
        assertThat(other.find("T1")).isEmpty();
        assertThat(store.problems()).isEmpty();
        assertThat(other.forgetAll()).isEqualTo(1);
        assertThat(other.problems()).isEmpty();
    }

    @Test
    void aTokenThatWasPutInAnotherRowOrChangedIsOfNoUse() {
        store.save(of("T1", "", "xoxb-first"));
        store.save(of("T2", "", "xoxb-second"));
        database.inTransaction(handle -> handle.execute(
                "update installation set secret = (select secret from installation where id = 'T1') where id = 'T2'"));
        assertThat(store.find("T2")).isEmpty();
        assertThat(store.find("T1")).isPresent();
        database.inTransaction(handle -> handle.execute("update installation set secret = 'AAAA' where id = 'T1'"));
        assertThat(store.find("T1")).isEmpty();
    }

    @Test
    void theSameTokenIsNeverWrittenTheSameWay() {
        store.save(of("T1", "", "xoxb-first"));
        String before = secret();
        store.save(of("T1", "", "xoxb-first"));
        assertThat(secret()).isNotEqualTo(before);
    }

    private String secret() {
        return database.run(handle -> handle.createQuery("select secret from installation")
                .mapTo(String.class)
                .one());
    }

    @Test
    void aBackupCarriesInstallationsEncryptedAsTheyAre() {
        Installed rotating = rotating("T1", "xoxe.xoxb-1", NOW);
        store.save(rotating);
        store.save(of("T2", "", "xoxb-second"));
        Path backup = folder.resolve("backup.zip");
        Backup.write(database, backup, NOW);
        Path other = folder.resolve("other.db");
        Backup.restore(backup, version -> Database.sqliteOf(other, version));
        try (Database restored = Database.sqlite(other, NOW)) {
            TokenKey key = TokenKey.of("slack.encryption-key", KEY);
            assertThat(new SqlInstallationStore(restored, key).find("T1")).contains(rotating);
            assertThat(new SqlInstallationStore(restored, TokenKey.of("slack.encryption-key", OTHER_KEY)).all())
                    .isEmpty();
        }
    }
}
