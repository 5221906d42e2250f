package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields and limits of modals and Home tabs, after Slack's reference of views. */
final class ViewRules {
    private static final int LARGEST = 250_000;
    private static final Set<String> HOME = Set.of("type", "blocks", "private_metadata", "callback_id", "external_id");
    private static final Set<String> MODAL = Set.of(
            "type",
            "blocks",
            "private_metadata",
            "callback_id",
            "external_id",
            "title",
            "submit",
            "close",
            "clear_on_close",
            "notify_on_close",
            "submit_disabled");

    private ViewRules() {}

    static List<String> problemsOf(JsonNode view) {
        boolean modal = view.path("type").asText().equals("modal");
        Problems problems = new Problems();
        problems.onlyFields(view, modal ? MODAL : HOME, "/view");
        problems.atMost(view, "private_metadata", 3000, "/view");
        problems.atMost(view, "callback_id", 255, "/view");
        problems.atMost(view, "external_id", 255, "/view");
        if (view.toString().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            problems.add("view_too_large", "/view");
        }
        if (modal) {
            problems.text(view, "title", false, 24, "/view");
            problems.optionalText(view, "submit", 24, "/view");
            problems.optionalText(view, "close", 24, "/view");
            if (!view.has("submit") && hasInput(view)) {
                problems.add("a modal with inputs must have submit", "/view");
            }
        }
        List<String> all = new ArrayList<>(problems.found());
        all.addAll(BlockRules.problemsOfView(view.path("blocks")));
        return all;
    }

    private static boolean hasInput(JsonNode view) {
        return Json.objectsIn(view.path("blocks")).stream()
                .anyMatch(block -> block.path("type").asText().equals("input"));
    }
}
