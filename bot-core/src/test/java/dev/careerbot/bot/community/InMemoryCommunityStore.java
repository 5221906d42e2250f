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

    /** Changes a community's settings without an entry in the audit. */
    public void set(String community, UnaryOperator<CommunitySettings> change) {
        settings.put(community, change.apply(settings(community)));
    }

    /** Sets how the bot behaves in a channel. */
    public void set(String community, String channel, ChannelSettings how) {
        set(community, before -> before.withChannel(channel, how));
    }

    /** Makes somebody a moderator: {@code user:ID} or {@code group:ID}. */
    public void addModerator(String community, String who) {
        set(community, before -> before.withModerator(who));
    }
}
