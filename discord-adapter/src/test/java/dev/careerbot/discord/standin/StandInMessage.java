package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A message as it is kept: what Discord tells of it, and what became of it. Guarded by the world's lock. */
final class StandInMessage {
    static final int EPHEMERAL = 1 << 6;
    static final int LOADING = 1 << 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final World world;
    private final StandInChannel channel;
    private final StandInUser author;
    private final ObjectNode json;
    private boolean deleted;

    StandInMessage(World world, StandInChannel channel, StandInUser author, ObjectNode json) {
        this.world = world;
        this.channel = channel;
        this.author = author;
        this.json = json;
    }

    /** A moment as Discord writes it. */
    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    String id() {
        return json.path("id").asText();
    }

    StandInUser author() {
        return author;
    }

    StandInChannel channel() {
        return channel;
    }

    boolean isEphemeral() {
        return (flags() & EPHEMERAL) != 0;
    }

    boolean isLoading() {
        return (flags() & LOADING) != 0;
    }

    boolean isDeleted() {
        return deleted;
    }

    int flags() {
        return json.path("flags").asInt();
    }

    void setFlags(int flags) {
        json.put("flags", flags);
    }

    JsonNode nonce() {
        return json.path("nonce");
    }

    /** What Discord tells of it; changes are changes of the message. */
    ObjectNode json() {
        return json;
    }

    void delete() {
        deleted = true;
        tell("MESSAGE_DELETE");
    }

    /** Tells the bot of it, as far as it may know. */
    void tell(String event) {
        if (!channel.isSeenByBot() || isEphemeral()) {
            return;
        }
        String guild = channel.guild().map(StandInGuild::id).orElse(null);
        int intent = guild == null ? Event.DIRECT_MESSAGES : Event.GUILD_MESSAGES;
        if (event.equals("MESSAGE_DELETE")) {
            ObjectNode data = Json.object().put("id", id()).put("channel_id", channel.id());
            world.dispatch(Event.of(event, guild, intent, guild == null ? data : data.put("guild_id", guild)));
            return;
        }
        ObjectNode data = forGateway();
        world.dispatch(new Event(event, guild, intent, data, mayBotRead() ? data : veiled(data)));
    }

    private ObjectNode forGateway() {
        ObjectNode data = json.deepCopy();
        channel.guild().ifPresent(guild -> {
            data.put("guild_id", guild.id());
            StandInMember member = guild.members().get(author.id());
            if (member != null) {
                data.set("member", member.json());
            }
        });
        return data;
    }

    private boolean mayBotRead() {
        boolean mentioned = Json.elements(json.path("mentions")).stream()
                .anyMatch(user -> user.path("id").asText().equals(world.self.id()));
        return channel.isDm() || author == world.self || mentioned;
    }

    private static ObjectNode veiled(ObjectNode data) {
        ObjectNode veiled = data.deepCopy().put("content", "");
        for (String part : new String[] {"embeds", "attachments", "components"}) {
            veiled.set(part, Json.array());
        }
        JsonNode reference = veiled.path("referenced_message");
        if (reference.isObject()) {
            ((ObjectNode) reference).put("content", "");
        }
        return veiled;
    }

    SeenMessage seen() {
        return new SeenMessage(
                id(),
                author.name(),
                json.path("content").asText(),
                Json.elements(json.path("embeds")).stream().map(SeenEmbed::of).toList(),
                SeenComponent.of(json.path("components")),
                json.path("attachments").findValuesAsText("filename"),
                isEphemeral(),
                json.path("message_reference").path("message_id").asText(),
                pings(),
                Json.isPresent(json.path("edited_timestamp")),
                deleted,
                isLoading());
    }

    private List<String> pings() {
        List<String> pings = new ArrayList<>();
        if (json.path("mention_everyone").asBoolean()) {
            pings.add("@everyone");
        }
        json.path("mentions").forEach(user -> pings.add(user.path("username").asText()));
        ArrayNode roles = json.withArray("/mention_roles");
        roles.forEach(role -> pings.add("@"
                + channel.guild()
                        .flatMap(guild -> guild.roleById(role.asText()))
                        .map(StandInGuild.Role::name)
                        .orElse(role.asText())));
        return pings;
    }
}
