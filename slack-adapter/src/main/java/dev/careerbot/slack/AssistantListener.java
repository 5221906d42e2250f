package dev.careerbot.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import dev.careerbot.bot.chat.Examples;
import dev.careerbot.slack.api.Installation;
import dev.careerbot.slack.api.SlackApi;
import dev.careerbot.slack.api.SlackFailure;
import dev.careerbot.slack.message.Address;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Assistant threads: what to ask is offered when one is opened. Questions in them are direct messages. */
final class AssistantListener {
    private static final Logger LOG = LoggerFactory.getLogger(AssistantListener.class);

    private final Desk desk;
    private final SlackApi api;

    AssistantListener(Desk desk, SlackApi api) {
        this.desk = desk;
        this.api = api;
    }

    void listen(App app) {
        app.event(AssistantThreadStartedEvent.class, (payload, context) -> started(payload));
        app.event(AssistantThreadContextChangedEvent.class, (payload, context) -> context.ack());
    }

    private Response started(EventsApiPayload<AssistantThreadStartedEvent> payload) {
        var thread = payload.getEvent().getAssistantThread();
        Address address = Address.of(
                        payload.getTeamId(), payload.getEnterpriseId(), thread.getChannelId(), thread.getUserId())
                .in(thread.getThreadTs())
                .shown(Address.Manner.ASSISTANT);
        return desk.take(payload.getEventId(), address, as -> offer(as, address));
    }

    private void offer(Installation as, Address address) {
        JsonArray prompts = new JsonArray();
        for (String question : Examples.of(desk.chat().bot())) {
            JsonObject prompt = new JsonObject();
            prompt.addProperty("title", question);
            prompt.addProperty("message", question);
            prompts.add(prompt);
        }
        try {
            api.call(
                    as,
                    "assistant.threads.setSuggestedPrompts",
                    Map.of(
                            "channel_id", address.channel(),
                            "thread_ts", address.thread(),
                            "title", "You could ask",
                            "prompts", prompts.toString()));
        } catch (SlackFailure e) {
            LOG.info("no questions are offered in an assistant's thread: {}", e.code());
        }
    }
}
