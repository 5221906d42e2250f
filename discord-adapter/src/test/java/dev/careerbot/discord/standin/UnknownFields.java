package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds fields that no variant of a schema has; a validator lets them pass, as Discord does. A field counts as known if any variant
 * whose fixed values (such as a type) fit has it.
 */
final class UnknownFields {
    private static final List<String> VARIANTS = List.of("allOf", "oneOf", "anyOf");

    private final JsonNode document;

    UnknownFields(JsonNode document) {
        this.document = document;
    }

    List<String> in(JsonNode value, JsonNode schema) {
        List<String> unknown = new ArrayList<>();
        collect(value, List.of(schema), "", unknown);
        return unknown;
    }

    private void collect(JsonNode value, List<JsonNode> schemas, String path, List<String> unknown) {
        List<JsonNode> variants = new ArrayList<>();
        schemas.forEach(schema -> expand(schema, value, variants, new HashSet<>()));
        if (value.isArray()) {
            List<JsonNode> items = present(variants, "items");
            for (int i = 0; i < value.size(); i++) {
                collect(value.get(i), items, path + "[" + i + "]", unknown);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            List<JsonNode> known = new ArrayList<>();
            for (JsonNode variant : variants) {
                JsonNode property = variant.path("properties").path(field.getKey());
                JsonNode other = variant.path("additionalProperties");
                if (!property.isMissingNode()) {
                    known.add(property);
                } else if (other.isObject()) {
                    known.add(other);
                }
            }
            String fieldPath = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (known.isEmpty()) {
                unknown.add(fieldPath);
            } else {
                collect(field.getValue(), known, fieldPath, unknown);
            }
        }
    }

    private void expand(JsonNode schema, JsonNode value, List<JsonNode> found, Set<String> seen) {
        JsonNode reference = schema.path("$ref");
        if (reference.isTextual()) {
            if (seen.add(reference.asText())) {
                expand(document.at(reference.asText().substring(1)), value, found, seen);
            }
            return;
        }
        if (contradicts(schema, value)) {
            return;
        }
        found.add(schema);
        for (String variants : VARIANTS) {
            schema.path(variants).forEach(variant -> expand(variant, value, found, seen));
        }
    }

    /** Whether a fixed value of the schema, such as the type of a component, is another one here. */
    private static boolean contradicts(JsonNode schema, JsonNode value) {
        JsonNode type = schema.path("properties").path("type");
        JsonNode actual = value.path("type");
        if (actual.isMissingNode() || !type.path("enum").isArray()) {
            return false;
        }
        return Json.elements(type.path("enum")).stream()
                .noneMatch(allowed -> allowed.asText().equals(actual.asText()));
    }

    private static List<JsonNode> present(List<JsonNode> schemas, String name) {
        return schemas.stream()
                .map(schema -> schema.path(name))
                .filter(JsonNode::isObject)
                .toList();
    }
}
