package dev.careerbot.app.terminal;

import dev.careerbot.bot.Bot;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.community.Asker;
import java.util.List;

/** The line that a chat begins with: two questions that the base at hand can answer. */
final class Welcome {
    private static final List<String> FAVOURITES = List.of("back-end developer", "back-end engineer");

    private Welcome() {}

    static String of(Bot bot) {
        List<String> roles = bot.complete(Asker.OPERATOR, CommandSpec.Kind.ROLE, "", Integer.MAX_VALUE);
        List<String> shown = roles.containsAll(FAVOURITES) ? FAVOURITES : roles;
        if (shown.size() < 2) {
            return "Career Bot. Ask a career question, or type /help.";
        }
        return "Try “" + shown.get(0) + " or " + shown.get(1) + "?” or “" + shown.get(0) + " skills”.";
    }
}
