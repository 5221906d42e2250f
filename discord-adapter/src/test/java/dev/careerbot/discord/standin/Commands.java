package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that the bot has registered, for all guilds and for single ones. Guarded by the world's lock. */
final class Commands {
    static final String EVERYWHERE = "";

    private static final int GUILD_INSTALL = 0;
    private static final int USER_INSTALL = 1;

    private final World world;
    private final Map<String, List<ObjectNode>> byGuild = new LinkedHashMap<>();

    Commands(World world) {
        this.world = world;
    }

    /** The commands of one guild, or those for {@link #EVERYWHERE}; changes are kept. */
    List<ObjectNode> of(String guild) {
        return byGuild.computeIfAbsent(guild, key -> new ArrayList<>());
    }

    /** A command by name and type, as a user finds it in a channel. */
    Optional<ObjectNode> find(String name, int type, StandInUser user, StandInChannel channel) {
        Stream<ObjectNode> own = channel.guild().map(guild -> of(guild.id())).orElse(List.of()).stream();
        return Stream.concat(own, of(EVERYWHERE).stream().filter(command -> isOffered(command, user, channel)))
                .filter(command -> command.path("name").asText().equals(name))
                .filter(command -> command.path("type").asInt() == type)
                .findFirst();
    }

    private static boolean isOffered(JsonNode command, StandInUser user, StandInChannel channel) {
        boolean asMember =
                has(command.path("integration_types"), GUILD_INSTALL) && (channel.isSeenByBot() || channel.isDm());
        boolean asUser = has(command.path("integration_types"), USER_INSTALL) && user.hasInstalledTheBot();
        JsonNode contexts = command.path("contexts");
        return (asMember || asUser) && (!contexts.isArray() || has(contexts, channel.context()));
    }

    private static boolean has(JsonNode array, int value) {
        return Json.elements(array).stream().anyMatch(element -> element.asInt() == value);
    }

    /** Takes in a definition, in the place of one of the same name and type. */
    ObjectNode put(String guild, JsonNode definition) {
        List<ObjectNode> commands = of(guild);
        ObjectNode command = completed(guild, definition);
        for (int i = 0; i < commands.size(); i++) {
            ObjectNode old = commands.get(i);
            if (old.path("name").equals(command.path("name"))
                    && old.path("type").equals(command.path("type"))) {
                command.set("id", old.path("id"));
                commands.set(i, command);
                return command;
            }
        }
        commands.add(command);
        return command;
    }

    private ObjectNode completed(String guild, JsonNode definition) {
        ObjectNode command = (ObjectNode) KnownDeviations.undone(definition);
        command.put("id", world.snowflakes.next())
                .put("application_id", world.self.id())
                .put("version", world.snowflakes.next())
                .put("type", command.path("type").asInt(1))
                .put("description", command.path("description").asText(""));
        JsonNode permissions = command.path("default_member_permissions");
        if (Json.isPresent(permissions)) {
            command.put("default_member_permissions", permissions.asText());
        } else {
            command.putNull("default_member_permissions");
        }
        if (!command.has("integration_types")) {
            command.putArray("integration_types").add(GUILD_INSTALL);
        }
        if (!guild.isEmpty()) {
            command.put("guild_id", guild);
        }
        return command;
    }
}
