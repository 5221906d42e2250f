package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong in Slack on demand, and how the real SDK takes it. */
class StandInFaultsTest {
    private final SettableClock clock = new SettableClock();
    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private MethodsClient methods;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start(clock);
        acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        methods = RunningBot.methods(slack, acme);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private String post(Conversation in, String text) throws IOException, SlackApiException {
        return String.valueOf(
                methods.chatPostMessage(r -> r.channel(in.id()).text(text)).getError());
    }

    private SlackApiException refused(Conversation in) {
        return catchThrowableOfType(SlackApiException.class, () -> post(in, "hello"));
    }

    @Test
    void aLimitHoldsInItsChannelUntilRetryAfterIsOver() throws Exception {
        slack.faults().rateLimit("chat.postMessage", careers, Duration.ofSeconds(7));
        SlackApiException limited = refused(careers);
        assertThat(limited.getResponse().code()).isEqualTo(429);
        assertThat(limited.getResponse().header("Retry-After")).isEqualTo("7");
        assertThat(post(acme.channel("general"), "elsewhere")).isEqualTo("null");
        clock.pass(Duration.ofSeconds(7));
        assertThat(post(careers, "hello")).isEqualTo("null");
        assertThat(careers.messages()).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whoDoesNotWaitIsLimitedAgainAndSeen() {
        slack.faults().rateLimit("chat.postMessage", Duration.ofSeconds(7));
        assertThat(refused(careers).getResponse().code()).isEqualTo(429);
        clock.pass(Duration.ofSeconds(6));
        assertThat(refused(careers).getResponse().code()).isEqualTo(429);
        assertThat(slack.violations()).extracting(Violation::code).containsExactly("ratelimited");
    }

    @Test
    void aBotThatWaitsAsLongAsItIsToldGetsItsAnswerOut() throws Exception {
        slack.unsubscribe("message.channels");
        slack.faults().rateLimit("chat.postMessage", careers, Duration.ofSeconds(7));
        App app = RunningBot.app(slack, acme).event(AppMentionEvent.class, (payload, context) -> {
            try {
                context.say("Answer");
            } catch (SlackApiException e) {
                clock.pass(Duration.ofSeconds(Long.parseLong(e.getResponse().header("Retry-After"))));
                context.say("Answer after a while");
            }
            return context.ack();
        });
        slack.tolerate("late_acknowledgement");
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            acme.person("ada").mentionsBot(careers, "hello").delivery().awaitAcknowledgement();
        }
        assertThat(careers.messages()).extracting(SlackMessage::text).contains("Answer after a while");
        assertThat(slack.calls("chat.postMessage")).extracting(ApiCall::answer).containsExactly("429", "ok");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void anErrorOfTheServerStrikesOnce() throws Exception {
        slack.faults().fail("chat.postMessage", 503);
        assertThat(refused(careers).getResponse().code()).isEqualTo(503);
        assertThat(post(careers, "hello")).isEqualTo("null");
        slack.faults().refuse("chat.postMessage", "internal_error");
        assertThat(post(careers, "hello")).isEqualTo("internal_error");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aConnectionBreaksBeforeOrAfterTheDeed() throws Exception {
        slack.faults().drop("chat.postMessage");
        assertThatThrownBy(() -> post(careers, "first")).isInstanceOf(IOException.class);
        assertThat(careers.messages()).isEmpty();
        slack.faults().dropAnswer("chat.postMessage");
        assertThatThrownBy(() -> post(careers, "second")).isInstanceOf(IOException.class);
        assertThat(careers.messages()).extracting(SlackMessage::text).containsExactly("second");
    }

    @Test
    void onAnOldConnectionTheClientItselfPostsTwiceIfTheAnswerIsLost() throws Exception {
        post(careers, "warm");
        slack.faults().dropAnswer("chat.postMessage");
        assertThat(post(careers, "second")).isEqualTo("null");
        assertThat(careers.messages()).extracting(SlackMessage::text).containsExactly("warm", "second", "second");
    }

    @Test
    void anAnswerWaitsUntilItIsLetGo() throws Exception {
        Faults.Gate gate = slack.faults().hold("chat.postMessage", Duration.ofMinutes(1));
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return post(careers, "hello");
            } catch (IOException | SlackApiException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(gate.awaitCall()).isTrue();
        assertThat(answer).isNotDone();
        assertThat(careers.messages()).isEmpty();
        gate.open();
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("null");
        assertThat(careers.messages()).hasSize(1);
    }

    @Test
    void aTokenThatWasTakenAwayIsRefusedAndTheBotIsTold() throws Exception {
        App app = RunningBot.app(slack, acme)
                .event(TokensRevokedEvent.class, (payload, context) -> context.ack())
                .event(AppUninstalledEvent.class, (payload, context) -> context.ack());
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            assertThat(acme.revokesTokens().awaitAcknowledgement().isAccepted()).isTrue();
            assertThat(post(careers, "hello")).isEqualTo("token_revoked");
            assertThat(acme.uninstalls().awaitAcknowledgement().isAccepted()).isTrue();
            assertThat(post(careers, "hello")).isEqualTo("account_inactive");
        }
    }

    @Test
    void anAppTokenCanBeRefusedAtTheStart() {
        slack.faults().refuse("apps.connections.open", "invalid_auth");
        assertThatThrownBy(() ->
                        RunningBot.slack(slack).issueSocketModeUrl(slack.app().appToken()))
                .hasMessageContaining("invalid_auth");
    }
}
