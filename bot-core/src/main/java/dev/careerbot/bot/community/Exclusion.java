package dev.careerbot.bot.community;

import dev.careerbot.bot.reply.Reply;
import java.util.function.Supplier;

/** Lets one change of the knowledge go on at a time, over all threads and processes. */
public interface Exclusion {
    /**
     * Does it alone.
     *
     * @throws dev.careerbot.knowledge.store.StoreException where another change goes on
     */
    Reply alone(Supplier<Reply> work);
}
