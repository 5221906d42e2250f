package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/** Writes what the gateway tells of an interaction. Guarded by the world's lock. */
final class InteractionPayloads {
    private static final int ATTACHMENT_LIMIT = 10_485_760;

    private final World world;

    InteractionPayloads(World world) {
        this.world = world;
    }

    StandInInteraction make(
            StandInUser user, StandInChannel channel, int type, ObjectNode data, @Nullable StandInMessage source) {
        ObjectNode json = Json.object()
                .put("id", world.snowflakes.next())
                .put("application_id", world.self.id())
                .put("type", type)
                .put("token", "token-" + world.snowflakes.next())
                .put("version", 1)
                .put("locale", user.locale())
                .put("context", channel.context())
                .put("attachment_size_limit", ATTACHMENT_LIMIT)
                .put("app_permissions", Long.toUnsignedString(Permission.getRaw(Permission.values())))
                .put("channel_id", channel.id());
        json.set("data", data);
        json.putArray("entitlements");
        boolean botIsHere = channel.isSeenByBot();
        ObjectNode owners = json.putObject("authorizing_integration_owners");
        if (botIsHere && !(channel.isDm() && user.hasInstalledTheBot())) {
            owners.put("0", channel.guild().map(StandInGuild::id).orElse("0"));
        }
        if (user.hasInstalledTheBot()) {
            owners.put("1", user.id());
        }
        place(json, user, channel);
        if (source != null) {
            json.set("message", source.json().deepCopy());
        }
        return new StandInInteraction(world, user, channel, json, !botIsHere, source);
    }

    private static void place(ObjectNode json, StandInUser user, StandInChannel channel) {
        ObjectNode place = channel.json();
        Optional<StandInGuild> guild = channel.guild();
        if (guild.isEmpty()) {
            json.set("user", user.json());
            json.set("channel", place);
            return;
        }
        StandInMember member = guild.get().member(user.name());
        String permissions = Long.toUnsignedString(member.permissions());
        json.put("guild_id", guild.get().id()).put("guild_locale", "en-US");
        json.set("guild", guild.get().brief());
        json.set("member", member.jsonWithUser().put("permissions", permissions));
        json.set("channel", place.put("permissions", permissions));
    }
}
