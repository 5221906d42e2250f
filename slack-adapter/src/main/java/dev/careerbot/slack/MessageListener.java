package dev.careerbot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.Arrival.Manner;
import dev.careerbot.bot.chat.Waiting;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.message.Address;
import dev.careerbot.slack.message.Outlet;

/** Messages: mentions, direct ones, those in the bot's threads, and what becomes of them later. */
final class MessageListener {
    private final Desk desk;
    private final Outlets outlets;
    private final Waiting waiting;

    MessageListener(Desk desk, Outlets outlets, Waiting waiting) {
        this.desk = desk;
        this.outlets = outlets;
        this.waiting = waiting;
    }

    void listen(App app) {
        app.event(AppMentionEvent.class, (payload, context) -> heard(payload, Message.of(payload.getEvent())));
        app.event(MessageEvent.class, (payload, context) -> heard(payload, Message.of(payload.getEvent())));
        app.event(MessageFileShareEvent.class, (payload, context) -> heard(payload, Message.of(payload.getEvent())));
        app.event(
                MessageThreadBroadcastEvent.class,
                (payload, context) -> heard(payload, Message.of(payload.getEvent())));
        app.event(MessageChangedEvent.class, (payload, context) -> changed(payload));
        app.event(MessageDeletedEvent.class, (payload, context) -> deleted(payload));
    }

    private static Address address(EventsApiPayload<?> payload, Message message) {
        return Address.of(payload.getTeamId(), payload.getEnterpriseId(), message.channel(), message.user())
                .in(message.thread())
                .since(message.ts());
    }

    private Response heard(EventsApiPayload<?> payload, Message message) {
        Address address = address(payload, message);
        boolean isNoise =
                message.user().isEmpty() || Utterance.words(message.text()).isEmpty();
        if (isNoise) {
            return Response.ok();
        }
        String id = Outlet.id(message.channel(), message.ts());
        return desk.take(id, address, as -> {
            boolean isOwn = as.user().equals(message.user());
            if (!isOwn) {
                take(as, asked(as, id, address, message));
            }
        });
    }

    private void take(Installation as, Asked asked) {
        String asker = asked.address().user();
        waiting.said(asked.place(), asker);
        if (asked.manner() == Manner.OVERHEARD) {
            waiting.overhear(
                    desk.settings(asked),
                    asked.place(),
                    asked.id(),
                    asked.address().since(),
                    asker,
                    () -> desk.answerLater(asked));
        } else {
            desk.answer(as, asked);
        }
    }

    private Asked asked(Installation as, String id, Address address, Message message) {
        boolean isDirect = Asked.isDirect(message.channel());
        boolean isAssistant = isDirect && !message.thread().isEmpty();
        return new Asked(
                id,
                manner(as, message, isDirect),
                isAssistant ? address.shown(Address.Manner.ASSISTANT) : address,
                isDirect,
                new Request.Input.Text(Utterance.words(message.text())));
    }

    private Manner manner(Installation as, Message message, boolean isDirect) {
        if (isDirect) {
            return Manner.DIRECT;
        }
        if (Utterance.mentions(message.text(), as.user())) {
            return Manner.MENTION;
        }
        boolean isOwnThread = !message.thread().isEmpty()
                && (message.parent().equals(as.user()) || isAnswered(message.channel(), message.thread()));
        return isOwnThread ? Manner.THREAD : Manner.OVERHEARD;
    }

    private boolean isAnswered(String channel, String ts) {
        return desk.chat().answerTo(Asked.PLATFORM, Outlet.id(channel, ts)).isPresent();
    }

    private Response changed(EventsApiPayload<MessageChangedEvent> payload) {
        MessageChangedEvent event = payload.getEvent();
        MessageChangedEvent.Message now = event.getMessage();
        Message message =
                Message.of(event.getChannel(), now.getTs(), now.getThreadTs(), now.getUser(), now.getText(), "");
        if (now.getBotId() != null || now.getEdited() == null) { // such as a link that Slack unfolds
            return Response.ok();
        }
        Address address = address(payload, message);
        String id = Outlet.id(message.channel(), message.ts());
        return desk.take(payload.getEventId(), address, as -> {
            if (isAnswered(message.channel(), message.ts())) {
                var arrival = desk.arrival(as, asked(as, id, address, message));
                desk.chat().edited(arrival, desk.sink(as, arrival, address, false));
            }
        });
    }

    private Response deleted(EventsApiPayload<MessageDeletedEvent> payload) {
        MessageDeletedEvent event = payload.getEvent();
        Message message = Message.of(event.getChannel(), event.getDeletedTs(), "", "", "", "");
        Address address = address(payload, message);
        waiting.deleted(Outlet.id(message.channel(), message.ts()));
        return desk.take(
                payload.getEventId(),
                address,
                as -> desk.chat()
                        .answerTo(Asked.PLATFORM, Outlet.id(message.channel(), message.ts()))
                        .ifPresent(answer -> {
                            outlets.of(as, address, answer.question(), false).remove(answer.message());
                            desk.chat().forget(answer);
                        }));
    }
}
