package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Everything that was sent to the bot: sends, waits for acknowledgements, sends again. Thread-safe. */
final class Deliveries {
    private static final List<Duration> RETRIES =
            List.of(Duration.ofMillis(Acknowledgement.LONGEST), Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Set<String> ANSWERED = Set.of("view_submission", "block_suggestion");

    private final World world;
    private final Queue<Delivery> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Delivery> byId = new ConcurrentHashMap<>();
    private final Set<String> repeated = ConcurrentHashMap.newKeySet();
    private final Set<String> unsubscribed = ConcurrentHashMap.newKeySet();
    private volatile Optional<Door> door = Optional.empty();

    Deliveries(World world) {
        this.world = world;
    }

    void through(Door opened) {
        door = Optional.of(opened);
    }

    void unsubscribe(String event) {
        unsubscribed.add(event);
    }

    /** Whether Slack takes more than a plain acknowledgement. */
    static boolean takesAnswer(Delivery delivery) {
        return delivery.kind() == Delivery.Kind.COMMAND || ANSWERED.contains(delivery.name());
    }

    List<Delivery> all() {
        return List.copyOf(sent);
    }

    Optional<Delivery> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether the app wants events of that name, such as {@code message.im}. */
    boolean wants(String event) {
        return !unsubscribed.contains(event);
    }

    Delivery event(Workspace in, ObjectNode event) {
        return send(Delivery.Kind.EVENT, world.payloads.envelope(in, event), Delivery.Retry.NONE, answer -> {});
    }

    Delivery verifyAddress() {
        String challenge = world.ids.next("challenge-");
        ObjectNode payload =
                Json.texts("token", world.app.verificationToken(), "challenge", challenge, "type", "url_verification");
        return send(Delivery.Kind.EVENT, payload, Delivery.Retry.NONE, answer -> {
            if (!answer.toString().contains(challenge)) {
                world.violations.add("challenge_failed", answer.toString());
            }
        });
    }

    Delivery command(ObjectNode payload, Consumer<JsonNode> effect) {
        return send(Delivery.Kind.COMMAND, payload, Delivery.Retry.NONE, effect);
    }

    Delivery interactive(ObjectNode payload, Consumer<JsonNode> effect) {
        return send(Delivery.Kind.INTERACTIVE, payload, Delivery.Retry.NONE, effect);
    }

    private Delivery send(Delivery.Kind kind, ObjectNode payload, Delivery.Retry retry, Consumer<JsonNode> effect) {
        Delivery delivery =
                new Delivery(world.ids.next("envelope-"), kind, payload, retry, world.clock.instant(), effect);
        byId.putIfAbsent(delivery.id(), delivery);
        sent.add(delivery);
        door.orElseThrow(() -> new IllegalStateException("no door is open")).deliver(delivery);
        return delivery;
    }

    void acknowledged(Delivery delivery, int status, JsonNode payload) {
        long millis = Duration.between(delivery.sentAt(), world.clock.instant()).toMillis();
        Acknowledgement how = new Acknowledgement(status, millis, payload);
        if (!how.isInTime()) {
            world.violations.add("late_acknowledgement", delivery + " after " + millis + " ms");
        } else if (how.isAccepted()) {
            if (!takesAnswer(delivery) && !isVerification(delivery) && saysSomething(payload)) {
                world.violations.add("payload_not_accepted", delivery + ": " + payload);
            }
            delivery.effect().accept(payload);
        }
        delivery.acknowledged(how);
    }

    private static boolean isVerification(Delivery delivery) {
        return delivery.name().equals("url_verification");
    }

    private static boolean saysSomething(JsonNode payload) {
        boolean textOnly = payload.size() == 1 && payload.has("text");
        return payload.size() > 0 && !(textOnly && payload.path("text").asText().isEmpty());
    }

    /** What was sent and not acknowledged within three seconds. */
    List<Violation> overdue() {
        return sent.stream()
                .filter(each -> each.lost().isEmpty() && each.acknowledgement().isEmpty())
                .filter(each -> isOlder(each, RETRIES.getFirst()))
                .map(each -> new Violation("late_acknowledgement", each + " is not acknowledged"))
                .toList();
    }

    private boolean isOlder(Delivery delivery, Duration age) {
        return Duration.between(delivery.sentAt(), world.clock.instant()).compareTo(age) > 0;
    }

    /** Sends again what is due: after three seconds, then a minute, then five; only events, as in Slack. */
    List<Delivery> redeliverOverdue() {
        List<Delivery> again = new ArrayList<>();
        for (Delivery each : sent) {
            failure(each)
                    .filter(reason -> each.kind() == Delivery.Kind.EVENT && each.attempt() < RETRIES.size())
                    .filter(reason -> isDue(each, reason))
                    .ifPresent(reason -> again.add(redeliver(each, reason)));
        }
        return again;
    }

    private boolean isDue(Delivery each, String reason) {
        boolean known = each.attempt() == 0 && !reason.endsWith("timeout");
        return !repeated.contains(each.id()) && (known || isOlder(each, RETRIES.get(each.attempt())));
    }

    private Optional<String> failure(Delivery each) {
        if (each.lost().isPresent()) {
            return each.lost();
        }
        boolean http = door.filter(HttpDoor.class::isInstance).isPresent();
        Optional<Acknowledgement> how = each.acknowledgement();
        if (how.isEmpty() || !how.get().isInTime()) {
            return Optional.of(http ? "http_timeout" : "timeout");
        }
        return how.get().isAccepted() ? Optional.empty() : Optional.of("http_error");
    }

    Delivery redeliver(Delivery each, String reason) {
        repeated.add(each.id());
        ObjectNode same = (ObjectNode) each.payload();
        return send(each.kind(), same, new Delivery.Retry(each.attempt() + 1, Optional.of(reason)), each.effect());
    }
}
