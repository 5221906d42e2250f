package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The methods that write a message bit by bit. */
final class StreamMethods {
    private static final int CHUNK = 12_000;

    private StreamMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "chat.startStream", StreamMethods::start,
                "chat.appendStream", StreamMethods::append,
                "chat.stopStream", StreamMethods::stop);
    }

    private static ObjectNode start(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        Conversation in = request.writable("channel");
        request.required("thread_ts");
        if (in.kind() != Conversation.Kind.DIRECT) {
            for (String recipient : new String[] {"recipient_user_id", "recipient_team_id"}) {
                if (request.text(recipient).isEmpty()) {
                    throw new ApiFailure("missing_" + recipient);
                }
            }
        }
        SlackMessage started = in.add(SlackMessage.by(
                        in.workspace().bot().userId(), in, request.world().ids.timestamp(), chunk(request))
                .inThread(ChatMethods.threadIn(request, in))
                .asStreaming(true));
        request.world().assistantThreads.answered(started);
        return Json.ok().put("channel", in.id()).put("ts", started.ts());
    }

    private static String chunk(ApiRequest request) throws ApiFailure {
        String text = request.text("markdown_text").orElse("");
        if (text.length() > CHUNK) {
            throw new ApiFailure("msg_too_long", text.length() + " characters");
        }
        TextRules.broadcastsIn(Json.object().put("text", text))
                .forEach(found -> request.world().violations.add("broadcast", request.method() + ": " + found));
        return text;
    }

    private static SlackMessage streaming(ApiRequest request, Conversation in) throws ApiFailure {
        SlackMessage found = ChatMethods.own(request, in, "message_not_owned_by_app");
        if (!found.streaming()) {
            throw new ApiFailure("message_not_in_streaming_state");
        }
        return found;
    }

    private static ObjectNode append(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        Conversation in = request.writable("channel");
        SlackMessage old = streaming(request, in);
        request.required("markdown_text");
        String more = chunk(request);
        in.change(old.ts(), now -> now.saying(now.text() + more, now.blocks(), now.metadata()));
        return Json.ok().put("channel", in.id()).put("ts", old.ts());
    }

    /** What was streamed stays above the blocks that come last. */
    private static JsonNode below(String text, JsonNode blocks) {
        if (blocks.isEmpty() || text.isEmpty()) {
            return blocks;
        }
        ArrayNode all = Json.array();
        all.addObject().put("type", "markdown").put("text", text);
        blocks.forEach(all::add);
        return all;
    }

    private static ObjectNode stop(ApiRequest request) throws ApiFailure {
        request.needs("chat:write");
        Conversation in = request.writable("channel");
        SlackMessage old = streaming(request, in);
        String text = old.text() + chunk(request);
        JsonNode blocks = request.json("blocks", "invalid_blocks_format");
        ObjectNode message = Json.object().put("text", text);
        if (!blocks.isMissingNode()) {
            message.set("blocks", blocks);
        }
        MessageRules.check(request.world(), request.method(), message);
        JsonNode kept = BlockIds.added(below(text, blocks), request.world().ids);
        JsonNode metadata = ChatMethods.metadata(request);
        SlackMessage done = in.change(
                        old.ts(), now -> now.saying(text, kept, metadata).asStreaming(false))
                .orElse(old);
        ObjectNode answer = Json.ok().put("channel", in.id()).put("ts", old.ts());
        answer.set("message", request.world().payloads.message(done, true));
        return answer;
    }
}
