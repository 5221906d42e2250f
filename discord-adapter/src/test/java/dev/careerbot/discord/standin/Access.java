package dev.careerbot.discord.standin;

import net.dv8tion.jda.api.Permission;

/** What the bot may reach. Guarded by the world's lock. */
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    /** The channel that a request names, where the bot has a permission. */
    StandInChannel channel(RestRequest request, Permission permission) {
        StandInChannel channel =
                world.channel(request.at("channel_id")).orElseThrow(() -> RestError.unknown(10003, "Channel"));
        if (!channel.isSeenByBot()) {
            throw new RestError(403, 50001, "Missing Access");
        }
        demand(channel, permission);
        return channel;
    }

    StandInChannel channelToWriteTo(RestRequest request) {
        StandInChannel channel = channel(request, Permission.VIEW_CHANNEL);
        demand(channel, channel.isThread() ? Permission.MESSAGE_SEND_IN_THREADS : Permission.MESSAGE_SEND);
        return channel;
    }

    void demand(StandInChannel channel, Permission permission) {
        if (channel.isDeniedToBot(Permission.VIEW_CHANNEL)) {
            throw new RestError(403, 50001, "Missing Access");
        }
        boolean granted = channel.guild()
                .map(guild -> guild.member(world.self.name()))
                .map(member -> (member.permissions() & permission.getRawValue()) != 0)
                .orElse(true);
        if (!granted || channel.isDeniedToBot(permission)) {
            throw new RestError(403, 50013, "Missing Permissions");
        }
    }

    StandInGuild guild(RestRequest request) {
        StandInGuild guild = world.guilds.get(request.at("guild_id"));
        if (guild == null || !guild.botIsMember()) {
            throw RestError.unknown(10004, "Guild");
        }
        return guild;
    }
}
