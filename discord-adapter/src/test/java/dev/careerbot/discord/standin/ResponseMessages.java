package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes messages that answer interactions. Guarded by the world's lock. */
final class ResponseMessages {
    private static final int CHAT_INPUT_COMMAND = 20;
    private static final int CONTEXT_MENU_COMMAND = 23;
    private static final int REPLY = 19;

    private final World world;
    private final Messages messages;

    ResponseMessages(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    StandInMessage write(StandInInteraction interaction, JsonNode body, List<Upload> files) {
        StandInMessage message = messages.write(interaction.channel(), world.self, body, files);
        ObjectNode json = message.json().put("application_id", world.self.id()).put("webhook_id", world.self.id());
        json.set("interaction_metadata", metadata(interaction));
        boolean isFollowUp = interaction.first() != StandInInteraction.First.NONE;
        if (interaction.type() == StandInInteraction.COMMAND && !isFollowUp) {
            boolean typed = interaction.data().path("type").asInt() == 1;
            json.put("type", typed ? CHAT_INPUT_COMMAND : CONTEXT_MENU_COMMAND);
        } else if (isFollowUp) {
            interaction.findOriginal().ifPresent(original -> {
                ObjectNode reference = json.put("type", REPLY).putObject("message_reference");
                reference
                        .put("type", 0)
                        .put("message_id", original.id())
                        .put("channel_id", interaction.channel().id());
            });
        }
        return message;
    }

    /** Tells who asked; of a dialogue that was sent off, as if its opener had been answered. */
    private static ObjectNode metadata(StandInInteraction interaction) {
        boolean isModal = interaction.type() == StandInInteraction.MODAL_SUBMIT;
        int opener = interaction.source().isPresent() ? StandInInteraction.COMPONENT : StandInInteraction.COMMAND;
        ObjectNode metadata = about(interaction, interaction.type());
        if (isModal) {
            metadata.set("triggering_interaction_metadata", about(interaction, opener));
        }
        return metadata;
    }

    private static ObjectNode about(StandInInteraction interaction, int type) {
        ObjectNode metadata = Json.object().put("id", interaction.id()).put("type", type);
        metadata.set("user", interaction.user().json());
        metadata.set("authorizing_integration_owners", interaction.owners());
        if (type == StandInInteraction.COMPONENT) {
            interaction.source().ifPresent(source -> metadata.put("interacted_message_id", source.id()));
        }
        return metadata;
    }
}
