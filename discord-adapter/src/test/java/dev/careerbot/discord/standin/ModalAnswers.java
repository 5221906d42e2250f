package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Writes what a user typed into a dialogue, in the shape of the dialogue. */
final class ModalAnswers {
    private static final int TEXT_INPUT = 4;
    private static final int TEXT = 4000;

    private ModalAnswers() {}

    static ArrayNode of(JsonNode components, Map<String, String> values) {
        ArrayNode answers = Json.array();
        int number = 0;
        for (JsonNode component : components) {
            number++;
            ObjectNode answer = answers.addObject();
            answer.set("type", component.path("type"));
            answer.put("id", component.path("id").asInt(number));
            if (component.has("component")) {
                answer.set("component", field(component.path("component"), values));
            } else if (component.has("components")) {
                answer.set("components", of(component.path("components"), values));
            } else if (component.has("custom_id")) {
                answer.setAll(field(component, values));
            }
        }
        return answers;
    }

    private static ObjectNode field(JsonNode component, Map<String, String> values) {
        String id = component.path("custom_id").asText();
        String value = values.getOrDefault(id, "");
        ObjectNode field = Json.object()
                .put("custom_id", id)
                .put("id", component.path("id").asInt(1));
        field.set("type", component.path("type"));
        if (component.path("type").asInt() != TEXT_INPUT) {
            ArrayNode picked = field.putArray("values");
            if (!value.isEmpty()) {
                picked.add(value);
            }
            return field;
        }
        boolean tooShort = value.length() < component.path("min_length").asInt(0)
                || (value.isEmpty() && component.path("required").asBoolean(true));
        if (tooShort || value.length() > component.path("max_length").asInt(TEXT)) {
            throw new AssertionError("the dialogue does not take this for " + id + ": " + value);
        }
        return field.put("value", value);
    }
}
