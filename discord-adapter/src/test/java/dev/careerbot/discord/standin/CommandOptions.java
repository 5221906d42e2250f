package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a user filled in behind a command. What Discord's own client does not let pass (an unknown option, a missing one, a
 * value that is no choice) is an error of the test.
 */
final class CommandOptions {
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;

    private final World world;
    private final StandInChannel channel;
    private final ObjectNode resolved = Json.object();

    CommandOptions(World world, StandInChannel channel) {
        this.world = world;
        this.channel = channel;
    }

    /**
     * The data of a command.
     *
     * @param path the names of group and subcommand, if any
     * @param focused the option that is being typed into; empty when the command is sent
     */
    ObjectNode data(ObjectNode command, List<String> path, Map<String, ?> values, String focused) {
        ObjectNode data = Json.object();
        data.set("id", command.path("id"));
        data.set("name", command.path("name"));
        data.set("type", command.path("type"));
        if (command.has("guild_id")) {
            data.set("guild_id", command.path("guild_id"));
        }
        ArrayNode options = nested(command, path, values, focused);
        if (!options.isEmpty()) {
            data.set("options", options);
        }
        if (!resolved.isEmpty()) {
            data.set("resolved", resolved);
        }
        return data;
    }

    private ArrayNode nested(JsonNode owner, List<String> path, Map<String, ?> values, String focused) {
        if (path.isEmpty()) {
            return filled(owner.path("options"), values, focused);
        }
        JsonNode inner = option(owner.path("options"), path.get(0));
        int type = inner.path("type").asInt();
        if (type != SUBCOMMAND && type != GROUP) {
            throw new AssertionError("no subcommand: " + path);
        }
        ObjectNode json = Json.object().put("name", path.get(0)).put("type", type);
        json.set("options", nested(inner, path.subList(1, path.size()), values, focused));
        return Json.array().add(json);
    }

    private ArrayNode filled(JsonNode definitions, Map<String, ?> values, String focused) {
        ArrayNode filled = Json.array();
        new LinkedHashMap<String, Object>(values).forEach((name, value) -> {
            JsonNode definition = option(definitions, name);
            ObjectNode option = filled.addObject().put("name", name);
            option.set("type", definition.path("type"));
            write(option, definition, value);
            if (name.equals(focused)) {
                option.put("focused", true);
            } else {
                checkChoice(definition, option.path("value"));
            }
        });
        for (JsonNode definition : definitions) {
            String name = definition.path("name").asText();
            boolean isSubcommand = definition.path("type").asInt() <= GROUP;
            if (focused.isEmpty()
                    && (definition.path("required").asBoolean() || isSubcommand)
                    && !values.containsKey(name)) {
                throw new AssertionError("required, but not given: " + name);
            }
        }
        return filled;
    }

    private static JsonNode option(JsonNode definitions, String name) {
        return Json.elements(definitions).stream()
                .filter(definition -> definition.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such option: " + name + " in " + definitions));
    }

    private static void checkChoice(JsonNode definition, JsonNode value) {
        JsonNode choices = definition.path("choices");
        boolean known = choices.isEmpty()
                || Json.elements(choices).stream()
                        .anyMatch(choice -> choice.path("value").asText().equals(value.asText()));
        if (!known) {
            throw new AssertionError("no choice of " + definition.path("name").asText() + ": " + value);
        }
    }

    private void write(ObjectNode option, JsonNode definition, Object value) {
        switch (value) {
            case Upload upload -> {
                String id = world.snowflakes.next();
                resolve("attachments", id, world.files.attach(id, upload).put("ephemeral", true));
                option.put("value", id);
            }
            case StandInUser user -> {
                resolve("users", user.id(), user.json());
                channel.guild().map(guild -> guild.member(user.name())).ifPresent(member -> {
                    String permissions = Long.toUnsignedString(member.permissions());
                    resolve("members", user.id(), member.json().put("permissions", permissions));
                });
                option.put("value", user.id());
            }
            case StandInGuild.Role role -> {
                resolve("roles", role.id(), role.json());
                option.put("value", role.id());
            }
            case StandInChannel picked -> {
                resolve("channels", picked.id(), picked.json().put("permissions", "0"));
                option.put("value", picked.id());
            }
            case Boolean flag -> option.put("value", flag);
            case Integer number -> option.put("value", number);
            case Long number -> option.put("value", number);
            case Double number -> option.put("value", number);
            case String text -> option.put("value", text);
            default -> throw new AssertionError("no value for " + definition + ": " + value);
        }
    }

    private void resolve(String kind, String id, ObjectNode entity) {
        resolved.withObject("/" + kind).set(id, entity);
    }
}
