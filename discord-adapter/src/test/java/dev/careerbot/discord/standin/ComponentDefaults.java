package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Gives the components of one message the numbers and defaults that Discord adds. */
final class ComponentDefaults {
    private static final int SEPARATOR = 14;
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
        switch (json.path("type").asInt()) {
            case CONTAINER -> {
                json.putIfAbsent("spoiler", BooleanNode.FALSE);
                json.putIfAbsent("accent_color", NullNode.instance);
            }
            case SEPARATOR -> {
                json.putIfAbsent("spacing", IntNode.valueOf(1));
                json.putIfAbsent("divider", BooleanNode.TRUE);
            }
            case 3, 5, 6, 7, 8 -> {
                json.putIfAbsent("min_values", IntNode.valueOf(1));
                json.putIfAbsent("max_values", IntNode.valueOf(1));
            }
            default -> {}
        }
        for (String inner : List.of("component", "accessory")) {
            if (json.has(inner)) {
                number(json.path(inner));
            }
        }
        json.path("components").forEach(this::number);
    }
}
