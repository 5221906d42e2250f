package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What payloads have in common: envelopes, people, messages. Shaped as Slack's published samples. */
final class Payloads {
    private final World world;
    private final EventPayloads events;
    private final InteractionPayloads interactions;

    Payloads(World world) {
        this.world = world;
        events = new EventPayloads(world, this);
        interactions = new InteractionPayloads(world, this);
    }

    EventPayloads events() {
        return events;
    }

    InteractionPayloads interactions() {
        return interactions;
    }

    ObjectNode envelope(Workspace in, ObjectNode event) {
        ObjectNode envelope = Json.texts("token", world.app.verificationToken(), "team_id", in.id());
        in.organisation().ifPresent(each -> envelope.put("enterprise_id", each.id()));
        envelope.put("api_app_id", world.app.id()).put("type", "event_callback");
        envelope.set("event", event);
        envelope.put("event_id", world.ids.next("Ev"));
        envelope.put("event_time", world.clock.instant().getEpochSecond());
        ObjectNode authorization = envelope.putArray("authorizations").addObject();
        authorization.put(
                "enterprise_id", in.organisation().map(Organisation::id).orElse(null));
        authorization.put("team_id", in.id()).put("user_id", in.bot().userId());
        authorization.put("is_bot", true).put("is_enterprise_install", in.isByOrganisation());
        envelope.put("is_ext_shared_channel", false);
        return envelope.put("event_context", world.ids.next("4-event-"));
    }

    /** A message as the Web API and shortcuts show it. */
    ObjectNode message(SlackMessage message, boolean withMetadata) {
        Workspace in = message.conversation().workspace();
        ObjectNode json = Json.texts("type", "message", "text", message.text(), "ts", message.ts(), "team", in.id());
        boolean otherBot = message.author().startsWith("B");
        json.put(otherBot ? "bot_id" : "user", message.author());
        if (message.isByBot()) {
            json.put("bot_id", in.bot().botId()).put("app_id", world.app.id());
        }
        message.threadTs().ifPresent(thread -> json.put("thread_ts", thread));
        rootOf(message).ifPresent(root -> json.put("parent_user_id", root.author()));
        if (!message.blocks().isEmpty()) {
            json.set("blocks", message.blocks());
        }
        if (withMetadata && message.metadata().isObject()) {
            json.set("metadata", message.metadata());
        }
        if (message.edited()) {
            json.set("edited", Json.texts("user", message.author(), "ts", message.ts()));
        }
        if (!message.files().isEmpty()) {
            json.set("files", files(message));
        }
        int replies = message.threadTs().isEmpty()
                ? message.conversation().thread(message).size()
                : 0;
        if (replies > 0) {
            json.put("reply_count", replies).put("thread_ts", message.ts());
        }
        return json;
    }

    static Optional<SlackMessage> rootOf(SlackMessage message) {
        return message.threadTs().flatMap(message.conversation()::find);
    }

    ArrayNode files(SlackMessage message) {
        ArrayNode files = Json.array();
        message.files().forEach(file -> files.add(world.files.json(file)));
        return files;
    }

    /** A person as {@code users.info} shows them. */
    ObjectNode profile(Person person) {
        ObjectNode user = Json.texts(
                "id", person.id(),
                "team_id", person.workspace().id(),
                "name", person.name(),
                "real_name", person.name(),
                "tz", "Europe/London",
                "tz_label", "Greenwich Mean Time",
                "locale", "en-GB");
        user.put("tz_offset", 0).put("deleted", false).put("is_bot", false).put("is_app_user", false);
        user.put("is_admin", false).put("is_owner", false).put("is_restricted", false);
        user.put("is_ultra_restricted", false)
                .put("updated", world.clock.instant().getEpochSecond());
        user.set(
                "profile",
                Json.texts(
                        "real_name", person.name(),
                        "display_name", person.name(),
                        "team", person.workspace().id()));
        return user;
    }
}
