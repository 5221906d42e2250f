package dev.careerbot.slack;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the bot is on Slack.
 *
 * @param prefix one slash command for all, such as {@code career}; empty for one a command
 * @param api where Slack's methods are, for tests: on loopback only; empty for Slack itself
 */
public record SlackSettings(Tokens tokens, Door door, String prefix, Optional<URI> api) {
    /** Slack's library breaks on shorter ones. */
    private static final int SHORTEST_TOKEN = 16;

    /**
     * What the app is known by; each empty where it is not set.
     *
     * @param bot begins with {@code xoxb-}
     * @param app begins with {@code xapp-}, for Socket Mode
     * @param signingSecret for requests over HTTP
     */
    public record Tokens(String bot, String app, String signingSecret) {
        @Override
        public String toString() {
            return "Tokens[secret]";
        }
    }

    /** How Slack reaches the bot. */
    public sealed interface Door {
        /** Socket Mode: the bot opens a socket to Slack. */
        record Socket() implements Door {}

        /**
         * Slack sends signed requests.
         *
         * @param host the address to listen at
         * @param port 0 for any that is free
         */
        record Http(String host, int port) implements Door {
            /** On this machine alone, behind a server that others can reach. */
            public static Http onLoopback(int port) {
                return new Http("127.0.0.1", port);
            }
        }
    }

    /** What is wrong with them, each with the setting, the problem and the fix; empty where nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        token("slack.bot-token", tokens.bot(), "xoxb-", problems);
        switch (door) {
            case Door.Socket socket -> token("slack.app-token", tokens.app(), "xapp-", problems);
            case Door.Http http -> {
                if (tokens.signingSecret().isBlank()) {
                    problems.add("slack.signing-secret is not set; copy it from the app's Basic Information page.");
                }
            }
        }
        if (!prefix.isEmpty() && !prefix.matches("[a-z][a-z0-9-]{0,31}")) {
            problems.add("slack.prefix must be 1 to 32 lower-case letters, digits and hyphens.");
        }
        api.filter(address -> !isLoopback(address))
                .ifPresent(address -> problems.add("Slack's address may only be changed to one on this machine."));
        return problems;
    }

    private static void token(String setting, String token, String start, List<String> problems) {
        if (token.isBlank()) {
            problems.add(setting + " is not set; it begins with " + start + " (see docs/howto/slack.md).");
        } else if (token.length() < SHORTEST_TOKEN || !token.matches("(?:xoxe\\.)?" + start + ".*")) {
            problems.add(setting + " is no such token: it begins with " + start + " and is longer.");
        }
    }

    private static boolean isLoopback(URI address) {
        try {
            return address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
