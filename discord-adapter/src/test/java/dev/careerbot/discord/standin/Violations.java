package dev.careerbot.discord.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the bot did wrong so far, in order. Thread-safe. */
final class Violations {
    private final List<Violation> all = new CopyOnWriteArrayList<>();

    void add(Violation.Rule rule, String where, String detail) {
        all.add(new Violation(rule, where, detail));
    }

    List<Violation> all() {
        return List.copyOf(all);
    }
}
