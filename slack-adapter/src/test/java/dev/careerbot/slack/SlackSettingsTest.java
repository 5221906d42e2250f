package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackSettingsTest {
    private static final SlackSettings.Tokens TOKENS =
            new SlackSettings.Tokens("xoxb-long-enough-0001", "xapp-long-enough-0001", "secret");

    private static SlackSettings settings(SlackSettings.Door door, String prefix, String api) {
        return new SlackSettings(TOKENS, door, prefix, Optional.of(URI.create(api)));
    }

    @Test
    void goodOnesHaveNoProblems() {
        assertThat(settings(new SlackSettings.Door.Socket(), "career", "http://127.0.0.1:1/api/")
                        .problems())
                .isEmpty();
        assertThat(SlackSettings.Door.Http.onLoopback(8080).host()).isEqualTo("127.0.0.1");
    }

    @Test
    void slacksAddressIsChangedToThisMachineAlone() {
        assertThat(settings(new SlackSettings.Door.Socket(), "", "https://10.0.0.1/api/")
                        .problems())
                .containsExactly("Slack's address may only be changed to one on this machine.");
    }

    @Test
    void aPrefixIsAName() {
        assertThat(settings(new SlackSettings.Door.Socket(), "Career!", "http://127.0.0.1:1/api/")
                        .problems())
                .hasSize(1);
    }

    @Test
    void whatIsMissingIsNamed() {
        SlackSettings none = new SlackSettings(
                new SlackSettings.Tokens("", "", ""), SlackSettings.Door.Http.onLoopback(0), "", Optional.empty());
        assertThat(none.problems()).hasSize(2).anyMatch(problem -> problem.contains("slack.signing-secret"));
    }

    private static SlackSettings many(
            String botToken, SlackSettings.Installing by, SlackSettings.Door door, String signingSecret) {
        return new SlackSettings(
                new SlackSettings.Tokens(botToken, "", signingSecret), Optional.of(by), door, "", Optional.empty());
    }

    @Test
    void inManyWorkspacesNeitherABotTokenNorAnAppTokenIsNeeded() {
        for (String address : List.of("https://bot.example.org", "https://example.org/bot/", "http://127.0.0.1:3000")) {
            assertThat(many("", by("1.2", "s", address), SlackSettings.Door.Http.onLoopback(0), "secret")
                            .problems())
                    .isEmpty();
        }
    }

    private static SlackSettings.Installing by(String id, String secret, String address) {
        return new SlackSettings.Installing(
                id, secret, address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address)));
    }

    @Test
    void allThatIsMissingForManyWorkspacesIsNamedAtOnce() {
        assertThat(many("", by("", "", ""), new SlackSettings.Door.Socket(), "").problems())
                .hasSize(4)
                .anyMatch(problem -> problem.startsWith("slack.client-id is not set"))
                .anyMatch(problem -> problem.startsWith("slack.client-secret is not set"))
                .anyMatch(problem -> problem.startsWith("slack.port is not set"))
                .anyMatch(problem -> problem.startsWith("slack.address is not set"));
    }

    @Test
    void browsersComeByAnAddressThatNobodyListensTo() {
        for (String address : List.of(
                "http://bot.example.org", "bot.example.org", "https://bot.example.org?x=1", "https://b.example/#x")) {
            assertThat(many("", by("1.2", "s", address), SlackSettings.Door.Http.onLoopback(0), "secret")
                            .problems())
                    .singleElement()
                    .asString()
                    .startsWith("slack.address must begin with https://");
        }
    }

    @Test
    void itIsInOneWorkspaceOrInManyAndNotInBoth() {
        assertThat(many(
                                "xoxb-long-enough-0001",
                                by("1.2", "s", "https://bot.example.org"),
                                SlackSettings.Door.Http.onLoopback(0),
                                "secret")
                        .problems())
                .singleElement()
                .asString()
                .contains("slack.bot-token and slack.client-id are both set", "leave");
    }

    @Test
    void noSecretIsShown() {
        assertThat(many("", by("1.2", "hidden", "https://b.example"), new SlackSettings.Door.Socket(), "hidden")
                        .toString())
                .doesNotContain("hidden");
        assertThat(settings(new SlackSettings.Door.Socket(), "", "http://127.0.0.1:1/")
                        .toString())
                .doesNotContain("xoxb", "xapp", "secret\"");
    }
}
