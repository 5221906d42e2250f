package dev.careerbot.slack;

import com.google.gson.JsonObject;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import java.util.Map;

/** Finds out whose a token is. */
final class Authorisation {
    private Authorisation() {}

    /** The installation that a bot's token belongs to. */
    static Installation of(SlackApi api, String token) throws SlackFailure {
        JsonObject answer = api.call(new Installation("", "", token, ""), "auth.test", Map.of());
        boolean isEverywhere = SlackApi.text(answer, "is_enterprise_install").equals("true");
        return new Installation(
                isEverywhere ? "" : SlackApi.text(answer, "team_id"),
                SlackApi.text(answer, "enterprise_id"),
                token,
                SlackApi.text(answer, "user_id"));
    }
}
