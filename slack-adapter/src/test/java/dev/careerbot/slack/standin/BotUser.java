package dev.careerbot.slack.standin;

/**
 * The app's user in a workspace.
 *
 * @param userId whom people mention
 * @param botId who stands in its messages
 * @param name how it is called
 */
public record BotUser(String userId, String botId, String name) {}
