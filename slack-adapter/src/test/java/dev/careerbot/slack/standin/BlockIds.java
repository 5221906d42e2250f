package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Gives blocks and their elements the ids that the bot left out, as Slack does on receipt. */
final class BlockIds {
    private BlockIds() {}

    /** A copy, of a view or of an array of blocks, in which each block has an id. */
    static JsonNode added(JsonNode given, Ids ids) {
        JsonNode copy = given.deepCopy();
        JsonNode blocks = copy.isArray() ? copy : copy.path("blocks");
        for (JsonNode block : blocks) {
            if (block instanceof ObjectNode object && !object.has("block_id")) {
                object.put("block_id", ids.next("blk"));
            }
            for (JsonNode inner : Json.objectsIn(block)) {
                if (inner instanceof ObjectNode element && needsActionId(element)) {
                    element.put("action_id", ids.next("act"));
                }
            }
        }
        return copy;
    }

    private static boolean needsActionId(ObjectNode element) {
        String type = element.path("type").asText();
        return !element.has("action_id") && (type.equals("button") || type.endsWith("_select"));
    }
}
