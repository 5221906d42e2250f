package dev.careerbot.discord.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was asked for over REST, in order. Thread-safe. */
final class RequestLog {
    private final List<SeenRequest> all = Collections.synchronizedList(new ArrayList<>());

    void add(String method, String route, int status) {
        all.add(new SeenRequest(method, route, status));
    }

    List<SeenRequest> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }
}
