package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The modals and Home tabs that are or were shown, and what an acknowledged submission does to them. Thread-safe. */
final class Views {
    private static final int DEEPEST = 3;

    private final World world;
    private final List<ShownView> shown = new ArrayList<>();

    Views(World world) {
        this.world = world;
    }

    synchronized ShownView open(Person owner, JsonNode view, Optional<ShownView> below) throws ApiFailure {
        checkView(view, "modal");
        if (below.isPresent() && stack(owner).size() >= DEEPEST) {
            throw new ApiFailure("push_limit_reached");
        }
        return add(owner, view, below.map(ShownView::id));
    }

    private ShownView add(Person owner, JsonNode view, Optional<String> below) {
        ShownView added = new ShownView(
                world.ids.next("V"), owner, nextHash(), BlockIds.added(view, world.ids), below, true, Map.of());
        shown.add(added);
        return added;
    }

    private String nextHash() {
        return world.ids.next("hash.");
    }

    synchronized ShownView publish(Person owner, JsonNode view, Optional<String> hash) throws ApiFailure {
        checkView(view, "home");
        Optional<ShownView> before = home(owner);
        return before.isPresent() ? update(before.get(), view, hash) : add(owner, view, Optional.empty());
    }

    synchronized ShownView update(ShownView before, JsonNode view, Optional<String> hash) throws ApiFailure {
        checkView(view, before.type());
        if (hash.filter(given -> !given.equals(before.hash())).isPresent()) {
            throw new ApiFailure("hash_conflict");
        }
        return replace(before.showing(BlockIds.added(view, world.ids), nextHash()));
    }

    private void checkView(JsonNode view, String type) throws ApiFailure {
        if (!type.equals(view.path("type").asText())) {
            throw new ApiFailure("invalid_arguments", "[ERROR] a view of type " + type + " was expected");
        }
        List<String> problems = ViewRules.problemsOf(view);
        if (!problems.isEmpty()) {
            throw new ApiFailure("invalid_arguments", problems.toArray(String[]::new));
        }
        TextRules.broadcastsIn(view).forEach(text -> world.violations.add("broadcast", text));
    }

    private ShownView replace(ShownView changed) {
        shown.replaceAll(each -> each.id().equals(changed.id()) ? changed : each);
        return changed;
    }

    synchronized Optional<ShownView> find(Predicate<ShownView> which) {
        return shown.stream().filter(which).findFirst();
    }

    Optional<ShownView> home(Person owner) {
        return find(view -> view.owner().equals(owner) && view.type().equals("home"));
    }

    /** The open modals of somebody, the topmost last. */
    synchronized List<ShownView> stack(Person owner) {
        return shown.stream()
                .filter(view ->
                        view.open() && view.owner().equals(owner) && view.type().equals("modal"))
                .toList();
    }

    synchronized ShownView close(ShownView view) {
        return replace(view.closed());
    }

    /** Does what the bot answered to a submission: nothing closes the modal. */
    synchronized void submitted(ShownView submitted, JsonNode answer) {
        ShownView now = find(view -> view.id().equals(submitted.id())).orElse(submitted);
        try {
            switch (answer.path("response_action").asText("")) {
                case "" -> replace(now.closed());
                case "clear" -> stack(now.owner()).forEach(each -> replace(each.closed()));
                case "errors" -> replace(now.withErrors(errors(now, answer.path("errors"))));
                case "update" -> update(now, answer.path("view"), Optional.empty());
                case "push" -> open(now.owner(), answer.path("view"), Optional.of(now));
                default -> throw new ApiFailure("unknown_response_action", answer.toString());
            }
        } catch (ApiFailure e) {
            world.violations.add(e.code(), "the acknowledgement of a submission:" + e.detail());
        }
    }

    private static Map<String, String> errors(ShownView view, JsonNode errors) throws ApiFailure {
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : errors.properties()) {
            boolean isInput = Json.objectsIn(view.blocks()).stream()
                    .anyMatch(block -> block.path("type").asText().equals("input")
                            && block.path("block_id").asText().equals(each.getKey()));
            if (!isInput) {
                throw new ApiFailure("invalid_errors", "no input has the block_id " + each.getKey());
            }
            found.put(each.getKey(), each.getValue().asText());
        }
        if (found.isEmpty()) {
            throw new ApiFailure("invalid_errors", "there is none");
        }
        return found;
    }

    ObjectNode json(ShownView shownView, ObjectNode state) {
        JsonNode view = shownView.view();
        ObjectNode json = Json.texts(
                "id", shownView.id(),
                "team_id", shownView.owner().workspace().id(),
                "type", shownView.type(),
                "hash", shownView.hash(),
                "private_metadata", view.path("private_metadata").asText(""),
                "callback_id", view.path("callback_id").asText(""),
                "external_id", view.path("external_id").asText(""),
                "root_view_id", shownView.below().orElse(shownView.id()),
                "app_id", world.app.id(),
                "app_installed_team_id", shownView.owner().workspace().id(),
                "bot_id", shownView.owner().workspace().bot().botId());
        json.put("clear_on_close", view.path("clear_on_close").asBoolean(false));
        json.put("notify_on_close", view.path("notify_on_close").asBoolean(false));
        for (String part : List.of("title", "submit", "close")) {
            json.set(
                    part, view.hasNonNull(part) ? view.get(part) : Json.object().nullNode());
        }
        json.put("previous_view_id", shownView.below().orElse(null));
        json.set("blocks", shownView.blocks());
        json.set("state", state);
        return json;
    }
}
