package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes what comes after the first response, by the token of the interaction. Guarded by the world's lock. */
final class WebhookEndpoints {
    private static final String WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}";
    private static final String ORIGINAL = WEBHOOK + "/messages/@original";
    private static final String MESSAGE = WEBHOOK + "/messages/{message_id}";
    private static final int MOST_AS_USER_INSTALL = 5;

    private final World world;
    private final Messages messages;
    private final MessageLimits limits;

    WebhookEndpoints(World world) {
        this.world = world;
        this.messages = new Messages(world);
        this.limits = new MessageLimits(world);
    }

    void addTo(Routes routes) {
        routes.on("POST", WEBHOOK, this::followUp)
                .on(
                        "GET",
                        ORIGINAL,
                        request -> RestAnswer.ok(original(request).json().deepCopy()))
                .on("PATCH", ORIGINAL, request -> edit(request, original(request)))
                .on("DELETE", ORIGINAL, request -> delete(original(request)))
                .on(
                        "GET",
                        MESSAGE,
                        request -> RestAnswer.ok(message(request).json().deepCopy()))
                .on("PATCH", MESSAGE, request -> edit(request, message(request)))
                .on("DELETE", MESSAGE, request -> delete(message(request)));
    }

    private StandInInteraction interaction(RestRequest request) {
        StandInInteraction interaction = world.interactionsByToken.get(request.at("webhook_token"));
        if (interaction == null || interaction.first() == StandInInteraction.First.NONE) {
            world.violations.add(Violation.Rule.UNKNOWN_INTERACTION, request.where(), "not yet answered, or unknown");
            throw RestError.unknown(10015, "Webhook");
        }
        if (interaction.isExpiredAt(request.arrivedAt())) {
            world.violations.add(
                    Violation.Rule.UNKNOWN_INTERACTION,
                    request.where(),
                    interaction + ": the token expired, "
                            + interaction.ageAt(request.arrivedAt()).toSeconds() + " s after delivery");
            throw new RestError(401, 50027, "Invalid Webhook Token");
        }
        return interaction;
    }

    private StandInMessage original(RestRequest request) {
        return interaction(request).findOriginal().orElseThrow(() -> RestError.unknown(10008, "Message"));
    }

    private StandInMessage message(RestRequest request) {
        return interaction(request)
                .findMessage(request.at("message_id"))
                .orElseThrow(() -> RestError.unknown(10008, "Message"));
    }

    private RestAnswer followUp(RestRequest request) {
        StandInInteraction interaction = interaction(request);
        JsonNode body = request.body();
        limits.checkNew(request.where(), body, request.files());
        if (interaction.isUserInstallOnly() && interaction.countFollowUps() >= MOST_AS_USER_INSTALL) {
            world.violations.add(Violation.Rule.WRONG_RESPONSE, request.where(), "more than 5 follow-ups");
            throw new RestError(400, 40094, "This interaction has reached the maximum number of follow-up messages");
        }
        StandInMessage promise =
                interaction.findOriginal().filter(StandInMessage::isLoading).orElse(null);
        if (promise != null) {
            // As on Discord: the first follow-up after a deferral takes the place of "is thinking", and is as visible
            // as that.
            ObjectNode filling = body.deepCopy();
            filling.put("flags", body.path("flags").asInt() & ~StandInMessage.EPHEMERAL);
            messages.edit(promise, filling, request.files());
            interaction.settle(interaction.ageAt(request.arrivedAt()));
            return RestAnswer.ok(promise.json().deepCopy());
        }
        StandInMessage message = new ResponseMessages(world, messages).write(interaction, body, request.files());
        messages.post(message);
        interaction.addFollowUp(message);
        return RestAnswer.ok(message.json().deepCopy());
    }

    private RestAnswer edit(RestRequest request, StandInMessage message) {
        limits.checkEdit(request.where(), request.body(), message);
        messages.edit(message, request.body(), request.files());
        StandInInteraction interaction = interaction(request);
        interaction.settle(interaction.ageAt(request.arrivedAt()));
        return RestAnswer.ok(message.json().deepCopy());
    }

    private static RestAnswer delete(StandInMessage message) {
        message.delete();
        return RestAnswer.NOTHING;
    }
}
