package dev.careerbot.bot.chat;

import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySink;

/** The platform's side of one arrival. Used by one thread at a time. */
public interface ChatSink extends ReplySink {
    /**
     * Says which answer the next final reply or replacement is, so that its controls go with it.
     *
     * @param page the part of it that is shown, from 1
     */
    void answering(GivenAnswer answer, int page);

    /**
     * Takes away a message that the bot wrote.
     *
     * @param message the platform's id; empty for the message on which a button was pressed
     */
    void remove(String message);

    /** Whether the asker may write where it was asked, so that {@link #share} shows something. */
    default boolean mayShare() {
        return true;
    }

    /** Shows an answer to all where it was asked, in the asker's name, if they may write there. */
    void share(Reply reply, GivenAnswer answer);
}
