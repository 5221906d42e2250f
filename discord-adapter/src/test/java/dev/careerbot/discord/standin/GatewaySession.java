package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bot is told in a row, over one connection after the other. Guarded by the world's lock. */
final class GatewaySession {
    private final String id;
    private final int intents;
    private final int shard;
    private final int shards;
    private final List<ObjectNode> told = new ArrayList<>();
    private @Nullable GatewayConnection connection;

    GatewaySession(String id, int intents, int shard, int shards) {
        this.id = id;
        this.intents = intents;
        this.shard = shard;
        this.shards = shards;
    }

    String id() {
        return id;
    }

    int intents() {
        return intents;
    }

    int shard() {
        return shard;
    }

    int shards() {
        return shards;
    }

    int sequence() {
        return told.size();
    }

    @Nullable
    GatewayConnection connection() {
        return connection;
    }

    boolean isConnected() {
        return connection != null;
    }

    void attach(@Nullable GatewayConnection to) {
        connection = to;
    }

    boolean isFor(Event event) {
        boolean rightShard = event.guild() == null ? shard == 0 : Snowflakes.shardOf(event.guild(), shards) == shard;
        return rightShard && (event.intent() == 0 || (intents & event.intent()) != 0);
    }

    void tell(Event event) {
        boolean readsContent = (intents & Event.MESSAGE_CONTENT) != 0;
        tell(event.name(), readsContent ? event.data() : event.veiled());
    }

    void tell(String name, ObjectNode data) {
        ObjectNode payload = Json.object().put("op", 0).put("t", name).put("s", told.size() + 1);
        payload.set("d", data.deepCopy());
        told.add(payload);
        if (connection != null) {
            connection.send(payload);
        }
    }

    /** Tells again what came after a number. */
    void repeatAfter(int sequence) {
        if (connection != null) {
            told.subList(sequence, told.size()).forEach(connection::send);
        }
    }
}
