package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gives the components of one message the numbers and defaults that Discord adds. */
final class ComponentIds {
    private static final int CONTAINER = 17;

    private int last;

    ArrayNode numbered(JsonNode components) {
        ArrayNode copy = components.isArray() ? components.deepCopy() : Json.array();
        copy.forEach(this::number);
        return copy;
    }

    private void number(JsonNode component) {
        last++;
        ObjectNode json = (ObjectNode) component;
        if (json.path("id").asInt() == 0) {
            json.put("id", last);
        }
        if (json.path("type").asInt() == CONTAINER) {
            json.put("spoiler", json.path("spoiler").asBoolean());
            if (!json.has("accent_color")) {
                json.putNull("accent_color");
            }
        }
        for (String inner : List.of("component", "accessory")) {
            if (json.has(inner)) {
                number(json.path(inner));
            }
        }
        json.path("components").forEach(this::number);
    }
}
