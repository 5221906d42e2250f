package dev.careerbot.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What an assistant shows around a thread besides its messages. Thread-safe. */
public final class AssistantThread {
    private static final Duration STATUS_LIFE = Duration.ofMinutes(2);

    /**
     * A question that is offered.
     *
     * @param title what is shown
     * @param message what is asked if it is clicked
     */
    public record Prompt(String title, String message) {}

    private final InstantSource clock;
    private final Conversation conversation;
    private final String threadTs;
    private String status = "";
    private Instant statusSince = Instant.EPOCH;
    private Optional<String> title = Optional.empty();
    private List<Prompt> prompts = List.of();

    AssistantThread(InstantSource clock, Conversation conversation, String threadTs) {
        this.clock = clock;
        this.conversation = conversation;
        this.threadTs = threadTs;
    }

    public Conversation conversation() {
        return conversation;
    }

    /** The timestamp of the thread's first message. */
    public String threadTs() {
        return threadTs;
    }

    /** What the bot seems to be doing; empty if nothing, or if it said so more than two minutes ago. */
    public synchronized String status() {
        boolean old = clock.instant().isAfter(statusSince.plus(STATUS_LIFE));
        return old ? "" : status;
    }

    public synchronized Optional<String> title() {
        return title;
    }

    public synchronized List<Prompt> prompts() {
        return prompts;
    }

    /** The messages in it, the first one left out. */
    public List<SlackMessage> messages() {
        return conversation.all().stream()
                .filter(message -> message.isPublic()
                        && message.threadTs().filter(threadTs::equals).isPresent())
                .toList();
    }

    synchronized void showStatus(String shown) {
        status = shown;
        statusSince = clock.instant();
    }

    synchronized void showTitle(String shown) {
        title = Optional.of(shown);
    }

    synchronized void showPrompts(List<Prompt> shown) {
        prompts = List.copyOf(shown);
    }
}
