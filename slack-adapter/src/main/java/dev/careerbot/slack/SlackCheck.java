package dev.careerbot.slack;

import dev.careerbot.bot.chat.ChatPlatform.Finding;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.install.Installed;
import dev.careerbot.slack.install.OAuth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks whether the bot can be on Slack as it is set up. */
final class SlackCheck {
    /** Of so many workspaces the token is tried; that takes a call each. */
    private static final int MOST = 20;

    private final SlackSettings settings;
    private final SlackApi api;

    SlackCheck(SlackSettings settings, SlackApi api) {
        this.settings = settings;
        this.api = api;
    }

    /** What is found of a bot in one workspace. */
    List<Finding> ofOne() {
        List<Finding> findings = new ArrayList<>();
        String setting = "slack.bot-token";
        try {
            Installation own = Authorisation.of(api, settings.tokens().bot());
            findings.add(new Finding(true, setting + ": Slack takes it, for workspace " + own.team()));
            findings.add(scopes("scopes", own));
            rotation(findings);
        } catch (SlackFailure e) {
            findings.add(new Finding(false, setting + ": " + e.getMessage()));
        }
        if (settings.door() instanceof SlackSettings.Door.Socket) {
            socket(findings);
        }
        return findings;
    }

    private void rotation(List<Finding> findings) {
        if (settings.tokens().bot().startsWith("xoxe.")) {
            findings.add(new Finding(
                    false,
                    "slack.bot-token: it ends after twelve hours, as token rotation is switched on for the app; set"
                            + " slack.client-id in its place and install the app by its link"));
        }
    }

    /** What is found of a bot in many workspaces. */
    List<Finding> ofMany(OAuth oauth, List<Installed> all) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> problem = oauth.problem();
        findings.add(
                problem.isEmpty()
                        ? new Finding(true, "slack.client-secret: Slack takes it")
                        : new Finding(false, "slack.client-secret: " + problem.get()));
        findings.add(new Finding(true, "the key opens the tokens that are kept; installations: " + all.size()));
        for (Installed each : all.subList(0, Math.min(MOST, all.size()))) {
            try {
                api.call(each.installation(), "auth.test", Map.of());
                findings.add(scopes("scopes in " + each.where(), each.installation()));
            } catch (SlackFailure e) {
                findings.add(new Finding(false, each.where() + ": " + e.getMessage()));
            }
        }
        return findings;
    }

    private Finding scopes(String where, Installation own) throws SlackFailure {
        List<String> missing = new ArrayList<>(SlackManifest.SCOPES);
        missing.removeAll(api.scopes(own));
        return missing.isEmpty()
                ? new Finding(true, where + ": all that are needed")
                : new Finding(
                        false,
                        where + ": " + String.join(", ", missing)
                                + " missing; add them (see slack-manifest) and install the app again");
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
