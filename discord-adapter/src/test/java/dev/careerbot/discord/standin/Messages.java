package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and changes messages. Guarded by the world's lock. */
final class Messages {
    private static final int PLAIN = 0;
    private static final int REPLY = 19;

    private final World world;
    private final Mentions mentions;

    Messages(World world) {
        this.world = world;
        this.mentions = new Mentions(world);
    }

    /** What is common to the messages of users, of the bot and of its responses to interactions. */
    StandInMessage write(StandInChannel channel, StandInUser author, JsonNode body, List<Upload> files) {
        ObjectNode json = Json.object()
                .put("id", world.snowflakes.next())
                .put("type", PLAIN)
                .put("channel_id", channel.id())
                .put("timestamp", StandInMessage.time(world.now()))
                .putNull("edited_timestamp")
                .put("pinned", false)
                .put("tts", false);
        json.set("author", author.json());
        json.put("flags", body.path("flags").asInt());
        json.set("attachments", Json.array());
        if (Json.isPresent(body.path("nonce"))) {
            json.set("nonce", body.path("nonce"));
        }
        StandInMessage message = new StandInMessage(world, channel, author, json);
        refer(json, body.path("message_reference").path("message_id").textValue(), channel);
        fill(message, body, files);
        return message;
    }

    private void refer(ObjectNode json, @Nullable String referenced, StandInChannel channel) {
        world.message(referenced).ifPresent(other -> {
            ObjectNode reference = json.put("type", REPLY).putObject("message_reference");
            reference.put("type", 0).put("message_id", other.id()).put("channel_id", channel.id());
            channel.guild().ifPresent(guild -> reference.put("guild_id", guild.id()));
            ObjectNode copy = other.json().deepCopy();
            copy.remove("referenced_message");
            json.set("referenced_message", copy);
        });
    }

    /** Lays what a request says over a message; what the request leaves out stays. */
    void fill(StandInMessage message, JsonNode body, List<Upload> files) {
        ObjectNode json = message.json();
        if (body.has("content") || !json.has("content")) {
            json.put("content", body.path("content").asText(""));
        }
        if (body.has("embeds") || !json.has("embeds")) {
            json.set(
                    "embeds",
                    Json.array(Json.elements(body.path("embeds")).stream().map(Messages::rich)));
        }
        if (body.has("components") || !json.has("components")) {
            json.set("components", new ComponentDefaults().numbered(body.path("components")));
        }
        attach(json, body, files);
        mentions.write(json, body.path("allowed_mentions"));
    }

    private static ObjectNode rich(JsonNode embed) {
        ObjectNode json = ((ObjectNode) embed.deepCopy()).put("type", "rich");
        json.path("fields").forEach(field -> {
            if (!field.has("inline")) {
                ((ObjectNode) field).put("inline", false);
            }
        });
        return json;
    }

    private void attach(ObjectNode json, JsonNode body, List<Upload> files) {
        ArrayNode kept = Json.array();
        JsonNode named = body.path("attachments");
        for (JsonNode old : json.path("attachments")) {
            boolean isNamed = Json.elements(named).stream()
                    .anyMatch(entry ->
                            entry.path("id").asText().equals(old.path("id").asText()));
            if (!named.isArray() || isNamed) {
                kept.add(old);
            }
        }
        files.forEach(file -> kept.add(world.files.attach(world.snowflakes.next(), file)));
        json.set("attachments", kept);
    }

    /** Puts a message where users see it, and tells the bot. */
    StandInMessage post(StandInMessage message) {
        message.channel().log().add(message);
        message.tell("MESSAGE_CREATE");
        return message;
    }

    /** Changes a message, and tells the bot; what was only a promise of an answer does not count as edited. */
    void edit(StandInMessage message, JsonNode body, List<Upload> files) {
        boolean wasPromise = message.isLoading();
        fill(message, body, files);
        int kept = message.flags() & (StandInMessage.EPHEMERAL);
        if (Json.isPresent(body.path("flags"))) {
            message.setFlags(kept | body.path("flags").asInt());
        } else {
            message.setFlags(message.flags() & ~StandInMessage.LOADING);
        }
        if (!wasPromise) {
            message.json().put("edited_timestamp", StandInMessage.time(world.now()));
        }
        message.tell("MESSAGE_UPDATE");
    }
}
