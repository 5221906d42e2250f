package dev.careerbot.bot.moderation;

/**
 * Who gives a moderator's command.
 *
 * @param community the server or workspace; {@code local} for the operator's own terminal
 * @param user the platform's stable id of the person
 */
public record Moderator(String community, String user) {
    /** The operator, at the terminal of the machine that the bot runs on. */
    public static final Moderator OPERATOR = new Moderator("local", "operator");

    /** Whether this is the operator. */
    public boolean isOperator() {
        return community.equals(OPERATOR.community());
    }
}
