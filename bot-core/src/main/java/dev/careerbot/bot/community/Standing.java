package dev.careerbot.bot.community;

/** What somebody is in a community, from least to most. */
public enum Standing {
    /** Asks questions. */
    MEMBER,
    /** Keeps what the bot knows. */
    MODERATOR,
    /** Says who keeps it. */
    OWNER,
    /** Runs the bot. */
    OPERATOR;

    /** Whether this suffices where {@code other} is needed. */
    public boolean isAtLeast(Standing other) {
        return compareTo(other) >= 0;
    }
}
