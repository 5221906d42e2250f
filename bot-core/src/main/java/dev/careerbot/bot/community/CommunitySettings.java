package dev.careerbot.bot.community;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a community has set.
 *
 * @param owners persons, as {@code user:ID}
 * @param moderators persons and groups, as {@code user:ID} and {@code group:ID}
 */
public record CommunitySettings(Set<String> owners, Set<String> moderators) {
    /** Nothing set yet. */
    public static final CommunitySettings NONE = new CommunitySettings(Set.of(), Set.of());

    public CommunitySettings {
        owners = Set.copyOf(owners);
        moderators = Set.copyOf(moderators);
    }

    /** With one more owner. */
    public CommunitySettings withOwner(String person) {
        return new CommunitySettings(with(owners, person), moderators);
    }

    /** Without that owner. */
    public CommunitySettings withoutOwner(String person) {
        return new CommunitySettings(without(owners, person), moderators);
    }

    /** With one more moderator, or group of moderators. */
    public CommunitySettings withModerator(String person) {
        return new CommunitySettings(owners, with(moderators, person));
    }

    /** Without that moderator, or group of moderators. */
    public CommunitySettings withoutModerator(String person) {
        return new CommunitySettings(owners, without(moderators, person));
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
