package dev.careerbot.slack.standin;

/**
 * One thing the bot did that Slack refuses, or that its users would suffer from.
 *
 * @param code Slack's error where it has one, such as {@code channel_not_found}, else the stand-in's word, such as {@code late_acknowledgement}
 * @param detail where and what, for people
 */
public record Violation(String code, String detail) {
    @Override
    public String toString() {
        return code + ": " + detail;
    }
}
