package dev.careerbot.discord.standin;

/**
 * A rule of Discord that the bot broke, where, and how.
 *
 * @param where the request (method and route) or the gateway
 */
public record Violation(Rule rule, String where, String detail) {
    /** What a bot must keep to. */
    public enum Rule {
        /** The first response to an interaction comes within 3 s. */
        LATE,
        /** An interaction has one first response. */
        SECOND_RESPONSE,
        /** A response names an interaction that exists, by a token that lives. */
        UNKNOWN_INTERACTION,
        /** A response is of a kind that the interaction takes. */
        WRONG_RESPONSE,
        /** A message has at most 2000 characters; with components of version 2, 4000 in all. */
        TOO_LONG,
        /** The embeds of a message have at most 6000 characters together. */
        EMBEDS_TOO_LONG,
        /** A message has at most 5 rows of at most 5 buttons or 1 select; with version 2, 40 components in all. */
        TOO_MANY_COMPONENTS,
        /** A message says something. */
        EMPTY_MESSAGE,
        /** What carries text says who may be pinged. */
        NO_ALLOWED_MENTIONS,
        /** Nobody is pinged but users who are named one by one. */
        MENTIONS_TOO_WIDE,
        /** A request has only fields that Discord knows. */
        UNKNOWN_FIELD,
        /** A request is as the published specification says. */
        SCHEMA,
        /** A request's body is JSON. */
        INVALID_JSON,
        /** A request carries the bot's token. */
        UNAUTHORISED,
        /** A request is for a route that the stand-in knows. */
        UNKNOWN_ROUTE,
        /** Commands stay within their limits. */
        COMMAND,
        /** The gateway is used as documented. */
        GATEWAY,
        /** The stand-in's own answers are as the published specification says: broken, the stand-in is wrong and not the bot. */
        STAND_IN
    }

    @Override
    public String toString() {
        return rule + " at " + where + ": " + detail;
    }
}
