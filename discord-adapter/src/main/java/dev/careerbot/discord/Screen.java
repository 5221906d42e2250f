package dev.careerbot.discord;

import dev.careerbot.bot.interaction.Action;
import java.util.List;

/**
 * One message as it is to be shown, before it is one of Discord's.
 *
 * @param text as Discord's markup
 * @param sources as Discord's markup, set off below the text; empty where they are in the text or in another part
 * @param colour of the bar beside it, as RGB
 * @param part which part of the reply it is, from 1
 * @param parts how many parts there are
 * @param actions what the reply suggests, in this part
 * @param controls what may be done with it
 */
record Screen(
        String text, String sources, int colour, int part, int parts, List<Action> actions, List<Action> controls) {
    Screen {
        actions = List.copyOf(actions);
        controls = List.copyOf(controls);
    }

    /** Whether there is more than this part. */
    boolean hasMore() {
        return part < parts;
    }

    Screen withControls(List<Action> others) {
        return new Screen(text, sources, colour, part, parts, actions, others);
    }
}
