package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The events that the stand-in sends, each without its envelope. */
final class EventPayloads {
    private final World world;
    private final Payloads payloads;

    EventPayloads(World world, Payloads payloads) {
        this.world = world;
        this.payloads = payloads;
    }

    private ObjectNode said(String type, SlackMessage message) {
        Workspace in = message.conversation().workspace();
        ObjectNode event = Json.texts(
                "type", type,
                "user", message.author(),
                "text", message.text(),
                "ts", message.ts(),
                "team", in.id(),
                "channel", message.conversation().id(),
                "event_ts", message.ts(),
                "client_msg_id", "00000000-0000-4000-8000-" + message.ts().replaceAll("^.*(.{5})\\.(.*)$", "0$1$2"));
        event.set("blocks", richText(message.text()));
        message.threadTs().ifPresent(thread -> event.put("thread_ts", thread));
        return event;
    }

    private static ArrayNode richText(String text) {
        ArrayNode blocks = Json.array();
        ObjectNode block = blocks.addObject().put("type", "rich_text").put("block_id", "blk1");
        ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
        section.putArray("elements").addObject().put("type", "text").put("text", text);
        return blocks;
    }

    ObjectNode appMention(SlackMessage message) {
        return said("app_mention", message);
    }

    ObjectNode message(SlackMessage message) {
        ObjectNode event = said("message", message);
        event.put("channel_type", message.conversation().kind().channelType());
        Payloads.rootOf(message).ifPresent(root -> event.put("parent_user_id", root.author()));
        if (message.isByBot()) {
            event.put("bot_id", message.conversation().workspace().bot().botId());
            event.remove("client_msg_id");
        }
        return event;
    }

    private ObjectNode subtyped(String subtype, Conversation in, String ts) {
        return Json.texts(
                "type",
                "message",
                "subtype",
                subtype,
                "channel",
                in.id(),
                "ts",
                ts,
                "event_ts",
                ts,
                "channel_type",
                in.kind().channelType());
    }

    ObjectNode fileShare(SlackMessage message) {
        ObjectNode event = subtyped("file_share", message.conversation(), message.ts());
        event.put("user", message.author()).put("text", message.text());
        event.put("upload", false).put("display_as_bot", false);
        message.threadTs().ifPresent(thread -> event.put("thread_ts", thread));
        event.set("files", payloads.files(message));
        return event;
    }

    ObjectNode broadcast(SlackMessage message, SlackMessage thread) {
        ObjectNode event = message(message).put("subtype", "thread_broadcast");
        event.remove(List.of("team", "parent_user_id"));
        event.set(
                "root",
                Json.texts(
                        "type", "message",
                        "user", thread.author(),
                        "text", thread.text(),
                        "ts", thread.threadRoot(),
                        "thread_ts", thread.threadRoot()));
        return event;
    }

    ObjectNode changed(SlackMessage before, SlackMessage after) {
        ObjectNode event = subtyped("message_changed", after.conversation(), world.ids.timestamp());
        event.put("hidden", true);
        event.set("message", payloads.message(after, false));
        event.set("previous_message", payloads.message(before, false));
        return event;
    }

    ObjectNode deleted(SlackMessage before) {
        ObjectNode event = subtyped("message_deleted", before.conversation(), world.ids.timestamp());
        event.put("hidden", true).put("deleted_ts", before.ts());
        event.set("previous_message", payloads.message(before, false));
        return event;
    }

    ObjectNode botMessage(Conversation in, SlackMessage message, String name) {
        ObjectNode event = subtyped("bot_message", in, message.ts());
        return event.put("bot_id", message.author()).put("username", name).put("text", message.text());
    }

    ObjectNode appHomeOpened(Person person, Optional<ShownView> shown) {
        ObjectNode event = Json.texts(
                "type", "app_home_opened",
                "user", person.id(),
                "channel", person.directConversation().id(),
                "tab", "home",
                "event_ts", world.ids.timestamp());
        shown.ifPresent(view ->
                event.set("view", world.views.json(view, Json.object().set("values", Json.object()))));
        return event;
    }

    /** Either of the two events of assistant threads. */
    ObjectNode assistantThread(String type, Person person, AssistantThread thread, Optional<Conversation> context) {
        ObjectNode event = Json.texts("type", type, "event_ts", world.ids.timestamp());
        ObjectNode inner = Json.texts(
                "user_id", person.id(),
                "channel_id", thread.conversation().id(),
                "thread_ts", thread.threadTs());
        ObjectNode seen = inner.putObject("context");
        context.ifPresent(channel -> {
            seen.put("channel_id", channel.id())
                    .put("team_id", channel.workspace().id());
            seen.put(
                    "enterprise_id",
                    channel.workspace().organisation().map(Organisation::id).orElse(null));
        });
        event.set("assistant_thread", inner);
        return event;
    }

    ObjectNode tokensRevoked(Workspace in) {
        ObjectNode event = Json.texts("type", "tokens_revoked");
        ObjectNode tokens = event.putObject("tokens");
        tokens.putArray("oauth");
        tokens.putArray("bot").add(in.bot().userId());
        return event;
    }

    ObjectNode tokenRevoked(Person person) {
        ObjectNode event = Json.texts("type", "tokens_revoked");
        ObjectNode tokens = event.putObject("tokens");
        tokens.putArray("oauth").add(person.id());
        tokens.putArray("bot");
        return event;
    }

    ObjectNode appUninstalled() {
        return Json.texts("type", "app_uninstalled");
    }

    ObjectNode teamJoin(Person person) {
        ObjectNode event = Json.texts("type", "team_join", "event_ts", world.ids.timestamp());
        event.set("user", payloads.profile(person));
        return event;
    }
}
