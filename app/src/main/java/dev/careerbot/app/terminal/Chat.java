package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import java.nio.file.Path;

/** A conversation with one person at a terminal. */
public final class Chat {
    private final Bot bot;
    private final Path home;

    /** @param home where the history of lines is kept */
    public Chat(Bot bot, Path home) {
        this.bot = bot;
        this.home = home;
    }

    /** Talks until the person leaves. */
    public void run() {
        System.out.println(bot.commands().size() + " commands, home " + home);
    }
}
