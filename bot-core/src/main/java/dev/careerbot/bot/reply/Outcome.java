package dev.careerbot.bot.reply;

import java.util.Locale;

/** What came of a question. */
public enum Outcome {
    ANSWERED,
    PARTIAL,
    NO_DATA,
    UNKNOWN_ROLE,
    CLARIFY,
    OUT_OF_SCOPE,
    REFUSED,
    BLOCKED,
    FAILED;

    /** Its name for scripts: {@code no_data}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the question was answered, at least in part. */
    public boolean answered() {
        return this == ANSWERED || this == PARTIAL;
    }
}
