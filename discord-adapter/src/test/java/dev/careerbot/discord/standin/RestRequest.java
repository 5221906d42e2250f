package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request to the REST interface.
 *
 * @param arrivedAt when it was there, by the stand-in's clock
 * @param route the route as the published specification writes it, such as {@code /channels/{channel_id}/messages}
 * @param path what stands in the place of the names in braces
 * @param endpoint what answers it
 * @param query the parameters behind the question mark
 * @param body what was sent as JSON; missing where nothing was
 * @param files what was sent beside it
 * @param answerGetsLost whether the bot will not learn what became of it
 */
record RestRequest(
        Instant arrivedAt,
        String method,
        String route,
        Map<String, String> path,
        Routes.Endpoint endpoint,
        Map<String, String> query,
        JsonNode body,
        List<Upload> files,
        boolean answerGetsLost) {
    String at(String name) {
        return path.getOrDefault(name, "");
    }

    boolean is(String flag) {
        return query.getOrDefault(flag, "").equals("true");
    }

    String where() {
        return method + " " + route;
    }
}
