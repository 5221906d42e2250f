package dev.careerbot.slack.install;

import dev.careerbot.slack.api.Installation;
import java.time.Instant;
import java.util.Optional;

/**
 * An installation as it is kept.
 *
 * @param name what the workspace or organisation is called
 * @param by the id of the person who installed it
 * @param at when; the same after its token is renewed, another after it is installed anew
 * @param renewal how its token is renewed; empty where it holds for good
 */
public record Installed(Installation installation, String name, String by, Instant at, Optional<Renewal> renewal) {
    /**
     * How a token is renewed.
     *
     * @param refreshToken what Slack gives the next one for, once
     * @param expires when the token ends
     */
    public record Renewal(String refreshToken, Instant expires) {
        @Override
        public String toString() {
            return "Renewal[by " + expires + "]";
        }
    }

    /** The id of the workspace, or of the organisation in all of whose workspaces it is. */
    public String id() {
        return installation.id();
    }

    /** Where it is, for people. */
    public String where() {
        return (installation.team().isEmpty() ? "organisation " : "workspace ") + id() + " (" + name + ")";
    }
}
