package dev.careerbot.discord.standin;

import java.time.InstantSource;

/** Discord's ids: the time of creation in ms since 2015 in front of 22 further bits. Not thread-safe. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int TIME_SHIFT = 22;

    private final InstantSource clock;
    private final long firstGuild;
    private long guilds;
    private long last;

    Snowflakes(InstantSource clock) {
        this.clock = clock;
        // Why even: the n-th guild is then on shard n modulo the number of shards, for one, two, four… shards.
        this.firstGuild = ((clock.millis() - EPOCH) >> 8) << 8;
    }

    String next() {
        last = Math.max(last + 1, (clock.millis() - EPOCH) << TIME_SHIFT);
        return Long.toUnsignedString(last);
    }

    String nextGuild() {
        return Long.toUnsignedString((firstGuild + guilds++) << TIME_SHIFT);
    }

    static int shardOf(String guild, int shards) {
        return (int) Long.remainderUnsigned(Long.parseUnsignedLong(guild) >>> TIME_SHIFT, shards);
    }
}
