package dev.careerbot.discord.standin;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was asked for over REST, in order. Thread-safe. */
final class RequestLog {
    private final Queue<SeenRequest> all = new ConcurrentLinkedQueue<>();

    void add(String method, String route, int status) {
        all.add(new SeenRequest(method, route, status));
    }

    List<SeenRequest> all() {
        return List.copyOf(all);
    }
}
