package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerbot.discord.standin.StandInInteraction.First;
import java.time.Duration;
import java.util.List;

/** Takes the first response to an interaction: strict about when it comes and that it comes once. Guarded by the world's lock. */
final class CallbackEndpoint {
    static final Duration DEADLINE = Duration.ofSeconds(3);

    private static final int MESSAGE = 4;
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final int MOST_CHOICES = 25;

    private final World world;
    private final Messages messages;
    private final MessageLimits limits;

    CallbackEndpoint(World world) {
        this.world = world;
        this.messages = new Messages(world);
        this.limits = new MessageLimits(world);
    }

    void addTo(Routes routes) {
        routes.on("POST", "/interactions/{interaction_id}/{interaction_token}/callback", this::respond);
    }

    private RestAnswer respond(RestRequest request) {
        StandInInteraction interaction = world.interactions.get(request.at("interaction_id"));
        String where = request.where();
        if (interaction == null || !interaction.token().equals(request.at("interaction_token"))) {
            world.violations.add(Violation.Rule.UNKNOWN_INTERACTION, where, "no such interaction");
            throw RestError.unknown(10062, "interaction");
        }
        if (interaction.first() != First.NONE) {
            if (!interaction.answerWasLost()) {
                world.violations.add(Violation.Rule.SECOND_RESPONSE, where, interaction.toString());
            }
            throw new RestError(400, 40060, "Interaction has already been acknowledged.");
        }
        Duration age = interaction.ageAt(request.arrivedAt());
        if (age.compareTo(DEADLINE) > 0) {
            String detail = interaction + " after " + age.toMillis() + " ms";
            world.violations.add(Violation.Rule.LATE, where, detail);
            throw RestError.unknown(10062, "interaction");
        }
        int type = request.body().path("type").asInt();
        checkKind(where, interaction, type);
        First first = take(request, interaction, type);
        interaction.answer(first, age, request.answerGetsLost());
        interaction.settle(age);
        return request.is("with_response") ? RestAnswer.ok(described(interaction, type)) : RestAnswer.NOTHING;
    }

    private void checkKind(String where, StandInInteraction interaction, int type) {
        boolean fits = switch (type) {
            case MESSAGE, DEFERRED_MESSAGE -> interaction.type() != StandInInteraction.AUTOCOMPLETE;
            case DEFERRED_UPDATE, UPDATE -> interaction.source().isPresent();
            case CHOICES -> interaction.type() == StandInInteraction.AUTOCOMPLETE;
            case MODAL ->
                interaction.type() == StandInInteraction.COMMAND || interaction.type() == StandInInteraction.COMPONENT;
            default -> false;
        };
        if (!fits) {
            refuse(where, "a response of type " + type + " to an interaction of type " + interaction.type());
        }
    }

    private First take(RestRequest request, StandInInteraction interaction, int type) {
        JsonNode data = request.body().path("data");
        return switch (type) {
            case MESSAGE -> message(request, interaction, data);
            case DEFERRED_MESSAGE -> defer(request.where(), interaction, data);
            case UPDATE -> update(request, interaction, data);
            case CHOICES -> choices(request.where(), interaction, data);
            case MODAL -> modal(interaction, data);
            default -> silence(interaction);
        };
    }

    private First message(RestRequest request, StandInInteraction interaction, JsonNode data) {
        limits.checkNew(request.where(), data, request.files());
        post(interaction, data, request.files());
        return First.MESSAGE;
    }

    private First defer(String where, StandInInteraction interaction, JsonNode data) {
        int flags = data.path("flags").asInt();
        if ((flags & ~StandInMessage.EPHEMERAL) != 0) {
            refuse(where, "a deferral takes no flag but EPHEMERAL: " + flags);
        }
        ObjectNode body = Json.object().put("content", "").put("flags", flags | StandInMessage.LOADING);
        body.putObject("allowed_mentions").putArray("parse");
        post(interaction, body, List.of());
        return First.THINKING;
    }

    private void post(StandInInteraction interaction, JsonNode body, List<Upload> files) {
        StandInMessage message = new ResponseMessages(world, messages).write(interaction, body, files);
        interaction.setOriginal(messages.post(message));
    }

    private First update(RestRequest request, StandInInteraction interaction, JsonNode data) {
        StandInMessage source = interaction.source().orElseThrow();
        limits.checkEdit(request.where(), data, source);
        messages.edit(source, data, request.files());
        interaction.setOriginal(source);
        return First.CHANGE;
    }

    private First choices(String where, StandInInteraction interaction, JsonNode data) {
        List<Choice> choices = Json.elements(data.path("choices")).stream()
                .map(choice -> new Choice(
                        choice.path("name").asText(), choice.path("value").asText()))
                .toList();
        if (choices.size() > MOST_CHOICES) {
            refuse(where, choices.size() + " choices");
        }
        interaction.setChoices(choices);
        return First.CHOICES;
    }

    private static First modal(StandInInteraction interaction, JsonNode data) {
        interaction.setModal(data);
        return First.MODAL;
    }

    private static First silence(StandInInteraction interaction) {
        interaction.source().ifPresent(interaction::setOriginal);
        return First.SILENCE;
    }

    private static ObjectNode described(StandInInteraction interaction, int type) {
        ObjectNode answer = Json.object();
        ObjectNode about =
                answer.putObject("interaction").put("id", interaction.id()).put("type", interaction.type());
        interaction.findOriginal().ifPresent(message -> {
            about.put("response_message_id", message.id())
                    .put("response_message_loading", message.isLoading())
                    .put("response_message_ephemeral", message.isEphemeral())
                    .put("channel_id", message.channel().id());
            message.channel().guild().ifPresent(guild -> about.put("guild_id", guild.id()));
            if (type == MESSAGE || type == UPDATE) {
                answer.putObject("resource")
                        .put("type", type)
                        .set("message", message.json().deepCopy());
            }
        });
        return answer;
    }

    private void refuse(String where, String detail) {
        world.violations.add(Violation.Rule.WRONG_RESPONSE, where, detail);
        throw RestError.invalidForm(detail);
    }
}
