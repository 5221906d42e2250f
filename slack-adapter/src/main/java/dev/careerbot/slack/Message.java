package dev.careerbot.slack;

import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import org.jspecify.annotations.Nullable;

/**
 * A message, whatever event told of it.
 *
 * @param thread the first message of its thread; empty for none
 * @param user who wrote it; empty for a bot
 * @param parent who wrote the thread's first message; empty where nobody says
 */
record Message(String channel, String ts, String thread, String user, String text, String parent) {
    static Message of(
            String channel,
            String ts,
            @Nullable String thread,
            @Nullable String user,
            @Nullable String text,
            @Nullable String parent) {
        return new Message(channel, ts, or(thread), or(user), or(text), or(parent));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String person(@Nullable String user, @Nullable String bot) {
        return or(bot).isEmpty() ? or(user) : "";
    }

    static Message of(AppMentionEvent event) {
        String user = person(event.getUser(), event.getBotId());
        return of(event.getChannel(), event.getTs(), event.getThreadTs(), user, event.getText(), "");
    }

    static Message of(MessageEvent event) {
        String user = person(event.getUser(), event.getBotId());
        return of(
                event.getChannel(), event.getTs(), event.getThreadTs(), user, event.getText(), event.getParentUserId());
    }

    static Message of(MessageFileShareEvent event) {
        String user = person(event.getUser(), "");
        return of(
                event.getChannel(), event.getTs(), event.getThreadTs(), user, event.getText(), event.getParentUserId());
    }

    static Message of(MessageThreadBroadcastEvent event) {
        String user = person(event.getUser(), "");
        return of(event.getChannel(), event.getTs(), event.getThreadTs(), user, event.getText(), "");
    }
}
