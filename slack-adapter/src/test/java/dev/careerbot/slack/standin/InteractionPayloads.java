package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the stand-in sends when somebody types a command, clicks, chooses or submits. */
final class InteractionPayloads {
    private final World world;
    private final Payloads payloads;

    InteractionPayloads(World world, Payloads payloads) {
        this.world = world;
        this.payloads = payloads;
    }

    ObjectNode command(Person by, Conversation in, String command, String text) {
        ObjectNode payload = Json.texts(
                "token", world.app.verificationToken(),
                "api_app_id", world.app.id(),
                "team_id", by.workspace().id(),
                "team_domain", by.workspace().domain(),
                "channel_id", in.id(),
                "channel_name", in.kind() == Conversation.Kind.DIRECT ? "directmessage" : in.name(),
                "user_id", by.id(),
                "user_name", by.name(),
                "command", command,
                "text", text,
                "response_url", world.responseUrls.issue(in, by, Optional.empty()),
                "trigger_id", world.triggers.issue(by));
        by.workspace()
                .organisation()
                .ifPresent(each -> payload.put("enterprise_id", each.id()).put("enterprise_name", each.name()));
        return payload.put("is_enterprise_install", by.workspace().isByOrganisation());
    }

    /** What all interactions have. */
    private ObjectNode by(Person person, String type) {
        Workspace in = person.workspace();
        ObjectNode payload = Json.texts("type", type, "token", world.app.verificationToken());
        payload.put("api_app_id", world.app.id());
        payload.set("team", Json.texts("id", in.id(), "domain", in.domain()));
        payload.putNull("enterprise");
        in.organisation().ifPresent(each -> {
            payload.set("enterprise", Json.texts("id", each.id(), "name", each.name()));
            payload.withObject("/team").put("enterprise_id", each.id()).put("enterprise_name", each.name());
        });
        if (in.isByOrganisation()) { // then the person alone tells which workspace it is
            payload.putNull("team");
        }
        ObjectNode user = payload.putObject("user").put("id", person.id());
        user.put("name", person.name()).put("team_id", in.id());
        return payload.put("is_enterprise_install", in.isByOrganisation());
    }

    private static void withUsername(ObjectNode payload, Person person) {
        payload.withObject("/user").put("username", person.name());
    }

    private static ObjectNode place(Conversation in) {
        return Json.texts("id", in.id(), "name", in.kind() == Conversation.Kind.DIRECT ? "directmessage" : in.name());
    }

    ObjectNode click(Person by, SlackMessage on, JsonNode action) {
        ObjectNode payload = by(by, "block_actions");
        withUsername(payload, by);
        payload.put("trigger_id", world.triggers.issue(by));
        payload.set("container", container(on));
        payload.set("channel", place(on.conversation()));
        // Slack leaves the message out where only one person sees it.
        if (on.ephemeralTo().isEmpty()) {
            payload.set("message", payloads.message(on, true));
        }
        payload.putObject("state").putObject("values");
        payload.put("response_url", world.responseUrls.issue(on.conversation(), by, Optional.of(on)));
        payload.putArray("actions").add(action);
        return payload;
    }

    private static ObjectNode container(SlackMessage on) {
        ObjectNode container = Json.texts(
                "type", "message",
                "message_ts", on.ts(),
                "channel_id", on.conversation().id());
        on.threadTs().ifPresent(thread -> container.put("thread_ts", thread));
        return container.put("is_ephemeral", on.ephemeralTo().isPresent());
    }

    ObjectNode click(Person by, ShownView on, JsonNode action) {
        ObjectNode payload = by(by, "block_actions");
        withUsername(payload, by);
        payload.put("trigger_id", world.triggers.issue(by));
        payload.set("container", Json.texts("type", "view", "view_id", on.id()));
        payload.set("view", world.views.json(on, Json.object().set("values", Json.object())));
        payload.putArray("actions").add(action);
        return payload;
    }

    ObjectNode suggestion(Person by, Optional<SlackMessage> message, Optional<ShownView> view, JsonNode element) {
        ObjectNode payload = by(by, "block_suggestion");
        payload.setAll((ObjectNode) element);
        message.ifPresent(on -> {
            payload.set("container", container(on));
            payload.set("channel", place(on.conversation()));
        });
        view.ifPresent(on -> {
            payload.set("container", Json.texts("type", "view", "view_id", on.id()));
            payload.set("view", world.views.json(on, Json.object().set("values", Json.object())));
        });
        return payload;
    }

    ObjectNode submission(Person by, ShownView view, ObjectNode values) {
        ObjectNode payload = by(by, "view_submission");
        withUsername(payload, by);
        payload.put("trigger_id", world.triggers.issue(by));
        payload.set("view", world.views.json(view, Json.object().set("values", values)));
        return payload;
    }

    ObjectNode closed(Person by, ShownView view) {
        ObjectNode payload = by(by, "view_closed");
        withUsername(payload, by);
        payload.set("view", world.views.json(view, Json.object().set("values", Json.object())));
        return payload.put("is_cleared", false);
    }

    ObjectNode shortcut(Person by, String callbackId) {
        ObjectNode payload = by(by, "shortcut");
        withUsername(payload, by);
        payload.withObject("/user").remove("name");
        payload.remove("api_app_id");
        payload.put("callback_id", callbackId).put("trigger_id", world.triggers.issue(by));
        return payload.put("action_ts", world.ids.timestamp());
    }

    ObjectNode shortcutOn(Person by, SlackMessage message, String callbackId) {
        ObjectNode payload = by(by, "message_action");
        payload.remove("api_app_id");
        payload.put("callback_id", callbackId).put("trigger_id", world.triggers.issue(by));
        payload.put("action_ts", world.ids.timestamp()).put("message_ts", message.ts());
        payload.set("channel", place(message.conversation()));
        payload.set("message", payloads.message(message, true));
        // Why no source: a shortcut's answers never take the place of the message that it was used on.
        payload.put("response_url", world.responseUrls.issue(message.conversation(), by, Optional.empty()));
        return payload;
    }
}
