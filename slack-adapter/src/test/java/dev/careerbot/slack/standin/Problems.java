package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with blocks, in Slack's words: each with the place where it is. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return found;
    }

    void add(String what, String where) {
        found.add("[ERROR] " + what + " [json-pointer:" + where + "]");
    }

    /** Wants a field to be there and its text to have at most so many characters. */
    void required(JsonNode object, String field, int most, String where) {
        if (object.path(field).asText("").isEmpty()) {
            add("missing required field: " + field, where);
        }
        atMost(object, field, most, where);
    }

    void atMost(JsonNode object, String field, int most, String where) {
        if (object.path(field).asText("").length() > most) {
            add("must be no more than " + most + " characters", where + "/" + field);
        }
    }

    /** Wants between one and so many. */
    void count(JsonNode object, String field, int most, String where) {
        int size = object.path(field).size();
        if (size < 1 || size > most) {
            add("must have between 1 and " + most + " items, has " + size, where + "/" + field);
        }
    }

    void onlyFields(JsonNode object, Set<String> known, String where) {
        for (var field : object.properties()) {
            if (!known.contains(field.getKey())) {
                add("invalid additional property: " + field.getKey(), where);
            }
        }
    }

    void unique(List<JsonNode> objects, String field, String where) {
        Set<String> seen = new HashSet<>();
        for (JsonNode object : objects) {
            if (object.has(field) && !seen.add(object.path(field).asText())) {
                add("`" + field + "` is used twice: " + object.path(field).asText(), where);
            }
        }
    }

    /** Wants a text object: plain, or with markup where that is allowed. */
    void text(JsonNode object, String field, boolean markup, int most, String where) {
        JsonNode text = object.path(field);
        String place = where + "/" + field;
        if (!text.isObject()) {
            add("missing required field: " + field, where);
            return;
        }
        String type = text.path("type").asText();
        if (type.equals("plain_text")) {
            onlyFields(text, Set.of("type", "text", "emoji"), place);
        } else if (type.equals("mrkdwn") && markup) {
            onlyFields(text, Set.of("type", "text", "verbatim"), place);
        } else {
            add("unsupported type: " + type, place);
        }
        required(text, "text", most, place);
    }

    void optionalText(JsonNode object, String field, int most, String where) {
        if (object.has(field)) {
            text(object, field, false, most, where);
        }
    }
}
