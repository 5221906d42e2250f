package dev.careerbot.bot.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/** Conversations that end with the process. Safe for use by several threads. */
public final class InMemoryConversations implements Conversations {
    private static final int MOST = 100_000;

    private final Cache<String, Context> contexts;

    public InMemoryConversations(InstantSource clock) {
        this.contexts = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFETIME)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    @Override
    public Context get(String conversation) {
        Context context = contexts.getIfPresent(conversation);
        return context == null ? Context.EMPTY : context;
    }

    @Override
    public void put(String conversation, Context context) {
        contexts.put(conversation, context);
    }
}
