package dev.careerbot.bot.chat;

import java.time.Instant;
import java.util.List;

/** Remembers what arrived and what of it was answered. Safe for use by several threads and processes. */
public interface ArrivalStore {
    /**
     * Remembers an arrival, over a crash of the bot; a power failure may undo what came in the last moments before.
     *
     * @return whether it came for the first time
     */
    boolean begin(Arrival arrival, Instant at);

    /** It was answered, or needs no answer. */
    void finish(String platform, String id);

    /** What came to a platform since an instant and was not answered, the oldest first. */
    List<Arrival> unfinished(String platform, Instant since);

    /** Forgets what came before an instant. */
    void forgetBefore(Instant instant);
}
