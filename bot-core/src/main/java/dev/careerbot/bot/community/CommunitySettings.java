package dev.careerbot.bot.community;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a community has set.
 *
 * @param owners persons, as {@code user:ID}
 * @param moderators persons and groups, as {@code user:ID} and {@code group:ID}
 * @param channels how the bot behaves in each channel that something was set for, by the platform's id
 */
public record CommunitySettings(Set<String> owners, Set<String> moderators, Map<String, ChannelSettings> channels) {
    /** Nothing set yet. */
    public static final CommunitySettings NONE = new CommunitySettings(Set.of(), Set.of(), Map.of());

    /** The channel whose settings count for all channels without their own. */
    public static final String EVERY_CHANNEL = "*";

    public CommunitySettings {
        owners = Set.copyOf(owners);
        moderators = Set.copyOf(moderators);
        channels = Map.copyOf(channels);
    }

    /** With one more owner. */
    public CommunitySettings withOwner(String person) {
        return new CommunitySettings(with(owners, person), moderators, channels);
    }

    /** Without that owner. */
    public CommunitySettings withoutOwner(String person) {
        return new CommunitySettings(without(owners, person), moderators, channels);
    }

    /** With one more moderator, or group of moderators. */
    public CommunitySettings withModerator(String person) {
        return new CommunitySettings(owners, with(moderators, person), channels);
    }

    /** Without that moderator, or group of moderators. */
    public CommunitySettings withoutModerator(String person) {
        return new CommunitySettings(owners, without(moderators, person), channels);
    }

    /** With other settings of a channel. */
    public CommunitySettings withChannel(String channel, ChannelSettings settings) {
        Map<String, ChannelSettings> more = new TreeMap<>(channels);
        more.put(channel, settings);
        return new CommunitySettings(owners, moderators, more);
    }

    /** How the bot behaves in a channel. */
    public ChannelSettings channel(String channel) {
        return channels.getOrDefault(channel, channels.getOrDefault(EVERY_CHANNEL, ChannelSettings.USUAL));
    }

    private static Set<String> with(Set<String> persons, String person) {
        Set<String> more = new TreeSet<>(persons);
        more.add(person);
        return more;
    }

    private static Set<String> without(Set<String> persons, String person) {
        Set<String> less = new TreeSet<>(persons);
        less.remove(person);
        return less;
    }
}
