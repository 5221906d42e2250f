package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
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
                """.formatted(TOKEN), Map.of());
        assertThat(all.databaseUrl()).contains("postgres://bot:pass@db:5432/careers");
        assertThat(all.communities().moderating()).containsExactlyInAnyOrder("discord:12", "slack:T1");
        assertThat(all.communities().owners()).isEqualTo(Map.of("discord:12", Set.of("7", "8")));
        assertThat(all.allowedHosts()).containsExactly("wiki.example.org");
        assertThat(all.discord().token().map(Secret::reveal)).contains(TOKEN);
        assertThat(all.slack().botToken().map(Secret::reveal)).contains("xoxb-1");
        assertThat(all.slack().appToken().map(Secret::reveal)).contains("xapp-1");
        assertThat(all.slack().signingSecret().map(Secret::reveal)).contains("abc");
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
