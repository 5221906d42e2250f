package dev.careerbot.bot.interaction;

import dev.careerbot.bot.reply.Reply;
import java.util.List;

/**
 * Where the reply to one request goes. Progress and partial replies may come any number of times, then exactly one final
 * reply; it may be replaced later. Used by one thread at a time.
 */
public interface ReplySink {
    /** Who sees it. */
    enum Visibility {
        PUBLIC,
        PRIVATE
    }

    /** Who sees what goes here. */
    Visibility visibility();

    /**
     * Says that work goes on.
     *
     * @throws IllegalStateException after the final reply
     */
    void progress(String message);

    /**
     * Shows what there is so far.
     *
     * @throws IllegalStateException after the final reply
     */
    void partial(Reply reply);

    /**
     * Shows the reply; nothing but {@link #replace} may follow.
     *
     * @throws IllegalStateException where one was given before
     */
    void complete(Reply reply, List<Attachment> attachments);

    /**
     * Shows another reply in place of the final one.
     *
     * @throws IllegalStateException before the final reply
     */
    void replace(Reply reply);

    /**
     * Ends with an unexpected failure.
     *
     * @param incident what the log calls it
     */
    default void fail(String incident) {
        complete(new Reply.Failed(incident), List.of());
    }
}
