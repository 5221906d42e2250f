package dev.careerbot.bot.chat;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A chat platform that the bot can be on. */
public interface ChatPlatform extends AutoCloseable {
    /** Its name in settings and on the command line: {@code discord}. */
    String name();

    /**
     * Connects, and from then on answers; returns when it is up.
     *
     * @throws Unavailable where it cannot connect
     */
    void start() throws Unavailable;

    /** The address by which a community invites the bot, with just the permissions that it needs; empty where there is none. */
    default Optional<URI> invitation() {
        return Optional.empty();
    }

    /** Checks how it is set up, without answering anybody. */
    List<Finding> check();

    /** Lets what is being answered end, and disconnects. */
    @Override
    void close();

    /**
     * What a check found.
     *
     * @param isGood whether it is as it must be
     * @param text what was looked at; where it is not good, what to do
     */
    record Finding(boolean isGood, String text) {}

    /** The platform cannot be connected to; the message names the setting, the problem and the fix. */
    final class Unavailable extends Exception {
        private static final long serialVersionUID = 1;

        public Unavailable(String message) {
            super(message);
        }
    }
}
