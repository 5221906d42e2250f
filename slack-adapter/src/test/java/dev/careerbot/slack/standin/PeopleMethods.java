package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The methods that tell who somebody is. */
final class PeopleMethods {
    private PeopleMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "users.info", PeopleMethods::user,
                "usergroups.users.list", PeopleMethods::group,
                "bots.info", PeopleMethods::bot);
    }

    private static ObjectNode user(ApiRequest request) throws ApiFailure {
        request.needs("users:read");
        ObjectNode answer = Json.ok();
        answer.set("user", request.world().payloads.profile(request.person("user")));
        return answer;
    }

    private static ObjectNode group(ApiRequest request) throws ApiFailure {
        request.needs("usergroups:read");
        String id = request.required("usergroup");
        if (request.grant().workspace().isEmpty()) {
            request.required("team_id"); // the token says only which organisation
        }
        List<Person> members = request.world().workspaces.stream()
                .filter(request.grant()::covers)
                .flatMap(workspace -> workspace.group(id).stream())
                .findFirst()
                .orElseThrow(() -> new ApiFailure("no_such_subteam", id));
        ObjectNode answer = Json.ok();
        ArrayNode users = answer.putArray("users");
        members.forEach(member -> users.add(member.id()));
        return answer;
    }

    private static ObjectNode bot(ApiRequest request) throws ApiFailure {
        request.needs("users:read");
        BotUser bot = request.grant().bot();
        if (!request.required("bot").equals(bot.botId())) {
            throw new ApiFailure("bot_not_found");
        }
        ObjectNode answer = Json.ok();
        answer.putObject("bot")
                .put("id", bot.botId())
                .put("app_id", request.world().app.id())
                .put("user_id", bot.userId())
                .put("name", bot.name())
                .put("deleted", false);
        return answer;
    }
}
