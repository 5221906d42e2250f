package dev.careerbot.bot.conversation;

import java.time.Duration;

/** Remembers contexts by conversation for {@link #LIFETIME}. Implementations are safe for use by several threads. */
public interface Conversations {
    /** How long after its last question a conversation is remembered. */
    Duration LIFETIME = Duration.ofMinutes(30);

    /** What the conversation last spoke of; {@link Context#EMPTY} where nothing is remembered. */
    Context get(String conversation);

    /** Remembers what the conversation spoke of. */
    void put(String conversation, Context context);
}
