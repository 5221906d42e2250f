package dev.careerbot.slack;

import dev.careerbot.bot.chat.ChatPlatform;

/** By what Slack's messages come in. */
interface Entrance extends AutoCloseable {
    /**
     * Opens it.
     *
     * @throws ChatPlatform.Unavailable where it cannot be
     */
    void open() throws ChatPlatform.Unavailable;

    @Override
    void close();
}
