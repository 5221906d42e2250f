package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The methods that tell of files and take them. */
final class FileMethods {
    private FileMethods() {}

    static Map<String, ApiMethod> table() {
        return Map.of(
                "files.info", FileMethods::info,
                "files.getUploadURLExternal", FileMethods::uploadAddress,
                "files.completeUploadExternal", FileMethods::complete);
    }

    private static SharedFile file(ApiRequest request, String id) throws ApiFailure {
        return request.world()
                .files
                .find(id)
                .filter(found -> request.grant().covers(found.workspace()))
                .orElseThrow(() -> new ApiFailure("file_not_found", id));
    }

    private static ObjectNode info(ApiRequest request) throws ApiFailure {
        request.needs("files:read");
        ObjectNode answer = Json.ok();
        answer.set("file", request.world().files.json(file(request, request.required("file"))));
        return answer;
    }

    private static ObjectNode uploadAddress(ApiRequest request) throws ApiFailure {
        request.needs("files:write");
        request.required("length");
        Workspace workspace = request.world().workspaces.stream()
                .filter(request.grant()::covers)
                .findFirst()
                .orElseThrow(() -> new ApiFailure("invalid_auth"));
        String id = request.world().files.expect(workspace, request.required("filename"));
        return Json.ok()
                .put("upload_url", request.world().address(SharedFiles.UPLOAD + id))
                .put("file_id", id);
    }

    private static ObjectNode complete(ApiRequest request) throws ApiFailure {
        request.needs("files:write");
        List<SharedFile> uploaded = new ArrayList<>();
        for (JsonNode each : request.json("files", "invalid_arguments")) {
            uploaded.add(file(request, each.path("id").asText()));
        }
        if (request.text("channel_id").isPresent()) {
            Conversation in = request.writable("channel_id");
            String text = request.text("initial_comment").orElse("");
            String bot = in.workspace().bot().userId();
            in.add(SlackMessage.by(bot, in, request.world().ids.timestamp(), text)
                    .inThread(ChatMethods.threadIn(request, in))
                    .with(uploaded));
        }
        ObjectNode answer = Json.ok();
        ArrayNode files = answer.putArray("files");
        uploaded.forEach(each -> files.addObject().put("id", each.id()).put("title", each.name()));
        return answer;
    }
}
