package dev.careerbot.slack.standin;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The threads around which an assistant shows something. Thread-safe. */
final class AssistantThreads {
    private record Place(String channel, String threadTs) {}

    private final InstantSource clock;
    private final Map<Place, AssistantThread> threads = new ConcurrentHashMap<>();

    AssistantThreads(InstantSource clock) {
        this.clock = clock;
    }

    AssistantThread in(Conversation conversation, String threadTs) {
        return threads.computeIfAbsent(
                new Place(conversation.id(), threadTs), place -> new AssistantThread(clock, conversation, threadTs));
    }

    /** An answer of the bot clears the status of its thread, as in Slack. */
    void answered(SlackMessage message) {
        Optional<AssistantThread> thread = message.threadTs()
                .map(ts -> new Place(message.conversation().id(), ts))
                .map(threads::get);
        thread.ifPresent(each -> each.showStatus(""));
    }
}
