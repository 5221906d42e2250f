package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Bolt by Socket Mode, against the stand-in. */
class StandInSocketTest {
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

    private static void respond(SlashCommandContext context, String text) {
        try {
            context.respond(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCommandIsAcknowledgedWithTextAndAnsweredLaterByItsAddress() throws Exception {
        App app = app().command("/career", (request, context) -> {
            String text = request.getPayload().getText();
            Thread.ofVirtual().start(() -> respond(context, "About " + text));
            return context.ack("One moment.");
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            Delivery delivery = ada.command(careers, "/career", "pay in London");
            assertThat(delivery.awaitAcknowledgement().payload().path("text").asText())
                    .isEqualTo("One moment.");
            await().until(() -> careers.ephemeralTo(ada).size() == 2);
        }
        assertThat(careers.ephemeralTo(ada))
                .extracting(SlackMessage::text)
                .containsExactlyInAnyOrder("One moment.", "About pay in London");
        assertThat(careers.messages()).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aMentionIsAnsweredInItsThread() throws Exception {
        try (RunningBot bot = RunningBot.bySocket(slack, mentionBot())) {
            Said said = ada.mentionsBot(careers, "what does a back-end engineer do?");
            assertThat(said.deliveries()).extracting(Delivery::name).containsExactly("app_mention", "message");
            assertThat(said.delivery().awaitAcknowledgement().isAccepted()).isTrue();
            assertThat(careers.thread(said.message()))
                    .extracting(SlackMessage::read)
                    .containsExactly("You said: what does a back-end engineer do?");
            said.deliveries().getLast().awaitAcknowledgement();
        }
        assertThat(Transcript.of(careers)).isEqualTo("""
                == careers
                ada:
                  <@careerbot> what does a back-end engineer do?
                    careerbot:
                      You said: what does a back-end engineer do?
                """);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void anEventThatIsNotAcknowledgedComesAgainAfterThreeSecondsOneMinuteAndFive() throws Exception {
        slack.unsubscribe("message.channels");
        slack.tolerate("late_acknowledgement");
        Said said;
        try (RunningBot bot = RunningBot.bySocket(slack, app().event(AppMentionEvent.class, (payload, context) -> {
            throw new IllegalStateException("planted");
        }))) {
            said = ada.mentionsBot(careers, "hello");
            assertThat(slack.redeliverOverdue()).isEmpty();
            for (Duration wait : List.of(Duration.ofSeconds(4), Duration.ofSeconds(61), Duration.ofSeconds(301))) {
                clock.pass(wait);
                assertThat(slack.redeliverOverdue()).hasSize(1);
                assertThat(slack.redeliverOverdue()).isEmpty();
            }
            clock.pass(Duration.ofHours(1));
            assertThat(slack.redeliverOverdue()).isEmpty();
        }
        assertThat(slack.deliveries()).extracting(Delivery::attempt).containsExactly(0, 1, 2, 3);
        assertThat(slack.deliveries())
                .extracting(each -> each.payload().path("event_id"))
                .containsOnly(said.delivery().payload().path("event_id"));
    }

    @Test
    void aRepeatedEventIsAcknowledgedByABotThatIsWellAgain() throws Exception {
        slack.unsubscribe("message.channels");
        Delivery lost = ada.mentionsBot(careers, "is anybody there?").delivery();
        assertThat(lost.lost()).contains("connection_failed");
        try (RunningBot bot = RunningBot.bySocket(slack, mentionBot())) {
            List<Delivery> again = slack.redeliverOverdue();
            assertThat(again).hasSize(1);
            assertThat(again.getFirst().awaitAcknowledgement().isAccepted()).isTrue();
            assertThat(slack.redeliverOverdue()).isEmpty();
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aBotThatIsAskedToComesAgainOnANewSocket() throws Exception {
        slack.unsubscribe("message.channels");
        try (RunningBot bot = RunningBot.bySocket(slack, mentionBot())) {
            slack.disconnects("refresh_requested");
            await().until(() -> slack.socketsSoFar() == 2 && slack.openSockets() == 1);
            Said said = ada.mentionsBot(careers, "still there?");
            assertThat(said.delivery().awaitAcknowledgement().isAccepted()).isTrue();
            slack.disconnects("warning");
            await().until(() -> slack.socketsSoFar() == 3 && slack.openSockets() == 1);
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aSocketThatBreaksIsOpenedAnew() throws Exception {
        try (RunningBot bot = RunningBot.bySocket(slack, mentionBot())) {
            slack.cutsSockets();
            await().until(() -> slack.socketsSoFar() == 2 && slack.openSockets() == 1);
        }
    }

    @Test
    void eachOfTwoSocketsGetsItsShare() throws Exception {
        slack.unsubscribe("message.channels");
        try (RunningBot one = RunningBot.bySocket(slack, mentionBot());
                RunningBot two = RunningBot.bySocket(slack, mentionBot())) {
            assertThat(slack.openSockets()).isEqualTo(2);
            for (String text : List.of("one", "two", "three", "four")) {
                ada.mentionsBot(careers, text).delivery().awaitAcknowledgement();
            }
        }
        assertThat(Set.copyOf(slack.receivers())).hasSize(2);
        assertThat(slack.receivers()).hasSize(4);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aPingIsAnswered() throws Exception {
        try (RunningBot bot = RunningBot.bySocket(slack, mentionBot())) {
            slack.pings();
            await().until(() -> slack.pongs() == 1);
        }
    }

    @Test
    void aLateAcknowledgementIsSeenByTheClockAndItsTextIsLost() throws Exception {
        CompletableFuture<Void> go = new CompletableFuture<>();
        App app = app().command("/career", (request, context) -> {
            go.join();
            return context.ack("Sorry for the wait.");
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            Delivery delivery = ada.command(careers, "/career", "help");
            clock.pass(Duration.ofMillis(3_001));
            assertThat(slack.violations()).extracting(Violation::code).containsExactly("late_acknowledgement");
            go.complete(null);
            assertThat(delivery.awaitAcknowledgement().millis()).isEqualTo(3_001);
        }
        assertThat(slack.violations())
                .containsExactly(new Violation("late_acknowledgement", "/career (attempt 0) after 3001 ms"));
        assertThat(careers.ephemeralTo(ada)).isEmpty();
    }
}
