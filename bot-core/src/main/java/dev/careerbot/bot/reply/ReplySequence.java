package dev.careerbot.bot.reply;

/** Keeps a sink's calls in order: progress, then one final reply, then replacements. Used by one thread at a time. */
public final class ReplySequence {
    private boolean complete;

    /** Before progress or a partial reply. */
    public void going() {
        if (complete) {
            throw new IllegalStateException("the final reply was given before");
        }
    }

    /** Before the final reply. */
    public void completing() {
        going();
        complete = true;
    }

    /** Before a replacement. */
    public void replacing() {
        if (!complete) {
            throw new IllegalStateException("there is no final reply yet to replace");
        }
    }
}
