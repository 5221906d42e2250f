package dev.careerbot.bot.community;

import dev.careerbot.knowledge.store.Act;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Keeps communities' settings, for tests. Safe for use by several threads. */
public final class InMemoryCommunityStore implements CommunityStore {
    private final Map<String, CommunitySettings> settings = new ConcurrentHashMap<>();

    @Override
    public CommunitySettings settings(String community) {
        return settings.getOrDefault(community, CommunitySettings.NONE);
    }

    @Override
    public boolean change(String community, UnaryOperator<CommunitySettings> change, Act act) {
        CommunitySettings before = settings(community);
        CommunitySettings after = change.apply(before);
        settings.put(community, after);
        return !after.equals(before);
    }

    /** Sets how the bot behaves in a channel. */
    public void set(String community, String channel, ChannelSettings how) {
        settings.put(community, settings(community).withChannel(channel, how));
    }

    /** Makes somebody a moderator: {@code user:ID} or {@code group:ID}. */
    public void addModerator(String community, String who) {
        settings.put(community, settings(community).withModerator(who));
    }
}
