package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The methods about the app itself: its tokens, its installation, its sockets. */
final class AppMethods {
    private final World world;
    private final Supplier<String> socketAddress;

    AppMethods(World world, Supplier<String> socketAddress) {
        this.world = world;
        this.socketAddress = socketAddress;
    }

    Map<String, ApiMethod> table() {
        return Map.of(
                "api.test", request -> Json.ok(),
                "auth.test", AppMethods::test,
                "auth.revoke", this::revoke,
                "apps.connections.open", this::open,
                "oauth.v2.access", this::access);
    }

    private static ObjectNode test(ApiRequest request) {
        Grant grant = request.grant();
        if (grant.workspace().isEmpty() && grant.organisation().isEmpty()) {
            return Json.ok()
                    .put("app_name", "Career Bot")
                    .put("app_id", request.world().app.id());
        }
        ObjectNode answer = Json.ok()
                .put("user", grant.bot().name())
                .put("user_id", grant.bot().userId())
                .put("bot_id", grant.bot().botId())
                .put("is_enterprise_install", grant.workspace().isEmpty());
        Optional<Organisation> whole =
                grant.organisation().or(() -> grant.workspace().flatMap(Workspace::organisation));
        whole.ifPresent(each -> answer.put("enterprise_id", each.id())
                .put("team_id", each.id())
                .put("team", each.name())
                .put("url", "https://" + each.id() + ".enterprise.example/"));
        grant.workspace()
                .ifPresent(each -> answer.put("team_id", each.id())
                        .put("team", each.name())
                        .put("url", "https://" + each.domain() + ".example/"));
        return answer;
    }

    private ObjectNode revoke(ApiRequest request) {
        if (!request.flag("test")) {
            world.tokens.end(request.grant().token(), "token_revoked");
        }
        return Json.ok().put("revoked", !request.flag("test"));
    }

    private ObjectNode open(ApiRequest request) throws ApiFailure {
        request.needs("connections:write");
        return Json.ok().put("url", socketAddress.get());
    }

    private ObjectNode access(ApiRequest request) throws ApiFailure {
        if (request.text("client_id").filter(world.app.clientId()::equals).isEmpty()) {
            throw new ApiFailure("invalid_client_id");
        }
        if (request.text("client_secret")
                .filter(world.app.clientSecret()::equals)
                .isEmpty()) {
            throw new ApiFailure("bad_client_secret");
        }
        boolean renewal =
                request.text("grant_type").filter("refresh_token"::equals).isPresent();
        return renewal ? world.installs.renew(request) : world.installs.exchange(request);
    }
}
