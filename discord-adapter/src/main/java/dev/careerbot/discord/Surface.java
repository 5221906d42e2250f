package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.util.List;
import java.util.Optional;

/** Where one reply is shown on Discord. What Discord refuses is logged, and shown elsewhere where that is possible. */
interface Surface {
    /** Who sees it. */
    Visibility visibility();

    /** Shows for a while that work goes on; may be left out. */
    void progress(Screen screen);

    /**
     * Shows this in place of all before.
     *
     * @return the id of the message; empty where it could not be shown
     */
    Optional<MessageId> show(Screen screen, List<Attachment> files);

    /**
     * Takes a message away.
     *
     * @param message empty for the one on which a button was pressed
     */
    void remove(Optional<MessageId> message);

    /** Whether the asker may show something to all where it was asked. */
    boolean mayShare();

    /** Shows something to all where it was asked, below these words. */
    void share(String above, Screen screen);
}
