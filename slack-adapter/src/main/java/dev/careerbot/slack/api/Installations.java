package dev.careerbot.slack.api;

import java.util.Optional;

/** Where the bot is installed. Safe for use by several threads. */
public interface Installations {
    /**
     * The installation that serves a workspace; never another one's.
     *
     * @param team the workspace's id
     * @param enterprise the id of the organisation that it belongs to; empty for none
     */
    Optional<Installation> find(String team, String enterprise);
}
