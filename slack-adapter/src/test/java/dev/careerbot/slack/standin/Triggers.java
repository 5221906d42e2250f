package dev.careerbot.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The short-lived permissions to show somebody a modal: three seconds, once. Thread-safe. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private record Trigger(Person person, Instant issued) {}

    private final InstantSource clock;
    private final Ids ids;
    private final Map<String, Trigger> triggers = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    Triggers(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    String issue(Person person) {
        String id = ids.next("1000.2000.");
        triggers.put(id, new Trigger(person, clock.instant()));
        return id;
    }

    Person use(String id, Grant grant) throws ApiFailure {
        Trigger trigger = triggers.get(id);
        if (trigger == null || !grant.covers(trigger.person().workspace())) {
            throw new ApiFailure("invalid_trigger_id");
        }
        if (Duration.between(trigger.issued(), clock.instant()).compareTo(LIFE) > 0) {
            throw new ApiFailure("expired_trigger_id");
        }
        if (!used.add(id)) {
            throw new ApiFailure("exchanged_trigger_id");
        }
        return trigger.person();
    }
}
