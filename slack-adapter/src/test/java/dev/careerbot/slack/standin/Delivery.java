package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Something that was sent to the bot, and what became of it. Thread-safe. */
public final class Delivery {
    /** What Slack calls it in a socket's envelope. */
    public enum Kind {
        EVENT("events_api"),
        COMMAND("slash_commands"),
        INTERACTIVE("interactive");

        private final String envelope;

        Kind(String envelope) {
            this.envelope = envelope;
        }

        String envelope() {
            return envelope;
        }
    }

    /** Why and how often it was sent again. */
    record Retry(int attempt, Optional<String> reason) {
        static final Retry NONE = new Retry(0, Optional.empty());
    }

    private final String id;
    private final Kind kind;
    private final ObjectNode payload;
    private final Retry retry;
    private final Instant sentAt;
    private final Consumer<JsonNode> effect;
    private final CompletableFuture<Acknowledgement> acknowledgement = new CompletableFuture<>();
    private volatile Optional<String> lost = Optional.empty();

    Delivery(String id, Kind kind, ObjectNode payload, Retry retry, Instant sentAt, Consumer<JsonNode> effect) {
        this.id = id;
        this.kind = kind;
        this.payload = payload;
        this.retry = retry;
        this.sentAt = sentAt;
        this.effect = effect;
    }

    /** The envelope's id. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** What was sent, without the envelope. */
    public JsonNode payload() {
        return payload.deepCopy();
    }

    /** 0 for the first time, 1 for the first repetition. */
    public int attempt() {
        return retry.attempt();
    }

    Optional<String> reason() {
        return retry.reason();
    }

    Instant sentAt() {
        return sentAt;
    }

    Consumer<JsonNode> effect() {
        return effect;
    }

    /** The event's or the interaction's type, or the command. */
    public String name() {
        return kind == Kind.COMMAND
                ? payload.path("command").asText()
                : payload.path("event").path("type").asText(payload.path("type").asText());
    }

    public Optional<Acknowledgement> acknowledgement() {
        return Optional.ofNullable(acknowledgement.getNow(null));
    }

    /** Waits at most ten seconds; fails if none comes. */
    public Acknowledgement awaitAcknowledgement() {
        return acknowledgement
                .thenApply(Optional::of)
                .completeOnTimeout(Optional.empty(), 10, TimeUnit.SECONDS)
                .join()
                .orElseThrow(() -> new AssertionError(name() + " was not acknowledged within ten seconds"));
    }

    void acknowledged(Acknowledgement how) {
        acknowledgement.complete(how);
    }

    /** Nobody was there to take it. */
    void lose(String why) {
        lost = Optional.of(why);
    }

    /** Why it reached nobody, if so. */
    public Optional<String> lost() {
        return lost;
    }

    @Override
    public String toString() {
        return name() + " (attempt " + retry.attempt() + ")";
    }
}
