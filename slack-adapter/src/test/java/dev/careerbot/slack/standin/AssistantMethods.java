package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The methods of assistant threads. */
final class AssistantMethods {
    private static final int MOST_PROMPTS = 4;

    private AssistantMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "assistant.threads.setStatus", AssistantMethods::status,
                "assistant.threads.setTitle", AssistantMethods::title,
                "assistant.threads.setSuggestedPrompts", AssistantMethods::prompts);
    }

    private static AssistantThread thread(ApiRequest request) throws ApiFailure {
        request.needs("assistant:write");
        Conversation in = request.writable("channel_id");
        String ts = request.required("thread_ts");
        SlackMessage root = in.find(ts).orElseThrow(() -> new ApiFailure("invalid_thread_ts", ts));
        return request.world().assistantThreads.in(in, root.threadRoot());
    }

    private static ObjectNode status(ApiRequest request) throws ApiFailure {
        thread(request).showStatus(request.text("status").orElse(""));
        return Json.ok();
    }

    private static ObjectNode title(ApiRequest request) throws ApiFailure {
        thread(request).showTitle(request.required("title"));
        return Json.ok();
    }

    private static ObjectNode prompts(ApiRequest request) throws ApiFailure {
        AssistantThread thread = thread(request);
        List<AssistantThread.Prompt> prompts = new ArrayList<>();
        for (JsonNode each : request.json("prompts", "invalid_arguments")) {
            prompts.add(new AssistantThread.Prompt(
                    each.path("title").asText(), each.path("message").asText()));
        }
        boolean unreadable = prompts.stream()
                .anyMatch(each -> each.title().isEmpty() || each.message().isEmpty());
        if (prompts.isEmpty() || prompts.size() > MOST_PROMPTS || unreadable) {
            throw new ApiFailure("invalid_arguments", "[ERROR] 1 to 4 prompts with title and message");
        }
        thread.showPrompts(prompts);
        return Json.ok();
    }
}
