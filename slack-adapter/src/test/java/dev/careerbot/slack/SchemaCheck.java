package dev.careerbot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks JSON against a schema, as far as Slack's schema of manifests goes: types, names, lengths, patterns, alternatives. */
final class SchemaCheck {
    private final JsonNode root;

    SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** What is wrong, with where; empty where nothing is. */
    List<String> problems(JsonNode value) {
        List<String> problems = new ArrayList<>();
        check(value, root, "", problems);
        return problems;
    }

    private void check(JsonNode value, JsonNode schema, String where, List<String> problems) {
        if (schema.has("$ref")) {
            check(value, root.at(schema.get("$ref").asText().substring(1)), where, problems);
            return;
        }
        if (schema.has("anyOf") && !fitsAny(value, schema.get("anyOf"))) {
            problems.add(where + ": fits no alternative");
        }
        if (schema.has("type") && !isA(value, schema.get("type"))) {
            problems.add(where + ": is no " + schema.get("type"));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            problems.add(where + ": is none of " + schema.get("enum"));
        }
        if (value.isTextual()) {
            checkText(value.asText(), schema, where, problems);
        } else if (value.isArray()) {
            checkArray(value, schema, where, problems);
        } else if (value.isObject()) {
            checkObject(value, schema, where, problems);
        }
    }

    private boolean fitsAny(JsonNode value, JsonNode alternatives) {
        for (JsonNode each : alternatives) {
            List<String> found = new ArrayList<>();
            check(value, each, "", found);
            if (found.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isA(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (isA(value, each)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> value.isNull();
        };
    }

    private static boolean contains(JsonNode all, JsonNode value) {
        for (JsonNode each : all) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static void checkText(String text, JsonNode schema, String where, List<String> problems) {
        if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)
                || text.length() < schema.path("minLength").asInt(0)) {
            problems.add(where + ": has " + text.length() + " characters");
        }
        if (schema.has("pattern")
                && !Pattern.compile(schema.get("pattern").asText())
                        .matcher(text)
                        .find()) {
            problems.add(where + ": does not match " + schema.get("pattern"));
        }
    }

    private void checkArray(JsonNode array, JsonNode schema, String where, List<String> problems) {
        if (array.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)
                || array.size() < schema.path("minItems").asInt(0)) {
            problems.add(where + ": has " + array.size() + " items");
        }
        for (int i = 0; i < array.size(); i++) {
            check(array.get(i), schema.path("items"), where + "/" + i, problems);
        }
    }

    private void checkObject(JsonNode object, JsonNode schema, String where, List<String> problems) {
        schema.path("required").forEach(name -> {
            if (!object.has(name.asText())) {
                problems.add(where + ": lacks " + name);
            }
        });
        object.properties().forEach(field -> {
            JsonNode known = schema.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                check(field.getValue(), known, where + "/" + field.getKey(), problems);
            } else if (schema.has("properties")
                    && schema.path("additionalProperties").isBoolean()
                    && !schema.path("additionalProperties").asBoolean()
                    && !schema.has("patternProperties")) {
                problems.add(where + ": nobody knows " + field.getKey());
            }
        });
    }
}
