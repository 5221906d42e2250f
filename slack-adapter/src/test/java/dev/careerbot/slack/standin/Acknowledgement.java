package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the bot answered to a delivery.
 *
 * @param status the HTTP status; 200 for all that comes by socket
 * @param millis how long it took, by the stand-in's clock
 * @param payload what came with it, or missing
 */
public record Acknowledgement(int status, long millis, JsonNode payload) {
    /** What Slack waits for at most. */
    static final long LONGEST = 3_000;

    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    boolean isInTime() {
        return millis <= LONGEST;
    }
}
