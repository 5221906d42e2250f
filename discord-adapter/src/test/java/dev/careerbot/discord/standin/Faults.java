package dev.careerbot.discord.standin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Requests that will go wrong on demand. Thread-safe. */
final class Faults {
    /** How a request goes wrong. */
    sealed interface Fault {
        /** Too many requests; the bot shall wait. */
        record RateLimit(Duration retryAfter, boolean global) implements Fault {}

        /** An error instead of the answer; nothing is done. */
        record Error(int status, int code, String message) implements Fault {}

        /** The connection ends before anything is done. */
        record Dropped() implements Fault {}

        /** It is done, but the bot only gets a 502. */
        record AnswerLost() implements Fault {}
    }

    private record Planned(String method, String route, Fault fault) {}

    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    void plan(String method, String route, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(method, route, fault));
        }
    }

    Optional<Fault> take(String method, String route) {
        synchronized (planned) {
            Optional<Planned> next = planned.stream()
                    .filter(plan -> plan.method().equals(method) && plan.route().equals(route))
                    .findFirst();
            next.ifPresent(planned::remove);
            return next.map(Planned::fault);
        }
    }

    int left() {
        return planned.size();
    }
}
