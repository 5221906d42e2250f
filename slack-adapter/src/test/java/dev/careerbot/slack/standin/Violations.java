package dev.careerbot.slack.standin;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the bot did wrong so far; what a test provokes on purpose can be tolerated. Thread-safe. */
final class Violations {
    private final List<Violation> found = new CopyOnWriteArrayList<>();
    private final Set<String> tolerated = ConcurrentHashMap.newKeySet();

    void add(String code, String detail) {
        found.add(new Violation(code, detail));
    }

    void tolerate(String code) {
        tolerated.add(code);
    }

    List<Violation> all() {
        return found.stream().filter(this::counts).toList();
    }

    boolean counts(Violation violation) {
        return !tolerated.contains(violation.code());
    }
}
