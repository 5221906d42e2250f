package dev.careerbot.slack;

import dev.careerbot.bot.chat.Arrival;
import dev.careerbot.bot.chat.InMemoryChatStore;
import dev.careerbot.bot.community.Asker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a bot remembers of chats, for tests; outlives the adapter that it is given to, and breaks on demand. */
final class WatchedChatStore extends InMemoryChatStore {
    private final List<String> rated = new ArrayList<>();
    private boolean isBroken;

    /** From now on arrivals cannot be taken down, for a reason that nobody expects. */
    synchronized void fail() {
        isBroken = true;
    }

    @Override
    public synchronized boolean begin(Arrival arrival, Instant at) {
        if (isBroken) {
            throw new IllegalStateException("planted");
        }
        return super.begin(arrival, at);
    }

    @Override
    public synchronized void rate(String id, Asker asker, boolean helpful, String reason, Instant at) {
        super.rate(id, asker, helpful, reason, at);
        rated.add((helpful ? "helpful" : "not helpful") + (reason.isEmpty() ? "" : ": " + reason));
    }

    /** All that was said of answers, also what the same person said anew. */
    synchronized List<String> rated() {
        return List.copyOf(rated);
    }
}
