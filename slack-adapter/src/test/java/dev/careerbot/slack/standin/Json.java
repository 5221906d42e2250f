package dev.careerbot.slack.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON as trees: written, read, and looked through. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode array(String... texts) {
        ArrayNode array = array();
        for (String text : texts) {
            array.add(text);
        }
        return array;
    }

    static ObjectNode ok() {
        return object().put("ok", true);
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    /** An object of pairs: a name, then its text. */
    static ObjectNode texts(String... pairs) {
        ObjectNode object = object();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put(pairs[i], pairs[i + 1]);
        }
        return object;
    }

    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Every object of the tree, outer before inner. */
    static List<JsonNode> objectsIn(JsonNode tree) {
        List<JsonNode> found = new ArrayList<>();
        if (tree.isObject()) {
            found.add(tree);
        }
        tree.forEach(child -> found.addAll(objectsIn(child)));
        return found;
    }

    /** Readable, with indentation. */
    static String pretty(JsonNode tree) {
        return tree.toPrettyString();
    }
}
