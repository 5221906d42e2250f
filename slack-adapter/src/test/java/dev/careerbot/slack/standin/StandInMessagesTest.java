package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TeamJoinEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said in channels, threads and direct conversations, told to the real Bolt by Socket Mode. */
class StandInMessagesTest {
    private final SettableClock clock = new SettableClock();
    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private Person ada;

    @BeforeAll
    static void waitLong() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start(clock);
        acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        ada = acme.person("ada");
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private App app() {
        return RunningBot.app(slack, acme);
    }

    /** Answers each mention in its thread. */
    private App mentionBot() {
        return app().event(AppMentionEvent.class, (payload, context) -> {
                    AppMentionEvent event = payload.getEvent();
                    context.client()
                            .chatPostMessage(r -> r.channel(event.getChannel())
                                    .text("You said: " + event.getText().replaceAll("<[^>]*> ", ""))
                                    .threadTs(event.getTs()));
                    return context.ack();
                })
                .event(MessageEvent.class, (payload, context) -> context.ack());
    }

    @Test
    void directMessagesAndAnswersInThreadsArrive() throws Exception {
        App app = app().event(MessageEvent.class, (payload, context) -> {
            MessageEvent event = payload.getEvent();
            context.client()
                    .chatPostMessage(r -> r.channel(event.getChannel())
                            .text(event.getChannelType() + ": " + event.getText())
                            .threadTs(event.getThreadTs()));
            return context.ack();
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            Said first = ada.tellsBot("hello");
            first.delivery().awaitAcknowledgement();
            SlackMessage answer = ada.directConversation().messages().getLast();
            assertThat(answer.text()).isEqualTo("im: hello");
            ada.replies(answer, "and pay?").delivery().awaitAcknowledgement();
            assertThat(ada.directConversation().thread(answer))
                    .extracting(SlackMessage::text)
                    .containsExactly("and pay?", "im: and pay?");
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void changesDeletionsOtherBotsAndNewcomersArrive() throws Exception {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        App app = mentionBot()
                .event(MessageChangedEvent.class, (payload, context) -> {
                    seen.add(payload.getEvent().getMessage().getText());
                    return context.ack();
                })
                .event(MessageDeletedEvent.class, (payload, context) -> {
                    seen.add(
                            "deleted " + payload.getEvent().getPreviousMessage().getText());
                    return context.ack();
                })
                .event(MessageBotEvent.class, (payload, context) -> {
                    seen.add("bot " + payload.getEvent().getText());
                    return context.ack();
                })
                .event(TeamJoinEvent.class, (payload, context) -> {
                    seen.add("joined " + payload.getEvent().getUser().getName());
                    return context.ack();
                });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            SlackMessage said = ada.says(careers, "first").message();
            SlackMessage edited = ada.edits(said, "second").message();
            ada.deletes(edited).delivery().awaitAcknowledgement();
            acme.otherBotSays(careers, "build passed").awaitAcknowledgement();
            acme.joins("grace").awaitAcknowledgement();
            await().until(() -> seen.size() == 4);
        }
        assertThat(seen).containsExactlyInAnyOrder("second", "deleted second", "bot build passed", "joined grace");
        assertThat(careers.messages()).extracting(SlackMessage::text).containsExactly("build passed");
    }

    @Test
    void whatABotPostsCanBeLookedUpByItsMetadata() throws Exception {
        App app = app().event(MessageEvent.class, (payload, context) -> context.ack())
                .event(AppMentionEvent.class, (payload, context) -> {
                    AppMentionEvent event = payload.getEvent();
                    boolean answered = context
                            .client()
                            .conversationsReplies(r -> r.channel(event.getChannel())
                                    .ts(event.getTs())
                                    .includeAllMetadata(true))
                            .getMessages()
                            .stream()
                            .anyMatch(message -> message.getMetadata() != null);
                    if (!answered) {
                        context.client()
                                .chatPostMessage(r -> r.channel(event.getChannel())
                                        .threadTs(event.getTs())
                                        .text("Answer")
                                        .metadataAsString(
                                                "{\"event_type\":\"answer\",\"event_payload\":{\"to\":\"1\"}}"));
                    }
                    return context.ack();
                });
        Said said;
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            said = ada.mentionsBot(careers, "once only");
            said.delivery().awaitAcknowledgement();
            slack.redeliver(said.delivery()).awaitAcknowledgement();
            said.deliveries().getLast().awaitAcknowledgement();
        }
        assertThat(careers.thread(said.message())).hasSize(1);
        assertThat(careers.thread(said.message())
                        .getFirst()
                        .metadata()
                        .path("event_payload")
                        .path("to")
                        .asText())
                .isEqualTo("1");
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aBotIsToldOfItsOwnMessagesAndDoesNotAnswerThem() throws Exception {
        App app = app().event(MessageEvent.class, (payload, context) -> {
            context.say("again");
            return context.ack();
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            ada.tellsBot("hello").delivery().awaitAcknowledgement();
            SlackMessage own = ada.directConversation().messages().getLast();
            assertThat(own.isByBot()).isTrue();
            acme.echoes(own).awaitAcknowledgement();
        }
        assertThat(ada.directConversation().messages()).hasSize(2);
        assertThat(slack.violations()).isEmpty();
    }
}
