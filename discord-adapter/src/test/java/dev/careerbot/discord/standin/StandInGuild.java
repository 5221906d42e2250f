package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/** A guild, which users call a server. */
public final class StandInGuild {
    private static final long FOR_EVERYONE = Permission.getRaw(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_ADD_REACTION,
            Permission.USE_APPLICATION_COMMANDS);

    /** Permissions under a name. */
    public record Role(String id, String name, long permissions, int position) {
        ObjectNode json() {
            ObjectNode json = Json.object()
                    .put("id", id)
                    .put("name", name)
                    .putNull("description")
                    .put("permissions", Long.toUnsignedString(permissions))
                    .put("position", position)
                    .put("color", 0)
                    .put("hoist", false)
                    .put("managed", false)
                    .put("mentionable", false)
                    .putNull("icon")
                    .putNull("unicode_emoji")
                    .put("flags", 0);
            json.putObject("colors")
                    .put("primary_color", 0)
                    .putNull("secondary_color")
                    .putNull("tertiary_color");
            return json;
        }
    }

    private final World world;
    private final String id;
    private final String name;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, StandInMember> members = new LinkedHashMap<>();
    private boolean botIsMember;

    StandInGuild(World world, String id, String name, boolean botIsMember) {
        this.world = world;
        this.id = id;
        this.name = name;
        this.botIsMember = botIsMember;
        roles.put("@everyone", new Role(id, "@everyone", FOR_EVERYONE, 0));
        if (botIsMember) {
            members.put(world.self.id(), new StandInMember(world, world.self, this));
        }
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    boolean botIsMember() {
        return botIsMember;
    }

    Role everyone() {
        return role("@everyone");
    }

    Map<String, StandInMember> members() {
        return members;
    }

    /** A text channel by its name; made when first named. */
    public StandInChannel channel(String channelName) {
        return world.locked(() -> findChannel(channelName).orElseGet(() -> {
            StandInChannel channel = world.add(StandInChannel.text(world, this, channelName));
            tell("CHANNEL_CREATE", channel.json());
            return channel;
        }));
    }

    private Optional<StandInChannel> findChannel(String channelName) {
        return world.channels.values().stream()
                .filter(channel -> !channel.isDeleted()
                        && channel.isIn(this)
                        && channel.name().equals(channelName))
                .findFirst();
    }

    /** A member by the user's name; joins when first named. */
    public StandInMember member(String userName) {
        return world.locked(() -> {
            StandInUser user = world.user(userName);
            return members.computeIfAbsent(user.id(), key -> new StandInMember(world, user, this));
        });
    }

    /** A role by its name; made, without permissions, when first named. */
    public Role role(String roleName) {
        return world.locked(() -> role(roleName, new Permission[0]));
    }

    /** Takes permissions from everyone, the bot among them, and tells it so. */
    public void denyEveryone(Permission... permissions) {
        world.locked(() -> {
            Role less = new Role(id, "@everyone", everyone().permissions() & ~Permission.getRaw(permissions), 0);
            roles.put("@everyone", less);
            ObjectNode data = Json.object().put("guild_id", id);
            data.set("role", less.json());
            tell("GUILD_ROLE_UPDATE", data);
        });
    }

    Role role(String roleName, Permission... permissions) {
        return roles.computeIfAbsent(roleName, key -> {
            Role role = new Role(world.snowflakes.next(), roleName, Permission.getRaw(permissions), roles.size());
            ObjectNode data = Json.object().put("guild_id", id);
            data.set("role", role.json());
            tell("GUILD_ROLE_CREATE", data);
            return role;
        });
    }

    Optional<Role> roleById(String roleId) {
        return roles.values().stream().filter(role -> role.id().equals(roleId)).findFirst();
    }

    /** The bot is thrown out. */
    public void removesTheBot() {
        world.locked(() -> {
            tell("GUILD_DELETE", Json.object().put("id", id));
            members.remove(world.self.id());
            botIsMember = false;
        });
    }

    /** The guild cannot be reached for a while, and comes back by {@link #returns()}. */
    public void becomesUnavailable() {
        world.locked(() -> tell("GUILD_DELETE", Json.object().put("id", id).put("unavailable", true)));
    }

    /** The guild is back after {@link #becomesUnavailable()}. */
    public void returns() {
        world.locked(this::announce);
    }

    void announce() {
        tell("GUILD_CREATE", json());
    }

    private void tell(String event, ObjectNode data) {
        if (botIsMember) {
            world.dispatch(Event.of(event, id, Event.GUILDS, data));
        }
    }

    /** What an interaction tells of the guild. */
    ObjectNode brief() {
        ObjectNode json = Json.object().put("id", id).put("locale", "en-US");
        json.putArray("features");
        return json;
    }

    ObjectNode json() {
        ObjectNode json = GuildPayload.of(this);
        json.set("roles", Json.array(roles.values().stream().map(Role::json)));
        json.set("channels", Json.array(channels(false)));
        json.set("threads", Json.array(channels(true)));
        // Why the bot only: this is what a session without the privileged members intent is told.
        json.set(
                "members",
                Json.array(members.values().stream()
                        .filter(member -> member.user().isBot())
                        .map(StandInMember::jsonWithUser)));
        return json.put("member_count", members.size());
    }

    Role[] roles() {
        return roles.values().toArray(new Role[0]);
    }

    java.util.stream.Stream<ObjectNode> channels(boolean threads) {
        return world.channels.values().stream()
                .filter(channel -> !channel.isDeleted() && channel.isIn(this) && channel.isThread() == threads)
                .map(StandInChannel::json);
    }
}
