package dev.careerbot.bot.chat;

import dev.careerbot.bot.community.Asker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /**
     * What somebody was answered last in their community, or directly.
     *
     * @param asker who, and in which community; groups do not matter
     * @param direct the platform's ids of the channels that only they and the bot read
     * @return at most so many, the newest first
     */
    List<GivenAnswer> recent(String platform, Asker asker, Set<String> direct, int most);

    /** Forgets an answer that was taken away. */
    void remove(String id);

    /**
     * Keeps what somebody thought of an answer, in place of what they thought before.
     *
     * @param reason why not; empty for none
     */
    void rate(String id, Asker asker, boolean helpful, String reason, Instant at);
}
