package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A dialogue that the bot opened for a user. */
public record SeenModal(String customId, String title, List<SeenComponent> fields) {
    public SeenModal {
        fields = List.copyOf(fields);
    }

    static SeenModal of(JsonNode json) {
        return new SeenModal(
                json.path("custom_id").asText(),
                json.path("title").asText(),
                SeenComponent.of(json.path("components")));
    }
}
