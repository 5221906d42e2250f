package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Registration of commands. Guarded by the world's lock. */
final class CommandEndpoints {
    private static final String APPLICATION = "/applications/{application_id}";

    private final World world;
    private final CommandLimits limits;

    CommandEndpoints(World world) {
        this.world = world;
        this.limits = new CommandLimits(world);
    }

    void addTo(Routes routes) {
        for (String base : List.of(APPLICATION + "/commands", APPLICATION + "/guilds/{guild_id}/commands")) {
            routes.on("GET", base, request -> RestAnswer.ok(Json.array(all(request).stream())))
                    .on("PUT", base, this::replace)
                    .on("POST", base, this::add)
                    .on("GET", base + "/{command_id}", request -> RestAnswer.ok(one(request)))
                    .on("PATCH", base + "/{command_id}", this::change)
                    .on("DELETE", base + "/{command_id}", this::delete);
        }
    }

    private List<ObjectNode> all(RestRequest request) {
        if (!request.at("application_id").equals(world.self.id())) {
            throw new RestError(403, 20012, "You are not authorized to perform this action on this application");
        }
        return world.commands.of(request.at("guild_id"));
    }

    private ObjectNode one(RestRequest request) {
        return all(request).stream()
                .filter(command -> command.path("id").asText().equals(request.at("command_id")))
                .findFirst()
                .orElseThrow(() -> RestError.unknown(10063, "application command"));
    }

    private RestAnswer replace(RestRequest request) {
        List<ObjectNode> commands = all(request);
        List<JsonNode> definitions = Json.elements(request.body());
        definitions.forEach(definition -> limits.check(request.where(), definition));
        limits.checkAll(request.where(), definitions);
        List<ObjectNode> made = new ArrayList<>();
        definitions.forEach(definition -> made.add(world.commands.put(request.at("guild_id"), definition)));
        commands.clear();
        commands.addAll(made);
        return RestAnswer.ok(Json.array(commands.stream()));
    }

    private RestAnswer add(RestRequest request) {
        int before = all(request).size();
        limits.check(request.where(), request.body());
        ObjectNode command = world.commands.put(request.at("guild_id"), request.body());
        limits.checkAll(request.where(), all(request));
        return all(request).size() > before ? RestAnswer.created(command) : RestAnswer.ok(command);
    }

    private RestAnswer change(RestRequest request) {
        ObjectNode merged = one(request).deepCopy();
        merged.setAll((ObjectNode) request.body());
        limits.check(request.where(), merged);
        one(request).setAll((ObjectNode) KnownDeviations.undone(request.body()));
        return RestAnswer.ok(one(request));
    }

    private RestAnswer delete(RestRequest request) {
        all(request).remove(one(request));
        return RestAnswer.NOTHING;
    }
}
