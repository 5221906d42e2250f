package dev.careerbot.discord;

import java.util.LinkedHashSet;
import java.util.Set;

/** The messages that were deleted last, as some are while their answer is on its way. Safe for use by several threads. */
final class Deleted {
    private static final int MOST = 5_000;

    private final Set<String> ids = new LinkedHashSet<>();

    void add(String id) {
        synchronized (ids) {
            ids.add(id);
            if (ids.size() > MOST) {
                ids.remove(ids.iterator().next());
            }
        }
    }

    boolean has(String id) {
        synchronized (ids) {
            return ids.contains(id);
        }
    }
}
