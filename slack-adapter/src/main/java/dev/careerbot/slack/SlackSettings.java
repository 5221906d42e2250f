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
 * @param installing how it is installed in many workspaces; empty where it is in the one of its token
 * @param prefix one slash command for all, such as {@code career}; empty for one a command
 * @param api where Slack's methods are, for tests: on loopback only; empty for Slack itself
 */
public record SlackSettings(
        Tokens tokens, Optional<Installing> installing, Door door, String prefix, Optional<URI> api) {
    /** Slack's library breaks on shorter ones. */
    private static final int SHORTEST_TOKEN = 16;

    /** Those of a bot in one workspace. */
    public SlackSettings(Tokens tokens, Door door, String prefix, Optional<URI> api) {
        this(tokens, Optional.empty(), door, prefix, api);
    }

    /**
     * What people install the app by; each empty where it is not set.
     *
     * @param address where browsers reach the bot
     */
    public record Installing(String clientId, String clientSecret, Optional<URI> address) {
        @Override
        public String toString() {
            return "Installing[" + clientId + "]";
        }
    }

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
        if (installing.isPresent()) {
            installing(installing.get(), problems);
        } else {
            token("slack.bot-token", tokens.bot(), "xoxb-", problems);
        }
        switch (door) {
            case Door.Socket socket -> {
                if (installing.isEmpty()) {
                    token("slack.app-token", tokens.app(), "xapp-", problems);
                }
            }
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

    private void installing(Installing by, List<String> problems) {
        if (!tokens.bot().isBlank()) {
            problems.add("slack.bot-token and slack.client-id are both set; leave slack.bot-token out to be in many"
                    + " workspaces, or slack.client-id and slack.client-secret to be in that of the token.");
        }
        if (by.clientId().isBlank()) {
            problems.add("slack.client-id is not set; copy it from the app's Basic Information page.");
        }
        if (by.clientSecret().isBlank()) {
            problems.add("slack.client-secret is not set; copy it from the app's Basic Information page.");
        }
        if (door instanceof Door.Socket) {
            problems.add("slack.port is not set; in many workspaces the bot is reached by HTTP, not by Socket Mode.");
        }
        if (by.address().isEmpty()) {
            problems.add(
                    "slack.address is not set; it is where browsers reach the bot, such as https://bot.example.org.");
        } else if (!isPublic(by.address().get())) {
            problems.add("slack.address must begin with https:// and have neither query nor fragment, as Slack sends"
                    + " browsers back there.");
        }
    }

    private static boolean isPublic(URI address) {
        boolean isSafe =
                "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isLoopback(address));
        return isSafe && address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null;
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
