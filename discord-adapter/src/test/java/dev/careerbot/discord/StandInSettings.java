package dev.careerbot.discord;

import dev.careerbot.discord.standin.DiscordStandIn;
import java.net.URI;
import java.util.Optional;

/** The settings of a bot that is on the stand-in in place of Discord. */
public final class StandInSettings {
    private StandInSettings() {}

    /** With the right token, in one shard. */
    public static DiscordSettings of(DiscordStandIn discord) {
        return of(discord, discord.token(), false, "1");
    }

    static DiscordSettings of(DiscordStandIn discord, String token, boolean readsMessages, String shards) {
        return new DiscordSettings(
                token,
                Optional.of(URI.create(discord.restUrl())),
                Optional.of(URI.create(discord.gatewayUrl())),
                readsMessages,
                shards);
    }
}
