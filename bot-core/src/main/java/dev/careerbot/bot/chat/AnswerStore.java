package dev.careerbot.bot.chat;

import dev.careerbot.bot.community.Asker;
import java.time.Instant;
import java.util.Optional;

/** Remembers answers that were given, and what people thought of them. Safe for use by several threads and processes. */
public interface AnswerStore {
    /** Remembers an answer. */
    void save(GivenAnswer answer);

    /** From now on that message shows the answer. */
    void shownIn(String id, String message);

    /** An answer by its id. */
    Optional<GivenAnswer> find(String id);

    /** The answer to a message or interaction. */
    Optional<GivenAnswer> findByQuestion(String platform, String question);

    /** Forgets an answer that was taken away. */
    void remove(String id);

    /**
     * Keeps what somebody thought of an answer, in place of what they thought before.
     *
     * @param reason why not; empty for none
     */
    void rate(String id, Asker asker, boolean helpful, String reason, Instant at);
}
