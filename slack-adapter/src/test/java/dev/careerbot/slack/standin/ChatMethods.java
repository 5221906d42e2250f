package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The methods that write, change and take back messages. */
final class ChatMethods {
    private ChatMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "chat.postMessage", ChatMethods::post,
                "chat.postEphemeral", ChatMethods::postEphemeral,
                "chat.update", ChatMethods::update,
                "chat.delete", ChatMethods::delete,
                "reactions.add", ChatMethods::react);
    }

    private static ObjectNode post(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        SlackMessage said = said(request, request.writable("channel"), Optional.empty());
        request.world().assistantThreads.answered(said);
        ObjectNode answer = Json.ok().put("channel", said.conversation().id()).put("ts", said.ts());
        answer.set("message", request.world().payloads.message(said, true));
        return answer;
    }

    private static ObjectNode postEphemeral(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        Conversation in = request.writable("channel");
        Person reader = request.person("user");
        if (!in.hasMember(reader.id())) {
            throw new ApiFailure("user_not_in_channel", reader.name());
        }
        return Json.ok()
                .put("message_ts", said(request, in, Optional.of(reader.id())).ts());
    }

    private static SlackMessage said(ApiRequest request, Conversation in, Optional<String> reader) throws ApiFailure {
        ObjectNode message = request.message();
        MessageRules.check(request.world(), request.method(), message);
        String text =
                request.text("text").or(() -> request.text("markdown_text")).orElse("");
        return in.add(SlackMessage.by(
                        in.workspace().bot().userId(), in, request.world().ids.timestamp(), text)
                .saying(text, BlockIds.added(message.path("blocks"), request.world().ids), metadata(request))
                .inThread(threadIn(request, in))
                .onlyFor(reader));
    }

    static JsonNode metadata(ApiRequest request) throws ApiFailure {
        JsonNode metadata = request.json("metadata", "invalid_metadata_format");
        if (metadata.isObject()
                && (!metadata.has("event_type")
                        || !metadata.path("event_payload").isObject())) {
            throw new ApiFailure("invalid_metadata_schema", metadata.toString());
        }
        return metadata;
    }

    static Optional<String> threadIn(ApiRequest request, Conversation in) throws ApiFailure {
        Optional<String> thread = request.text("thread_ts");
        if (thread.isPresent()) {
            SlackMessage root =
                    in.find(thread.get()).orElseThrow(() -> new ApiFailure("invalid_thread_ts", thread.get()));
            if (root.threadTs().isPresent()) {
                request.world().violations.add("thread_ts_of_reply", request.method() + ": it must be the parent's");
            }
            return Optional.of(root.threadRoot());
        }
        return thread;
    }

    static SlackMessage own(ApiRequest request, Conversation in, String error) throws ApiFailure {
        SlackMessage found = in.find(request.required("ts"))
                .filter(message -> message.ephemeralTo().isEmpty())
                .orElseThrow(() -> new ApiFailure("message_not_found"));
        if (!found.isByBot()) {
            throw new ApiFailure(error);
        }
        return found;
    }

    private static ObjectNode update(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        Conversation in = request.writable("channel");
        SlackMessage old = own(request, in, "cant_update_message");
        JsonNode metadata = metadata(request);
        JsonNode kept = metadata.isMissingNode() ? old.metadata() : metadata;
        SlackMessage changed;
        if (request.text("text").isEmpty() && request.text("blocks").isEmpty() && metadata.isObject()) {
            changed = old.saying(old.text(), old.blocks(), kept);
        } else {
            ObjectNode message = request.message();
            MessageRules.check(request.world(), request.method(), message);
            JsonNode blocks = BlockIds.added(message.path("blocks"), request.world().ids);
            String text =
                    request.text("text").or(() -> request.text("markdown_text")).orElse(old.text());
            SlackMessage said = old.saying(text, blocks, kept);
            changed = said.read().equals(old.read()) ? said : said.asEdited();
        }
        in.change(old.ts(), same -> changed);
        ObjectNode answer =
                Json.ok().put("channel", in.id()).put("ts", old.ts()).put("text", changed.text());
        answer.set("message", request.world().payloads.message(changed, true));
        return answer;
    }

    private static ObjectNode delete(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        Conversation in = request.writable("channel");
        SlackMessage old = own(request, in, "cant_delete_message");
        in.change(old.ts(), SlackMessage::asDeleted);
        return Json.ok().put("channel", in.id()).put("ts", old.ts());
    }

    private static ObjectNode react(ApiRequest request) throws ApiFailure {
        request.needs("reactions:write");
        Conversation in = request.writable("channel");
        SlackMessage to = in.find(request.required("timestamp")).orElseThrow(() -> new ApiFailure("message_not_found"));
        if (!in.react(to.ts(), request.required("name"))) {
            throw new ApiFailure("already_reacted");
        }
        return Json.ok();
    }
}
