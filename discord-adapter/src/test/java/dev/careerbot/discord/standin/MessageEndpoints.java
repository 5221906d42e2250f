package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/** Messages that the bot writes into channels of its own accord. Guarded by the world's lock. */
final class MessageEndpoints {
    private static final String MESSAGES = "/channels/{channel_id}/messages";
    private static final String MESSAGE = MESSAGES + "/{message_id}";
    private static final String REACTION = MESSAGE + "/reactions/{emoji_name}/@me";
    private static final int PAGE = 50;

    private final World world;
    private final Access access;
    private final Messages messages;
    private final MessageLimits limits;

    MessageEndpoints(World world, Access access) {
        this.world = world;
        this.access = access;
        this.messages = new Messages(world);
        this.limits = new MessageLimits(world);
    }

    void addTo(Routes routes) {
        routes.on("POST", MESSAGES, this::create)
                .on("GET", MESSAGES, this::list)
                .on("POST", MESSAGES + "/bulk-delete", this::deleteSeveral)
                .on(
                        "GET",
                        MESSAGE,
                        request -> RestAnswer.ok(message(request).json().deepCopy()))
                .on("PATCH", MESSAGE, this::edit)
                .on("DELETE", MESSAGE, this::delete)
                .on("PUT", REACTION, this::react)
                .on("DELETE", REACTION, this::react)
                .on("POST", "/channels/{channel_id}/typing", this::type);
    }

    private StandInMessage message(RestRequest request) {
        StandInChannel channel = access.channel(request, Permission.MESSAGE_HISTORY);
        return standing(channel, request.at("message_id")).orElseThrow(() -> RestError.unknown(10008, "Message"));
    }

    private static Optional<StandInMessage> standing(StandInChannel channel, String id) {
        return channel.log().stream()
                .filter(message -> message.id().equals(id) && !message.isDeleted() && !message.isEphemeral())
                .findFirst();
    }

    private StandInMessage own(RestRequest request) {
        StandInMessage message = message(request);
        if (message.author() != world.self) {
            throw new RestError(403, 50005, "Cannot edit a message authored by another user");
        }
        return message;
    }

    private RestAnswer create(RestRequest request) {
        JsonNode body = request.body();
        StandInChannel channel = access.channelToWriteTo(request);
        limits.checkNew(request.where(), body, request.files());
        Optional<StandInMessage> same = withNonce(channel, body);
        if (same.isPresent()) {
            return RestAnswer.ok(same.get().json().deepCopy());
        }
        checkReference(channel, body.path("message_reference"));
        StandInMessage message = messages.write(channel, world.self, body, request.files());
        messages.post(message);
        return RestAnswer.ok(message.json().deepCopy());
    }

    private Optional<StandInMessage> withNonce(StandInChannel channel, JsonNode body) {
        if (!body.path("enforce_nonce").asBoolean() || !Json.isPresent(body.path("nonce"))) {
            return Optional.empty();
        }
        return channel.log().stream()
                .filter(message ->
                        message.author() == world.self && message.nonce().equals(body.path("nonce")))
                .findFirst();
    }

    private static void checkReference(StandInChannel channel, JsonNode reference) {
        boolean mustExist = reference.path("fail_if_not_exists").asBoolean(true);
        if (reference.has("message_id")
                && mustExist
                && standing(channel, reference.path("message_id").asText()).isEmpty()) {
            throw RestError.invalidForm("MESSAGE_REFERENCE_UNKNOWN_MESSAGE");
        }
    }

    private RestAnswer list(RestRequest request) {
        StandInChannel channel = access.channel(request, Permission.MESSAGE_HISTORY);
        String before = request.query().getOrDefault("before", "");
        String after = request.query().getOrDefault("after", "");
        int limit = Integer.parseInt(request.query().getOrDefault("limit", Integer.toString(PAGE)));
        List<StandInMessage> found = new ArrayList<>(channel.log().stream()
                .filter(message -> !message.isDeleted() && !message.isEphemeral())
                .filter(message -> before.isEmpty() || compare(message.id(), before) < 0)
                .filter(message -> after.isEmpty() || compare(message.id(), after) > 0)
                .toList());
        Collections.reverse(found);
        return RestAnswer.ok(Json.array(
                found.stream().limit(limit).map(message -> message.json().deepCopy())));
    }

    private static int compare(String id, String other) {
        return Long.compareUnsigned(Long.parseUnsignedLong(id), Long.parseUnsignedLong(other));
    }

    private RestAnswer edit(RestRequest request) {
        StandInMessage message = own(request);
        limits.checkEdit(request.where(), request.body(), message);
        messages.edit(message, request.body(), request.files());
        return RestAnswer.ok(message.json().deepCopy());
    }

    private RestAnswer delete(RestRequest request) {
        StandInMessage message = message(request);
        if (message.author() != world.self) {
            access.demand(message.channel(), Permission.MESSAGE_MANAGE);
        }
        message.delete();
        return RestAnswer.NOTHING;
    }

    private RestAnswer deleteSeveral(RestRequest request) {
        StandInChannel channel = access.channel(request, Permission.MESSAGE_MANAGE);
        request.body()
                .path("messages")
                .forEach(id -> standing(channel, id.asText()).ifPresent(StandInMessage::delete));
        return RestAnswer.NOTHING;
    }

    private RestAnswer react(RestRequest request) {
        message(request);
        return RestAnswer.NOTHING;
    }

    private RestAnswer type(RestRequest request) {
        access.channelToWriteTo(request);
        return RestAnswer.NOTHING;
    }
}
