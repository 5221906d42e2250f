package dev.careerbot.slack.message;

import com.google.gson.JsonObject;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.ResponseUrls;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.render.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes for one arrival: to the channel where it came from, or by the address that Slack sent along. Used by one thread at a time. */
public final class Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(Outlet.class);

    private final SlackApi api;
    private final ResponseUrls urls;
    private final InstantSource clock;
    private final Installation as;
    private final Address address;
    private final String arrival;
    private final boolean again;

    /**
     * An outlet.
     *
     * @param arrival the id of what is answered
     * @param again whether it may have been answered before by a process that ended
     */
    public Outlet(
            SlackApi api,
            ResponseUrls urls,
            InstantSource clock,
            Installation as,
            Address address,
            String arrival,
            boolean again) {
        this.api = api;
        this.urls = urls;
        this.clock = clock;
        this.as = as;
        this.address = address;
        this.arrival = arrival;
        this.again = again;
    }

    Address address() {
        return address;
    }

    InstantSource clock() {
        return clock;
    }

    /** A message's id, which is that of all events about it: where it is and when it was written. */
    public static String id(String channel, String ts) {
        return channel + "/" + ts;
    }

    boolean isPrivate() {
        return address.manner() == Address.Manner.PRIVATE;
    }

    /** Writes a part of the answer. @return the message's id; empty where it is seen by one person, or could not be written */
    Optional<String> write(Shown shown, String part) {
        if (isPrivate()) {
            respond(shown, false);
            return Optional.empty();
        }
        try {
            Optional<String> before = again ? posted(part) : Optional.empty();
            return before.isPresent() ? before : Optional.of(post(shown, part));
        } catch (SlackFailure e) {
            return afterwards(e, shown, part);
        }
    }

    /** What can be done where a message did not get through: look whether it did all the same, or go another way. */
    private Optional<String> afterwards(SlackFailure failure, Shown shown, String part) {
        if (failure.isUnsure()) {
            try {
                Optional<String> before = posted(part);
                return before.isPresent() ? before : Optional.of(post(shown, part));
            } catch (SlackFailure e) {
                LOG.error("an answer is not shown, or nobody knows whether it is: {}", e.getMessage());
                return Optional.empty();
            }
        }
        if (address.responseUrl().isEmpty() || again) { // again: by a response_url it would perhaps be the second time
            LOG.error("an answer is not shown: {}", failure.getMessage());
        } else if (failure.isNoAccess()) {
            respond(shown, true);
        } else {
            respond(
                    Shown.line("I could not write the answer here: "
                            + (failure.code().equals("is_archived")
                                    ? "the channel is archived."
                                    : failure.code() + ".")),
                    false);
        }
        return Optional.empty();
    }

    /** The id of a part that was written before. */
    Optional<String> posted(String part) throws SlackFailure {
        return new Posted(api, as).find(address, arrival, part).map(ts -> id(address.channel(), ts));
    }

    private String post(Shown shown, String part) throws SlackFailure {
        Map<String, String> arguments = arguments(shown);
        arguments.put("channel", address.channel());
        if (!address.thread().isEmpty()) {
            arguments.put("thread_ts", address.thread());
        }
        arguments.put("unfurl_links", "false");
        arguments.put("unfurl_media", "false");
        arguments.put("metadata", Posted.metadata(arrival, part).toString());
        JsonObject answer = api.call(as, "chat.postMessage", arguments, this::tellOfWaiting);
        return id(SlackApi.text(answer, "channel"), SlackApi.text(answer, "ts"));
    }

    private static Map<String, String> arguments(Shown shown) {
        return new HashMap<>(
                Map.of("text", shown.fallback(), "blocks", shown.array().toString()));
    }

    /** Puts something else in the place of a message. @return whether it could be done */
    boolean change(String message, Shown shown, String part) {
        Map<String, String> arguments = arguments(shown);
        arguments.put("channel", channel(message));
        arguments.put("ts", ts(message));
        arguments.put("metadata", Posted.metadata(arrival, part).toString());
        try {
            api.call(as, "chat.update", arguments, this::tellOfWaiting);
            return true;
        } catch (SlackFailure e) {
            return false;
        }
    }

    /** Takes a message away; that of the pressed button where none is named. */
    public void remove(String message) {
        if (message.isEmpty() || ts(message).equals(address.pressed())) {
            JsonObject removal = new JsonObject();
            removal.addProperty("delete_original", true);
            urls.say(address.responseUrl(), removal);
            return;
        }
        try {
            api.call(as, "chat.delete", Map.of("channel", channel(message), "ts", ts(message)));
        } catch (SlackFailure e) {
            LOG.warn("an answer was not taken away: {}", e.getMessage());
        }
    }

    /** Says something that is no answer. */
    public void tell(Shown shown) {
        if (isPrivate()) {
            respond(shown, false);
            return;
        }
        try {
            LOG.debug("told by {}", post(shown, "notice"));
        } catch (SlackFailure e) {
            LOG.warn("nobody could be told: {}", e.getMessage());
        }
    }

    /** Says something by the address that Slack sent along. */
    void respond(Shown shown, boolean toAll) {
        if (address.responseUrl().isEmpty()) {
            LOG.warn("nobody can be told: there is no address to answer by");
            return;
        }
        JsonObject message = new JsonObject();
        message.addProperty("response_type", toAll ? "in_channel" : "ephemeral");
        message.addProperty("replace_original", false);
        message.addProperty("text", shown.fallback());
        message.add("blocks", shown.array());
        if (!address.thread().isEmpty()) {
            message.addProperty("thread_ts", address.thread());
        }
        urls.say(address.responseUrl(), message);
    }

    private void tellOfWaiting(Duration wait) {
        String text = "Slack lets me write here again in " + wait.toSeconds() + " seconds; your answer comes then.";
        if (!address.responseUrl().isEmpty()) {
            respond(Shown.line(text), false);
            return;
        }
        Map<String, String> arguments = arguments(Shown.line(text));
        arguments.putAll(Map.of("channel", address.channel(), "user", address.user()));
        if (!address.thread().isEmpty()) {
            arguments.put("thread_ts", address.thread());
        }
        try {
            api.call(as, "chat.postEphemeral", arguments);
        } catch (SlackFailure e) {
            LOG.warn("nobody could be told of the wait: {}", e.getMessage());
        }
    }

    /** Shows beside the assistant's thread what goes on. */
    public void status(String text) {
        try {
            api.call(
                    as,
                    "assistant.threads.setStatus",
                    Map.of("channel_id", address.channel(), "thread_ts", address.thread(), "status", text));
        } catch (SlackFailure e) {
            LOG.info("the assistant's status is not shown: {}", e.code());
        }
    }

    /** The same arrival at another place. */
    Outlet at(Address other) {
        return new Outlet(api, urls, clock, as, other, arrival, again);
    }

    Streamed stream() {
        return new Streamed(api, as, address);
    }

    JsonObject metadata(String part) {
        return Posted.metadata(arrival, part);
    }

    boolean isAgain() {
        return again;
    }

    private static String channel(String message) {
        return message.substring(0, Math.max(0, message.indexOf('/')));
    }

    private static String ts(String message) {
        return message.substring(message.indexOf('/') + 1);
    }
}
