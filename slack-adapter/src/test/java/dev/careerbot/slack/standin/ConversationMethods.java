package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The methods that read conversations and open direct ones. */
final class ConversationMethods {
    private ConversationMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "conversations.info", ConversationMethods::info,
                "conversations.history", ConversationMethods::history,
                "conversations.replies", ConversationMethods::replies,
                "conversations.open", ConversationMethods::open);
    }

    private static ObjectNode info(ApiRequest request) throws ApiFailure {
        Conversation found = request.conversation("channel");
        request.needs(found.kind().scope() + ":read");
        ObjectNode channel = Json.texts(
                "id", found.id(),
                "name", found.name(),
                "context_team_id", found.workspace().id());
        channel.put("is_channel", found.kind() == Conversation.Kind.PUBLIC);
        channel.put("is_private", found.kind() != Conversation.Kind.PUBLIC);
        channel.put("is_im", found.kind() == Conversation.Kind.DIRECT);
        channel.put("is_archived", found.archived());
        channel.put("is_general", found.name().equals("general"));
        channel.put("is_member", found.hasMember(found.workspace().bot().userId()));
        ObjectNode answer = Json.ok();
        answer.set("channel", channel);
        return answer;
    }

    private static ObjectNode history(ApiRequest request) throws ApiFailure {
        List<SlackMessage> newestFirst =
                new ArrayList<>(request.readable("channel").messages());
        newestFirst.sort(Comparator.comparing(SlackMessage::ts).reversed());
        return page(request, newestFirst);
    }

    private static ObjectNode replies(ApiRequest request) throws ApiFailure {
        Conversation in = request.readable("channel");
        SlackMessage asked = in.find(request.required("ts")).orElseThrow(() -> new ApiFailure("thread_not_found"));
        List<SlackMessage> oldestFirst = new ArrayList<>();
        in.find(asked.threadRoot()).filter(SlackMessage::isPublic).ifPresent(root -> {
            oldestFirst.add(root);
            oldestFirst.addAll(in.thread(root));
        });
        return page(request, oldestFirst);
    }

    private static ObjectNode page(ApiRequest request, List<SlackMessage> all) {
        String oldest = request.text("oldest").orElse("");
        String latest = request.text("latest").orElse("~");
        boolean inclusive = request.flag("inclusive");
        List<SlackMessage> wanted = all.stream()
                .filter(message -> message.ts().compareTo(oldest) > (inclusive ? -1 : 0))
                .filter(message -> message.ts().compareTo(latest) < (inclusive ? 1 : 0))
                .toList();
        int from = request.text("cursor")
                .map(cursor -> Integer.parseInt(cursor.substring(1)))
                .orElse(0);
        int limit = request.text("limit").map(Integer::parseInt).orElse(100);
        int to = Math.min(wanted.size(), from + limit);
        ObjectNode answer = Json.ok();
        ArrayNode messages = answer.putArray("messages");
        wanted.subList(Math.min(from, to), to)
                .forEach(message ->
                        messages.add(request.world().payloads.message(message, request.flag("include_all_metadata"))));
        answer.put("has_more", to < wanted.size());
        answer.putObject("response_metadata").put("next_cursor", to < wanted.size() ? "c" + to : "");
        return answer;
    }

    private static ObjectNode open(ApiRequest request) throws ApiFailure {
        request.needs("im:write");
        String user = request.required("users");
        Person person = request.world()
                .person(user)
                .filter(found -> request.grant().covers(found.workspace()))
                .orElseThrow(() -> new ApiFailure("user_not_found", user));
        ObjectNode answer = Json.ok();
        answer.putObject("channel").put("id", person.directConversation().id());
        return answer;
    }
}
