package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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

    @Test
    void noSecretIsShown() {
        assertThat(settings(new SlackSettings.Door.Socket(), "", "http://127.0.0.1:1/")
                        .toString())
                .doesNotContain("xoxb", "xapp", "secret\"");
    }
}
