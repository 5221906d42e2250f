package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Finds what somebody clicks, chooses or fills in, and tells it as Slack's client does. */
final class Elements {
    private static final Map<String, String> SELECTED = Map.of(
            "users_select", "selected_user",
            "conversations_select", "selected_conversation",
            "channels_select", "selected_channel");

    private Elements() {}

    private record Found(JsonNode block, JsonNode element) {}

    private static Found find(JsonNode blocks, String actionId) {
        for (JsonNode block : blocks) {
            for (JsonNode each : Json.objectsIn(block)) {
                if (each.path("action_id").asText().equals(actionId)) {
                    return new Found(block, each);
                }
            }
        }
        throw new IllegalArgumentException("there is no " + actionId + " in " + Json.pretty(blocks));
    }

    private static ObjectNode action(Found found, String ts) {
        return Json.texts(
                "type", found.element().path("type").asText(),
                "action_id", found.element().path("action_id").asText(),
                "block_id", found.block().path("block_id").asText(),
                "action_ts", ts);
    }

    static ObjectNode clicked(JsonNode blocks, String actionId, String ts) {
        Found found = find(blocks, actionId);
        ObjectNode action = action(found, ts);
        for (String field : new String[] {"text", "value", "style", "url"}) {
            if (found.element().has(field)) {
                action.set(field, found.element().get(field));
            }
        }
        return action;
    }

    /** One of two buttons of feedback. */
    static ObjectNode rated(JsonNode blocks, String actionId, String value, String ts) {
        Found found = find(blocks, actionId);
        boolean offered = Json.objectsIn(found.element()).stream()
                .anyMatch(each -> each.path("value").asText().equals(value));
        if (!offered) {
            throw new IllegalArgumentException(value + " is no feedback of " + actionId);
        }
        return action(found, ts).put("value", value);
    }

    /** An option, of those that the bot wrote down or else of those that it offered. */
    static ObjectNode chosen(JsonNode blocks, String actionId, String value, Optional<JsonNode> offered, String ts) {
        Found found = find(blocks, actionId);
        ObjectNode action = action(found, ts);
        action.set("selected_option", option(found.element(), value, offered));
        return action;
    }

    private static JsonNode option(JsonNode element, String value, Optional<JsonNode> offered) {
        JsonNode options =
                element.path("type").asText().contains("external") ? offered.orElse(Json.nothing()) : element;
        Predicate<JsonNode> isIt = each -> each.path("value").asText().equals(value);
        return Json.objectsIn(options).stream()
                .filter(each -> each.has("value") && each.path("text").isObject() && !each.has("action_id"))
                .filter(isIt)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value + " is not offered: " + Json.pretty(options)));
    }

    /** What identifies the field that somebody types in. */
    static ObjectNode typed(JsonNode blocks, String actionId, String value) {
        Found found = find(blocks, actionId);
        if (!found.element().path("type").asText().contains("external")) {
            throw new IllegalArgumentException(actionId + " loads no options");
        }
        return Json.texts(
                "action_id",
                actionId,
                "block_id",
                found.block().path("block_id").asText(),
                "value",
                value);
    }

    /** The values of a form, by block and action; fails as Slack's client does where a field is left empty. */
    static ObjectNode values(JsonNode blocks, Map<String, String> given, Optional<JsonNode> offered) {
        ObjectNode values = Json.object();
        for (JsonNode block : blocks) {
            if (block.path("type").asText().equals("input")) {
                JsonNode element = block.path("element");
                String actionId = element.path("action_id").asText();
                ObjectNode value = value(element, Optional.ofNullable(given.get(actionId)), offered);
                boolean empty = value.properties().stream()
                        .anyMatch(field -> field.getValue().isNull());
                if (empty && !block.path("optional").asBoolean()) {
                    throw new IllegalArgumentException(actionId + " must be filled in");
                }
                values.putObject(block.path("block_id").asText()).set(actionId, value);
            }
        }
        given.keySet().forEach(actionId -> find(blocks, actionId));
        return values;
    }

    private static ObjectNode value(JsonNode element, Optional<String> given, Optional<JsonNode> offered) {
        String type = element.path("type").asText();
        ObjectNode value = Json.texts("type", type);
        if (type.endsWith("_input")) {
            String before = element.path("initial_value").asText("");
            return value.put(
                    "value",
                    given.or(() -> Optional.of(before))
                            .filter(text -> !text.isEmpty())
                            .orElse(null));
        }
        if (type.equals("checkboxes") || type.startsWith("multi_")) {
            var options = value.putArray("selected_options");
            given.stream()
                    .flatMap(all ->
                            StreamSupport.stream(Json.array(all.split(",")).spliterator(), false))
                    .forEach(each -> options.add(option(element, each.asText(), offered)));
            return value;
        }
        if (SELECTED.containsKey(type)) {
            return value.put(SELECTED.get(type), given.orElse(null));
        }
        JsonNode before = element.path("initial_option").isObject() ? element.path("initial_option") : value.nullNode();
        value.set(
                "selected_option",
                given.map(each -> option(element, each, offered)).orElse(before));
        return value;
    }
}
