package dev.careerbot.bot.community;

import dev.careerbot.knowledge.store.Act;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** What persons are in their communities, by the operator's configuration and by what was set in chat. Safe for use by several threads. */
public final class Communities {
    private final CommunityStore store;
    private final Rules rules;

    /**
     * What the operator's configuration says.
     *
     * @param owners by community the ids of its owners, whatever is set in chat
     * @param moderating communities from which the shared knowledge may be changed
     */
    public record Rules(Map<String, Set<String>> owners, Set<String> moderating) {
        /** No owners, and the shared knowledge is changed at the terminal alone. */
        public static final Rules NONE = new Rules(Map.of(), Set.of());

        public Rules {
            owners = Map.copyOf(owners);
            moderating = Set.copyOf(moderating);
        }
    }

    public Communities(CommunityStore store, Rules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** What somebody is where they ask; nobody is more than a member outside a community. */
    public Standing standing(Asker asker) {
        if (asker.isLocal()) {
            return Standing.OPERATOR;
        }
        if (asker.community().isEmpty() || asker.user().isEmpty()) {
            return Standing.MEMBER;
        }
        CommunitySettings settings = store.settings(asker.community());
        String person = person(asker.user());
        if (configuredOwners(asker.community()).contains(asker.user())
                || settings.owners().contains(person)) {
            return Standing.OWNER;
        }
        boolean moderates = settings.moderators().contains(person)
                || asker.groups().stream().map(Communities::group).anyMatch(settings.moderators()::contains);
        return moderates ? Standing.MODERATOR : Standing.MEMBER;
    }

    /** Whether the shared knowledge may be changed from there. */
    public boolean mayModerateShared(Asker asker) {
        return asker.isLocal() || rules.moderating().contains(asker.community());
    }

    /** Whether a community has an owner. */
    public boolean hasOwner(String community) {
        return !configuredOwners(community).isEmpty()
                || !store.settings(community).owners().isEmpty();
    }

    /**
     * Makes who brought the bot into a community its first owner. Not where the shared knowledge may be changed from there: those
     * whom the operator trusts with that claim the community by the code.
     *
     * @return whether they own it now, and did not before
     */
    public boolean adopt(String community, String user, Instant at) {
        String person = person(user);
        return !user.isEmpty()
                && !rules.moderating().contains(community)
                && !hasOwner(community)
                && store.change(
                        community,
                        settings -> settings.owners().isEmpty() ? settings.withOwner(person) : settings,
                        new Act(community, user, at, "owner claim", person, "owner remove " + person));
    }

    /** What a community has set. */
    public CommunitySettings settings(String community) {
        return store.settings(community);
    }

    private Set<String> configuredOwners(String community) {
        return rules.owners().getOrDefault(community, Set.of());
    }

    /** A person's id as settings write it. */
    public static String person(String user) {
        return "user:" + user;
    }

    /** A group's id as settings write it. */
    public static String group(String group) {
        return "group:" + group;
    }
}
