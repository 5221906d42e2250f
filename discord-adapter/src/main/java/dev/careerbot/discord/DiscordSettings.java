package dev.careerbot.discord;

import java.net.URI;
import java.util.Optional;

/**
 * How the bot is on Discord.
 *
 * @param token the bot's secret
 * @param rest the base address of the REST interface, for tests: loopback only; empty for Discord's own
 * @param gateway the address of the gateway, for tests: loopback only; empty for Discord's own
 * @param readsMessages whether messages that neither mention the bot nor reply to it are read, which takes a privileged intent
 * @param shards {@code auto}, a number of shards that are all run here, or a part of them such as {@code 0-3/8} or {@code 5/8}
 */
public record DiscordSettings(
        String token, Optional<URI> rest, Optional<URI> gateway, boolean readsMessages, String shards) {
    /** @throws IllegalArgumentException with what is wrong */
    public DiscordSettings {
        token = token.strip();
        if (token.isEmpty() || token.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("the token of Discord must be one word");
        }
        rest.ifPresent(DiscordSettings::checkLoopback);
        gateway.ifPresent(DiscordSettings::checkLoopback);
        ShardRange.parse(shards);
    }

    /** The settings that most have: Discord's own addresses, no privileged intent, shards as Discord recommends. */
    public static DiscordSettings of(String token) {
        return new DiscordSettings(token, Optional.empty(), Optional.empty(), false, ShardRange.AUTO);
    }

    static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(?:\\.\\d{1,3}){3}");
    }

    private static void checkLoopback(URI address) {
        if (address.getHost() == null || !isLoopback(address.getHost())) {
            throw new IllegalArgumentException(
                    "another address of Discord is for tests, and must be on loopback: " + address);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DiscordSettings[readsMessages=" + readsMessages + ", shards=" + shards + "]";
    }
}
