package dev.careerbot.slack.standin;

import java.util.List;
import java.util.TreeSet;

/**
 * The app as Slack's settings page shows it: what a bot is configured with. All values are made up.
 *
 * @param id the app's id
 * @param appToken opens sockets
 * @param signingSecret signs HTTP deliveries
 * @param verificationToken the old way of knowing Slack, in every payload
 * @param clientId for OAuth
 * @param clientSecret for OAuth
 */
public record SlackApp(
        String id,
        String appToken,
        String signingSecret,
        String verificationToken,
        String clientId,
        String clientSecret) {
    /** Every scope that the stand-in knows; an installation has them all unless a test takes some away. */
    public static final List<String> SCOPES = List.of(
            "app_mentions:read",
            "assistant:write",
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:read",
            "im:write",
            "reactions:write",
            "team:read",
            "usergroups:read",
            "users:read");

    static SlackApp example() {
        return new SlackApp(
                "A0STANDIN01",
                "xapp-1-A0STANDIN01-stand-in-app-token",
                "stand-in-signing-secret-0001",
                "stand-in-verification-0001",
                "1000000000.2000000000",
                "stand-in-client-secret-0001");
    }

    static String sorted(Iterable<String> scopes) {
        TreeSet<String> sorted = new TreeSet<>();
        scopes.forEach(sorted::add);
        return String.join(",", sorted);
    }

    @Override
    public String toString() {
        return "SlackApp[" + id + "]";
    }
}
