package dev.careerbot.bot.chat;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Asker;
import java.util.List;

/** Questions that the base at hand can answer, to be offered to who does not know what to ask. */
public final class Examples {
    private static final List<String> FAVOURITES = List.of("back-end developer", "back-end engineer");

    private Examples() {}

    /** At most four. */
    public static List<String> of(Bot bot) {
        List<String> roles = bot.complete(Asker.NOBODY, CommandSpec.Kind.ROLE, "", Integer.MAX_VALUE);
        List<String> shown = roles.containsAll(FAVOURITES) ? FAVOURITES : roles;
        if (shown.size() < 2) {
            return List.of("What can you do?");
        }
        return List.of(
                "What is the difference between a " + shown.get(0) + " and a " + shown.get(1) + "?",
                "Which skills does a " + shown.get(0) + " need?",
                "Which certifications are there for a " + shown.get(1) + "?",
                "What can you do?");
    }
}
