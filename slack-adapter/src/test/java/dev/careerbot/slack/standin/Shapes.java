package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what is sent with a sample: every field must have a name and a type that Slack uses there. */
final class Shapes {
    /** Free of shape: what the bot wrote or somebody filled in; the samples have too little of it. */
    private static final Set<String> FREE = Set.of("blocks", "state", "event_payload", "context");

    private Shapes() {}

    static List<String> differences(JsonNode sent, JsonNode sample) {
        return differences("", sent, sample);
    }

    private static List<String> differences(String where, JsonNode sent, JsonNode sample) {
        List<String> found = new ArrayList<>();
        if (sent.isNull() || (sent.isContainerNode() && sent.isEmpty() && sample.isContainerNode())) {
            return found;
        }
        if (type(sent) != type(sample)) {
            found.add(where + " is " + type(sent) + ", in the sample " + type(sample));
        } else if (sent.isObject()) {
            for (Map.Entry<String, JsonNode> field : sent.properties()) {
                String place = where + "/" + field.getKey();
                if (FREE.contains(field.getKey())) {
                    continue;
                }
                if (!sample.has(field.getKey())) {
                    found.add(place + " is not in the sample");
                } else {
                    found.addAll(differences(place, field.getValue(), sample.path(field.getKey())));
                }
            }
        } else if (sent.isArray() && !sample.isEmpty()) {
            sent.forEach(item -> found.addAll(differences(where + "/*", item, sample.get(0))));
        }
        return found;
    }

    private static JsonNodeType type(JsonNode node) {
        return node.getNodeType();
    }
}
