package dev.careerbot.slack;

import dev.careerbot.bot.chat.ChatPlatform.Finding;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks whether the bot can be on Slack as it is set up. */
final class SlackCheck {
    private final SlackSettings settings;
    private final SlackApi api;

    SlackCheck(SlackSettings settings, SlackApi api) {
        this.settings = settings;
        this.api = api;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        settings.problems().forEach(problem -> findings.add(new Finding(false, problem)));
        if (!findings.isEmpty()) {
            return findings;
        }
        try {
            Installation own = Authorisation.of(api, settings.tokens().bot());
            findings.add(new Finding(true, "slack.bot-token: Slack takes it, for workspace " + own.team()));
            scopes(own, findings);
        } catch (SlackFailure e) {
            findings.add(new Finding(false, "slack.bot-token: " + e.getMessage()));
        }
        if (settings.door() instanceof SlackSettings.Door.Socket) {
            socket(findings);
        }
        return findings;
    }

    private void scopes(Installation own, List<Finding> findings) throws SlackFailure {
        List<String> missing = new ArrayList<>(SlackManifest.SCOPES);
        missing.removeAll(api.scopes(own));
        findings.add(
                missing.isEmpty()
                        ? new Finding(true, "scopes: all that are needed")
                        : new Finding(
                                false,
                                "scopes: " + String.join(", ", missing)
                                        + " missing; add them (see slack-manifest) and install the app again"));
    }

    private void socket(List<Finding> findings) {
        try {
            api.call(new Installation("", "", settings.tokens().app(), ""), "apps.connections.open", Map.of());
            findings.add(new Finding(true, "slack.app-token: Slack gives a socket for it"));
        } catch (SlackFailure e) {
            findings.add(new Finding(false, "slack.app-token: " + e.getMessage()));
        }
    }
}
