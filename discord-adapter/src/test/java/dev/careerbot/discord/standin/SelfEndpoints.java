package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The bot itself, the gateway's address, and the guilds and users that it may look up. Guarded by the world's lock. */
final class SelfEndpoints {
    /** The flag of an application in fewer than 100 guilds that may read messages. */
    private static final int MESSAGE_CONTENT = 1 << 19;

    private static final String GUILD = "/guilds/{guild_id}";

    private final World world;
    private final Access access;
    private final Supplier<String> gateway;
    private final int shards;
    private final BooleanSupplier letsMessagesBeRead;

    SelfEndpoints(
            World world, Access access, Supplier<String> gateway, int shards, BooleanSupplier letsMessagesBeRead) {
        this.letsMessagesBeRead = letsMessagesBeRead;
        this.world = world;
        this.access = access;
        this.gateway = gateway;
        this.shards = shards;
    }

    void addTo(Routes routes) {
        routes.on("GET", "/gateway", request -> RestAnswer.ok(Json.object().put("url", gateway.get())))
                .on("GET", "/gateway/bot", request -> RestAnswer.ok(gatewayOfBot()))
                .on("GET", "/users/@me", request -> RestAnswer.ok(self()))
                .on(
                        "GET",
                        "/users/{user_id}",
                        request -> RestAnswer.ok(user(request).json()))
                .on("GET", "/users/@me/guilds", request -> RestAnswer.ok(guilds()))
                .on("GET", "/applications/@me", request -> RestAnswer.ok(application()))
                .on("GET", "/oauth2/applications/@me", request -> RestAnswer.ok(application()))
                .on("GET", GUILD, request -> RestAnswer.ok(access.guild(request).json()))
                .on(
                        "GET",
                        GUILD + "/channels",
                        request ->
                                RestAnswer.ok(Json.array(access.guild(request).channels(false))))
                .on("GET", GUILD + "/roles", this::roles)
                .on("GET", GUILD + "/members/{user_id}", this::member)
                .on("DELETE", "/users/@me/guilds/{guild_id}", this::leave);
    }

    private ObjectNode gatewayOfBot() {
        ObjectNode json = Json.object().put("url", gateway.get()).put("shards", shards);
        json.putObject("session_start_limit")
                .put("total", 1000)
                .put("remaining", 1000)
                .put("reset_after", 0)
                .put("max_concurrency", 16);
        return json;
    }

    private ObjectNode self() {
        return world.self
                .json()
                .put("mfa_enabled", true)
                .put("verified", true)
                .put("locale", "en-US")
                .putNull("email");
    }

    private com.fasterxml.jackson.databind.node.ArrayNode guilds() {
        return Json.array(world.guilds.values().stream()
                .filter(StandInGuild::botIsMember)
                .map(guild -> {
                    ObjectNode json = Json.object()
                            .put("id", guild.id())
                            .put("name", guild.name())
                            .putNull("icon")
                            .putNull("banner")
                            .put("owner", false)
                            .put(
                                    "permissions",
                                    Long.toUnsignedString(
                                            guild.member(world.self.name()).permissions()));
                    json.putArray("features");
                    return json;
                }));
    }

    private StandInUser user(RestRequest request) {
        StandInUser user = world.users.get(request.at("user_id"));
        if (user == null) {
            throw RestError.unknown(10013, "User");
        }
        return user;
    }

    private ObjectNode application() {
        ObjectNode json = Json.object()
                .put("id", world.self.id())
                .put("name", world.self.name())
                .put("description", "")
                .putNull("icon")
                .putNull("type")
                .put("verify_key", "0".repeat(64))
                .put("flags", letsMessagesBeRead.getAsBoolean() ? MESSAGE_CONTENT : 0)
                .put("flags_new", letsMessagesBeRead.getAsBoolean() ? Integer.toString(MESSAGE_CONTENT) : "0")
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("max_participants", 0)
                .put("explicit_content_filter", 0)
                .put("approximate_guild_count", world.guilds.size())
                .put("approximate_user_install_count", 0)
                .put("approximate_user_authorization_count", 0)
                .put("slug", "career-bot")
                .putNull("interactions_endpoint_url")
                .putNull("role_connections_verification_url")
                .putNull("team");
        for (String list : new String[] {"tags", "rpc_origins", "redirect_uris", "eligible_oauth2_scopes"}) {
            json.putArray(list);
        }
        json.set("owner", world.user("operator").json());
        json.set("bot", world.self.json());
        json.putObject("integration_types_config").putObject("0");
        return json;
    }

    private RestAnswer roles(RestRequest request) {
        return RestAnswer.ok(Json.array(
                java.util.Arrays.stream(access.guild(request).roles()).map(StandInGuild.Role::json)));
    }

    private RestAnswer member(RestRequest request) {
        StandInMember member = access.guild(request).members().get(request.at("user_id"));
        if (member == null) {
            throw RestError.unknown(10007, "Member");
        }
        return RestAnswer.ok(member.jsonWithUser());
    }

    private RestAnswer leave(RestRequest request) {
        access.guild(request).removesTheBot();
        return RestAnswer.NOTHING;
    }
}
