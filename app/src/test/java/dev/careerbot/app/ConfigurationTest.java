package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    private static final String TOKEN = "a-token-that-nobody-may-see";

    @TempDir
    Path home;

    private Configuration load(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(home.resolve(Configuration.FILE), yaml);
        return Configuration.load(home, environment);
    }

    private String refusal(String yaml, Map<String, String> environment) {
        StartException refused = catchThrowableOfType(StartException.class, () -> load(yaml, environment));
        return refused.reason();
    }

    @Test
    void nothingNeedsToBeSet() {
        Configuration none = Configuration.load(home, Map.of());
        assertThat(none.databaseUrl()).isEmpty();
        assertThat(none.communities().moderating()).isEmpty();
        assertThat(none.communities().owners()).isEmpty();
        assertThat(none.allowedHosts()).isEmpty();
        assertThat(none.discord().token()).isEmpty();
        assertThat(none.slack().botToken()).isEmpty();
        assertThat(none.slack().appToken()).isEmpty();
        assertThat(none.slack().signingSecret()).isEmpty();
        assertThat(none.slack().clientId()).isEmpty();
        assertThat(none.slack().clientSecret()).isEmpty();
        assertThat(none.slack().address()).isEmpty();
        assertThat(none.slack().encryptionKey()).isEmpty();
        assertThat(none.slack().encryptionKeyFile()).isEmpty();
    }

    @Test
    void eachSettingOfTheFileIsRead() throws IOException {
        Configuration all = load("""
                database:
                  url: postgres://bot:pass@db:5432/careers
                moderation:
                  communities: ["discord:12", "slack:T1"]
                  owners:
                    "discord:12": ["7", "8"]
                fetch:
                  allowed-hosts: [wiki.example.org]
                discord:
                  token: %s
                slack:
                  bot-token: xoxb-1
                  app-token: xapp-1
                  signing-secret: abc
                  client-id: "1.2"
                  client-secret: def
                  address: https://bot.example.org
                  encryption-key: ghi
                  encryption-key-file: key.txt
                """.formatted(TOKEN), Map.of());
        assertThat(all.databaseUrl()).contains("postgres://bot:pass@db:5432/careers");
        assertThat(all.communities().moderating()).containsExactlyInAnyOrder("discord:12", "slack:T1");
        assertThat(all.communities().owners()).isEqualTo(Map.of("discord:12", Set.of("7", "8")));
        assertThat(all.allowedHosts()).containsExactly("wiki.example.org");
        assertThat(all.discord().token().map(Secret::reveal)).contains(TOKEN);
        assertThat(all.slack().botToken().map(Secret::reveal)).contains("xoxb-1");
        assertThat(all.slack().appToken().map(Secret::reveal)).contains("xapp-1");
        assertThat(all.slack().signingSecret().map(Secret::reveal)).contains("abc");
        assertThat(all.slack().clientId()).contains("1.2");
        assertThat(all.slack().clientSecret().map(Secret::reveal)).contains("def");
        assertThat(all.slack().address()).contains(URI.create("https://bot.example.org"));
        assertThat(all.slack().encryptionKey().map(Secret::reveal)).contains("ghi");
        assertThat(all.slack().encryptionKeyFile()).contains(Path.of("key.txt"));
        assertThat(all.discord().token().toString()).doesNotContain(TOKEN);
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        Configuration both = load(
                "discord:\n  token: from-the-file\n",
                Map.of(
                        "DISCORD_TOKEN", TOKEN,
                        "DATABASE_URL", "postgres://db/careers",
                        "MODERATION_COMMUNITIES", "discord:1,discord:2",
                        "FETCH_ALLOWED_HOSTS", "a.example",
                        "SLACK_BOT_TOKEN", "xoxb-2"));
        assertThat(both.discord().token().map(Secret::reveal)).contains(TOKEN);
        assertThat(both.databaseUrl()).contains("postgres://db/careers");
        assertThat(both.communities().moderating()).containsExactlyInAnyOrder("discord:1", "discord:2");
        assertThat(both.allowedHosts()).containsExactly("a.example");
        assertThat(both.slack().botToken().map(Secret::reveal)).contains("xoxb-2");
    }

    private String keyProblem(Map<String, String> environment) {
        return Configuration.load(home, environment).tokenKey(home).problem();
    }

    @Test
    void aKeyThatCannotBeUsedIsToldWithTheSettingTheProblemAndTheFix() throws IOException {
        String good = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
        assertThat(keyProblem(Map.of("SLACK_CLIENT_ID", "1")))
                .contains("slack.encryption-key is not set", "openssl rand -base64 32");
        assertThat(keyProblem(Map.of("SLACK_ENCRYPTION_KEY", "c2hvcnQ=")))
                .isEqualTo("slack.encryption-key is 5 bytes long and must be 32; make one by: openssl rand -base64 32");
        assertThat(keyProblem(Map.of("SLACK_ENCRYPTION_KEY", "no base 64!")))
                .startsWith("slack.encryption-key is no base 64")
                .doesNotContain("no base 64!");
        assertThat(keyProblem(Map.of("SLACK_ENCRYPTION_KEY_FILE", "none.txt")))
                .contains("slack.encryption-key-file cannot be read");
        assertThat(keyProblem(Map.of("SLACK_ENCRYPTION_KEY", good, "SLACK_ENCRYPTION_KEY_FILE", "key.txt")))
                .contains("both set");
        Files.writeString(home.resolve("key.txt"), good + "\n");
        assertThat(keyProblem(Map.of("SLACK_ENCRYPTION_KEY_FILE", "key.txt"))).isEmpty();
        assertThat(keyProblem(Map.of("SLACK_ENCRYPTION_KEY", good))).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNoSecretWithIt() {
        assertThat(refusal("""
                discrod:
                  token: %1$s
                discord:
                  tokn: %1$s
                moderation:
                  comunities: [x]
                """.formatted(TOKEN), Map.of()))
                .contains("career-bot.yaml", "discrod", "discord.tokn", "moderation.comunities")
                .doesNotContain(TOKEN, "SRCFG");
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThat(refusal("moderation:\n  communities: [x\nfoo", Map.of())).contains("career-bot.yaml", "line");
    }
}
