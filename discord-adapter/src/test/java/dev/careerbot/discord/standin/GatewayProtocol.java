package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the gateway answers to what the bot sends. Guarded by the world's lock. */
final class GatewayProtocol {
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int PRESENCE = 3;
    private static final int VOICE = 4;
    private static final int RESUME = 6;
    private static final int MEMBERS = 8;
    private static final int INVALID_SESSION = 9;
    private static final int HEARTBEAT_ACK = 11;
    private static final int SOUNDS = 31;

    private final World world;
    private final Gateway gateway;
    private final String token;
    private final Supplier<String> address;

    GatewayProtocol(World world, Gateway gateway, String token, Supplier<String> address) {
        this.world = world;
        this.gateway = gateway;
        this.token = token;
        this.address = address;
    }

    void handle(GatewayConnection connection, JsonNode payload) {
        int op = payload.path("op").asInt(-1);
        JsonNode data = payload.path("d");
        boolean opens = op == HEARTBEAT || op == IDENTIFY || op == RESUME;
        if (!opens && connection.session() == null) {
            refuse(connection, 4003, "Not authenticated");
            return;
        }
        switch (op) {
            case HEARTBEAT -> heartbeat(connection);
            case IDENTIFY -> identify(connection, data);
            case RESUME -> resume(connection, data);
            case MEMBERS -> members(connection, data);
            case PRESENCE, VOICE, SOUNDS -> {}
            default -> refuse(connection, 4001, "Unknown opcode " + op);
        }
    }

    private void refuse(GatewayConnection connection, int code, String reason) {
        world.violations.add(Violation.Rule.GATEWAY, "gateway", code + " " + reason);
        connection.close(code, reason);
    }

    private void heartbeat(GatewayConnection connection) {
        gateway.heartbeats.incrementAndGet();
        if (gateway.acknowledgesHeartbeats()) {
            connection.send(HEARTBEAT_ACK, null);
        }
    }

    private void identify(GatewayConnection connection, JsonNode data) {
        gateway.identifies.incrementAndGet();
        int shard = data.path("shard").path(0).asInt(0);
        int shards = data.path("shard").path(1).asInt(1);
        int intents = data.path("intents").asInt(-1);
        if (connection.session() != null) {
            refuse(connection, 4005, "Already authenticated");
        } else if (gateway.refusesToken()) {
            connection.close(4004, "Authentication failed.");
        } else if (!data.path("token").asText().equals(token)) {
            refuse(connection, 4004, "Authentication failed.");
        } else if (intents < 0 || !data.path("properties").isObject()) {
            refuse(connection, 4013, "Invalid intent(s).");
        } else if (gateway.disallows(intents)) {
            connection.close(4014, "Disallowed intent(s).");
        } else if (shard < 0 || shard >= shards) {
            refuse(connection, 4010, "Invalid shard.");
        } else {
            String id = "session-" + world.snowflakes.next();
            GatewaySession session = new GatewaySession(id, intents, shard, shards);
            gateway.sessions.removeIf(old -> old.shard() == shard && !old.isConnected());
            gateway.sessions.add(session);
            connection.begin(session);
            ready(session);
        }
    }

    private void ready(GatewaySession session) {
        List<StandInGuild> guilds = guildsOf(session);
        ObjectNode data =
                Json.object().put("v", 10).put("session_id", session.id()).put("resume_gateway_url", address.get());
        data.set("user", world.self.json().put("verified", true).put("mfa_enabled", true));
        data.set(
                "guilds",
                Json.array(guilds.stream()
                        .map(guild -> Json.object().put("id", guild.id()).put("unavailable", true))));
        data.putArray("private_channels");
        data.putObject("application").put("id", world.self.id()).put("flags", 0);
        data.putArray("shard").add(session.shard()).add(session.shards());
        session.tell("READY", data);
        guilds.forEach(guild -> session.tell("GUILD_CREATE", guild.json()));
    }

    private List<StandInGuild> guildsOf(GatewaySession session) {
        List<StandInGuild> guilds = new ArrayList<>();
        for (StandInGuild guild : world.guilds.values()) {
            if (guild.botIsMember() && Snowflakes.shardOf(guild.id(), session.shards()) == session.shard()) {
                guilds.add(guild);
            }
        }
        return guilds;
    }

    private void resume(GatewayConnection connection, JsonNode data) {
        int sequence = data.path("seq").asInt(-1);
        Optional<GatewaySession> known = gateway.sessions.stream()
                .filter(session -> session.id().equals(data.path("session_id").asText()))
                .findFirst();
        if (!data.path("token").asText().equals(token)) {
            refuse(connection, 4004, "Authentication failed.");
        } else if (gateway.takeRefusalOfResume() || known.isEmpty()) {
            known.ifPresent(gateway.sessions::remove);
            connection.send(INVALID_SESSION, BooleanNode.FALSE);
        } else if (sequence < 0 || sequence > known.get().sequence()) {
            refuse(connection, 4007, "Invalid seq.");
        } else {
            gateway.resumes.incrementAndGet();
            connection.begin(known.get());
            known.get().repeatAfter(sequence);
            known.get().tell("RESUMED", Json.object());
        }
    }

    private void members(GatewayConnection connection, JsonNode data) {
        StandInGuild guild = world.guilds.get(data.path("guild_id").asText());
        GatewaySession session = connection.session();
        if (guild == null || session == null) {
            return;
        }
        List<String> wanted = data.path("user_ids").isArray()
                ? Json.elements(data.path("user_ids")).stream()
                        .map(JsonNode::asText)
                        .toList()
                : List.of(data.path("user_ids").asText());
        ObjectNode chunk =
                Json.object().put("guild_id", guild.id()).put("chunk_index", 0).put("chunk_count", 1);
        chunk.set("nonce", data.path("nonce"));
        chunk.set(
                "members",
                Json.array(guild.members().values().stream()
                        .filter(member -> wanted.contains("")
                                || wanted.contains(member.user().id()))
                        .map(StandInMember::jsonWithUser)));
        session.tell("GUILD_MEMBERS_CHUNK", chunk);
    }
}
