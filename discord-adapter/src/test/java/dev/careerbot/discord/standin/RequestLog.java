package dev.careerbot.discord.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was asked for over REST, in order. Thread-safe. */
final class RequestLog {
    private final List<SeenRequest> all = new CopyOnWriteArrayList<>();

    void add(String method, String route, int status) {
        all.add(new SeenRequest(method, route, status));
    }

    List<SeenRequest> all() {
        return List.copyOf(all);
    }
}
