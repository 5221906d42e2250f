package dev.careerbot.slack.standin;

/**
 * A request that was redirected to another host.
 *
 * @param path what was asked for
 * @param authorised whether the Authorization header came along, which it must not
 */
public record ElsewhereRequest(String path, boolean authorised) {}
