package dev.careerbot.bot.community;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the bot behaves in a channel.
 *
 * @param minutes how long persons have time to answer before the bot does, for {@link Mode#UNANSWERED}; 1 to 1440
 * @param threads whether answers go to threads
 * @param isPrivate whether answers to commands are shown to the asker alone
 */
public record ChannelSettings(Mode mode, int minutes, boolean threads, boolean isPrivate) {
    /** What counts where nothing was set. */
    public static final ChannelSettings USUAL = new ChannelSettings(Mode.MENTIONS, 10, false, false);

    /** The longest time that persons have to answer, in minutes. */
    public static final int LONGEST_WAIT = 1440;

    /** What the bot answers, each with all before it. */
    public enum Mode {
        /** Nothing. */
        OFF,
        /** Commands. */
        COMMANDS,
        /** Messages that mention it or reply to it, too. */
        MENTIONS,
        /** Career questions that nobody answered for some minutes, too. */
        UNANSWERED,
        /** Career questions, too. */
        QUESTIONS;

        /** All of them as moderators write them. */
        public static List<String> ids() {
            return Stream.of(values()).map(Mode::id).toList();
        }

        /** Its name as moderators write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Mode> of(String id) {
            return Stream.of(values())
                    .filter(mode -> mode.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    public ChannelSettings {
        if (minutes < 1 || minutes > LONGEST_WAIT) {
            throw new IllegalArgumentException("minutes must be 1 to " + LONGEST_WAIT);
        }
    }

    /** Whether a mode allows this. */
    public boolean allows(Mode what) {
        return mode.compareTo(what) >= 0;
    }

    /** In words. */
    String describe() {
        return mode.id()
                + (mode == Mode.UNANSWERED ? " (after " + minutes + " minutes)" : "")
                + (threads ? ", in threads" : "")
                + (isPrivate ? ", privately" : "");
    }
}
