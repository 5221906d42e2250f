package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Where the client library itself writes otherwise than the specification, in ways that Discord takes: numbers as text in contexts,
 * integration types and permissions of commands, ids as numbers in attachments and recipients, the documented but unpublished field nsfw of commands, autocomplete on options that
 * have none, and the content type of attachments.
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
            undoCommand(object);
            if (object.path("recipient_id").isIntegralNumber()) {
                object.put("recipient_id", object.path("recipient_id").asText());
            }
            for (JsonNode attachment : object.path("attachments")) {
                ((ObjectNode) attachment)
                        .put("id", attachment.path("id").asText())
                        .remove("content_type");
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                undo(field.getValue());
            }
        } else {
            node.forEach(KnownDeviations::undo);
        }
    }

    private static void undoCommand(ObjectNode object) {
        numbers(object.path("contexts"));
        numbers(object.path("integration_types"));
        JsonNode permissions = object.path("default_member_permissions");
        if (permissions.isTextual()) {
            object.put("default_member_permissions", permissions.asLong());
        }
        if (object.has("name") && object.path("nsfw").isBoolean()) {
            object.remove("nsfw");
        }
        if (object.has("name")
                && object.path("autocomplete").isBoolean()
                && !object.path("autocomplete").asBoolean()) {
            object.remove("autocomplete");
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
