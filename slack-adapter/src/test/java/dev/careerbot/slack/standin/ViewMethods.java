package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods that show modals and Home tabs. */
final class ViewMethods {
    private ViewMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "views.open", ViewMethods::open,
                "views.push", ViewMethods::push,
                "views.update", ViewMethods::update,
                "views.publish", ViewMethods::publish);
    }

    private static JsonNode view(ApiRequest request) throws ApiFailure {
        request.required("view");
        return request.json("view", "invalid_arguments");
    }

    private static ObjectNode answer(ApiRequest request, ShownView shown) {
        ObjectNode answer = Json.ok();
        answer.set("view", request.world().views.json(shown, Json.object().set("values", Json.object())));
        return answer;
    }

    private static ObjectNode open(ApiRequest request) throws ApiFailure {
        JsonNode view = view(request);
        Person owner = request.world().triggers.use(request.required("trigger_id"), request.grant());
        return answer(request, request.world().views.open(owner, view, Optional.empty()));
    }

    private static ObjectNode push(ApiRequest request) throws ApiFailure {
        JsonNode view = view(request);
        Person owner = request.world().triggers.use(request.required("trigger_id"), request.grant());
        List<ShownView> stack = request.world().views.stack(owner);
        if (stack.isEmpty()) {
            throw new ApiFailure("not_found", "no modal is open");
        }
        return answer(request, request.world().views.open(owner, view, Optional.of(stack.getLast())));
    }

    private static ObjectNode update(ApiRequest request) throws ApiFailure {
        Optional<String> id = request.text("view_id");
        Optional<String> external = request.text("external_id");
        if (id.isEmpty() && external.isEmpty()) {
            throw ApiFailure.missing("view_id");
        }
        ShownView before = request.world()
                .views
                .find(shown -> shown.open()
                        && request.grant().covers(shown.owner().workspace())
                        && (id.filter(shown.id()::equals).isPresent()
                                || external.filter(
                                                shown.view().path("external_id").asText()::equals)
                                        .isPresent()))
                .orElseThrow(() -> new ApiFailure("not_found"));
        return answer(request, request.world().views.update(before, view(request), request.text("hash")));
    }

    private static ObjectNode publish(ApiRequest request) throws ApiFailure {
        Person owner = request.person("user_id");
        return answer(request, request.world().views.publish(owner, view(request), request.text("hash")));
    }
}
