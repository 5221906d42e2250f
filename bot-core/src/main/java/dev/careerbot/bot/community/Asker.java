package dev.careerbot.bot.community;

import java.util.Set;

/**
 * Who asks, as the platform says.
 *
 * @param community the server or workspace, such as {@code discord:1234}; {@code local} for the terminal of the machine that the
 *     bot runs on; empty in direct messages and wherever the bot was not invited by a community
 * @param user the platform's stable id of the person
 * @param groups the platform's ids of the roles or user groups that the person has in the community
 */
public record Asker(String community, String user, Set<String> groups) {
    /** The operator, at the terminal of the machine that the bot runs on. */
    public static final Asker OPERATOR = new Asker("local", "operator", Set.of());

    /** The bot itself, by its schedule. */
    public static final Asker SCHEDULE = new Asker("local", "schedule", Set.of());

    /** Somebody of whom nothing is known. */
    public static final Asker NOBODY = new Asker("", "", Set.of());

    public Asker {
        groups = Set.copyOf(groups);
    }

    /** Whether they ask at the machine itself. */
    public boolean isLocal() {
        return community.equals(OPERATOR.community);
    }
}
