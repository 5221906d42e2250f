package dev.careerbot.discord;

import dev.careerbot.bot.chat.Arrival;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of questions while their answers are on the way. Safe for use by several threads. */
final class Meanwhile {
    /**
     * What became of a question.
     *
     * @param edited how it reads now, if it was edited
     */
    record Change(boolean isDeleted, Optional<Supplier<Arrival>> edited) {
        static final Change NONE = new Change(false, Optional.empty());
    }

    private final Map<String, Change> changes = new HashMap<>();

    /** A question is being answered from now on. */
    void begin(String id) {
        synchronized (changes) {
            changes.put(id, Change.NONE);
        }
    }

    /** It was edited. @return whether it is being answered */
    boolean edited(String id, Supplier<Arrival> arrival) {
        synchronized (changes) {
            return changes.computeIfPresent(id, (key, before) -> new Change(before.isDeleted(), Optional.of(arrival)))
                    != null;
        }
    }

    /** It was deleted. @return whether it is being answered */
    boolean deleted(String id) {
        synchronized (changes) {
            return changes.computeIfPresent(id, (key, before) -> new Change(true, before.edited())) != null;
        }
    }

    /** Its answer stands, or there is none. @return what became of it since */
    Change end(String id) {
        synchronized (changes) {
            Change change = changes.remove(id);
            return change == null ? Change.NONE : change;
        }
    }
}
