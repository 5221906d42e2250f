package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Where the client library itself writes otherwise than the specification, in ways that Discord takes: numbers as text in the
 * contexts and permissions of commands, and the ids of attachments as numbers.
 */
final class KnownDeviations {
    private KnownDeviations() {}

    /** The body as the specification would have it. */
    static JsonNode undone(JsonNode body) {
        JsonNode copy = body.deepCopy();
        undo(copy);
        return copy;
    }

    private static void undo(JsonNode node) {
        if (node instanceof ObjectNode object) {
            numbers(object.path("contexts"));
            JsonNode permissions = object.path("default_member_permissions");
            if (permissions.isTextual()) {
                object.put("default_member_permissions", permissions.asLong());
            }
            for (JsonNode attachment : object.path("attachments")) {
                JsonNode id = attachment.path("id");
                if (id.isIntegralNumber()) {
                    ((ObjectNode) attachment).put("id", id.asText());
                }
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                undo(field.getValue());
            }
        } else {
            node.forEach(KnownDeviations::undo);
        }
    }

    private static void numbers(JsonNode array) {
        if (array instanceof ArrayNode values) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i).isTextual()) {
                    values.set(i, values.get(i).asInt());
                }
            }
        }
    }
}
