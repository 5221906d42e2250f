package dev.careerbot.slack.standin;

import java.time.Instant;
import java.util.Map;

/**
 * A call that the bot made, and what it was told. The token is not in it.
 *
 * @param at when, by the stand-in's clock
 * @param method such as {@code chat.postMessage}
 * @param arguments by name, nested ones as JSON
 * @param as the id of the workspace, or organisation, whose token it was; empty for none
 * @param answer {@code ok}, an error code, or an HTTP status
 */
public record ApiCall(Instant at, String method, Map<String, String> arguments, String as, String answer) {
    public ApiCall {
        arguments = Map.copyOf(arguments);
    }
}
