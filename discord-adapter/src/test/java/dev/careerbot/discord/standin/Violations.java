package dev.careerbot.discord.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the bot did wrong so far, in order. Thread-safe. */
final class Violations {
    private final List<Violation> all = Collections.synchronizedList(new ArrayList<>());

    void add(Violation.Rule rule, String where, String detail) {
        all.add(new Violation(rule, where, detail));
    }

    List<Violation> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }
}
