package dev.careerbot.slack.api;

/**
 * The bot as a member of one workspace, or of all workspaces of an organisation.
 *
 * @param team the workspace's id; empty for an organisation
 * @param enterprise the organisation's id; empty where there is none
 * @param token what it calls Slack with
 * @param user the bot's own user id
 */
public record Installation(String team, String enterprise, String token, String user) {
    /** Whether it holds for a workspace. */
    public boolean covers(String workspace, String organisation) {
        return team.isEmpty() ? !enterprise.isEmpty() && enterprise.equals(organisation) : team.equals(workspace);
    }

    /** The id of the workspace; of the organisation where it holds for all of that. */
    public String id() {
        return team.isEmpty() ? enterprise : team;
    }

    @Override
    public String toString() {
        return "Installation[" + id() + "]";
    }
}
