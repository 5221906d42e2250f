package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of the REST interface; the body is missing where there is none. */
record RestAnswer(int status, JsonNode body) {
    static final RestAnswer NOTHING = new RestAnswer(204, MissingNode.getInstance());

    static RestAnswer ok(JsonNode body) {
        return new RestAnswer(200, body);
    }

    static RestAnswer created(JsonNode body) {
        return new RestAnswer(201, body);
    }

    /** An error as Discord words it. */
    static RestAnswer error(int status, int code, String message) {
        ObjectNode body = Json.object().put("message", message).put("code", code);
        return new RestAnswer(status, body);
    }
}
