package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.Permission;

/** A user as a member of a guild. */
public final class StandInMember {
    private final World world;
    private final StandInUser user;
    private final StandInGuild guild;
    private final List<StandInGuild.Role> roles = new ArrayList<>();

    StandInMember(World world, StandInUser user, StandInGuild guild) {
        this.world = world;
        this.user = user;
        this.guild = guild;
    }

    public StandInUser user() {
        return user;
    }

    /** Gives the member roles of the guild by their names; unknown ones are made. */
    public StandInMember withRoles(String... names) {
        world.locked(() -> {
            for (String name : names) {
                roles.add(guild.role(name));
            }
            tellTheBotOfItself();
        });
        return this;
    }

    /** Gives the member permissions, by a role of its own. */
    public StandInMember withPermissions(Permission... permissions) {
        world.locked(() -> {
            roles.add(guild.role("permissions of " + user.name(), permissions));
            tellTheBotOfItself();
        });
        return this;
    }

    /** Why only of itself: to hear of other members takes a privileged intent. */
    private void tellTheBotOfItself() {
        if (user.isBot() && guild.botIsMember()) {
            ObjectNode data = jsonWithUser().put("guild_id", guild.id());
            world.dispatch(Event.of("GUILD_MEMBER_UPDATE", guild.id(), 0, data));
        }
    }

    /** The member in a channel, by its name, of the guild. */
    public Visitor in(String channel) {
        return in(guild.channel(channel));
    }

    /** The member in a channel or thread of the guild. */
    public Visitor in(StandInChannel channel) {
        return new Visitor(world, user, channel);
    }

    long permissions() {
        long all = guild.everyone().permissions();
        for (StandInGuild.Role role : roles) {
            all |= role.permissions();
        }
        return (all & Permission.ADMINISTRATOR.getRawValue()) == 0 ? all : Permission.getRaw(Permission.values());
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("joined_at", StandInMessage.time(world.now()))
                .putNull("nick")
                .putNull("avatar")
                .putNull("banner")
                .putNull("premium_since")
                .putNull("communication_disabled_until")
                .put("pending", false)
                .put("deaf", false)
                .put("mute", false)
                .put("flags", 0);
        roles.forEach(role -> json.withArray("/roles").add(role.id()));
        if (roles.isEmpty()) {
            json.putArray("roles");
        }
        return json;
    }

    ObjectNode jsonWithUser() {
        ObjectNode json = json();
        json.set("user", user.json());
        return json;
    }
}
