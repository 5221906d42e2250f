package dev.careerbot.bot.chat;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.time.Instant;

/**
 * An answer that was given, so that something can be done with it later.
 *
 * @param id short, in buttons
 * @param question the platform's id of the message or interaction that asked
 * @param message the platform's id of the message that answers; empty until it is known
 * @param request what was asked, by whom
 * @param context what was spoken of before
 */
public record GivenAnswer(
        String id,
        Place place,
        String question,
        String message,
        Request request,
        Context context,
        Visibility visibility,
        Instant at) {
    /** The same, shown in that message. */
    public GivenAnswer shownIn(String shown) {
        return new GivenAnswer(id, place, question, shown, request, context, visibility, at);
    }

    /** The same, seen by others. */
    public GivenAnswer seenBy(Visibility others) {
        return new GivenAnswer(id, place, question, message, request, context, others, at);
    }
}
