package dev.careerbot.slack.message;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks for what the bot wrote already, by the id that each of its messages carries where only apps see it. */
final class Posted {
    /** What the metadata is called. */
    static final String EVENT = "career_bot_answer";

    private static final int MOST_PAGES = 5;
    private static final String ARRIVAL = "arrival";
    private static final String PART = "part";

    private final SlackApi api;
    private final Installation as;

    Posted(SlackApi api, Installation as) {
        this.api = api;
        this.as = as;
    }

    /** The metadata of a part of the answer to an arrival. */
    static JsonObject metadata(String arrival, String part) {
        JsonObject payload = new JsonObject();
        payload.addProperty(ARRIVAL, arrival);
        payload.addProperty(PART, part);
        JsonObject metadata = new JsonObject();
        metadata.addProperty("event_type", EVENT);
        metadata.add("event_payload", payload);
        return metadata;
    }

    /**
     * The timestamp of a part that was written.
     *
     * @throws SlackFailure where nobody can look
     */
    Optional<String> find(Address address, String arrival, String part) throws SlackFailure {
        Map<String, String> arguments = new HashMap<>(Map.of(
                "channel", address.channel(), "include_all_metadata", "true", "inclusive", "true", "limit", "200"));
        arguments.put("oldest", address.since());
        boolean isThread = !address.thread().isEmpty();
        if (isThread) {
            arguments.put("ts", address.thread());
        }
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonObject answer = api.call(as, isThread ? "conversations.replies" : "conversations.history", arguments);
            for (JsonElement message : answer.getAsJsonArray("messages")) {
                if (is(message.getAsJsonObject(), arrival, part)) {
                    return Optional.of(SlackApi.text(message.getAsJsonObject(), "ts"));
                }
            }
            String next = answer.has("response_metadata")
                    ? SlackApi.text(answer.getAsJsonObject("response_metadata"), "next_cursor")
                    : "";
            if (next.isEmpty()) {
                return Optional.empty();
            }
            arguments.put("cursor", next);
        }
        return Optional.empty();
    }

    private static boolean is(JsonObject message, String arrival, String part) {
        if (!message.has("metadata") || !message.get("metadata").isJsonObject()) {
            return false;
        }
        JsonObject metadata = message.getAsJsonObject("metadata");
        return SlackApi.text(metadata, "event_type").equals(EVENT)
                && SlackApi.text(metadata.getAsJsonObject("event_payload"), ARRIVAL)
                        .equals(arrival)
                && SlackApi.text(metadata.getAsJsonObject("event_payload"), PART)
                        .equals(part);
    }
}
