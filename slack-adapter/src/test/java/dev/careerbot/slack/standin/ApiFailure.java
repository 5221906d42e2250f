package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Slack's refusal of a call: {@code "ok": false} with an error code. */
final class ApiFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<String> messages;
    private final transient Map<String, String> extra;

    ApiFailure(String code, String... messages) {
        this(code, List.of(messages), Map.of());
    }

    ApiFailure(String code, List<String> messages, Map<String, String> extra) {
        super(code + " " + messages + extra);
        this.code = code;
        this.messages = List.copyOf(messages);
        this.extra = Map.copyOf(extra);
    }

    static ApiFailure missing(String argument) {
        return new ApiFailure("invalid_arguments", "[ERROR] missing required field: " + argument);
    }

    String code() {
        return code;
    }

    String detail() {
        return messages.isEmpty() && extra.isEmpty() ? "" : " " + messages + extra;
    }

    ObjectNode answer() {
        ObjectNode answer = Json.object().put("ok", false).put("error", code);
        extra.forEach(answer::put);
        if (!messages.isEmpty()) {
            messages.forEach(answer.putObject("response_metadata").putArray("messages")::add);
        }
        return answer;
    }
}
