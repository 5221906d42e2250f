package dev.careerbot.slack.standin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.event.AppMentionEvent;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real Bolt by HTTP, against the stand-in. Bolt checks signatures by the system's clock, so the stand-in has it, too. */
class StandInHttpTest {
    private SlackStandIn slack;
    private Conversation careers;
    private Person ada;
    private App app;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start();
        slack.unsubscribe("message.channels");
        Workspace acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        ada = acme.person("ada");
        app = RunningBot.app(slack, acme);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void aCommandIsAcknowledgedWithTextAndAnsweredByItsAddress() throws Exception {
        app.command("/career", (request, context) -> {
            context.respond("About " + request.getPayload().getText());
            return context.ack("One moment.");
        });
        try (RunningBot bot = RunningBot.byHttp(slack, app)) {
            Acknowledgement how =
                    ada.command(careers, "/career", "pay & skills").awaitAcknowledgement();
            assertThat(how.status()).isEqualTo(200);
        }
        assertThat(careers.ephemeralTo(ada))
                .extracting(SlackMessage::text)
                .containsExactly("About pay & skills", "One moment.");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void clicksAndChoicesWork() throws Exception {
        app.blockAction("more", (request, context) -> {
                    context.respond("More of it");
                    return context.ack();
                })
                .blockSuggestion(
                        "role",
                        (request, context) -> context.ack(r -> r.options(List.of(Option.builder()
                                .text(plainText("Back-end engineer"))
                                .value("back-end")
                                .build()))));
        try (RunningBot bot = RunningBot.byHttp(slack, app)) {
            app.client()
                    .chatPostMessage(r -> r.token(careers.workspace().botToken())
                            .channel(careers.id())
                            .text("Answer")
                            .blocks(asBlocks(actions(a -> a.elements(List.of(
                                    button(b -> b.actionId("more").text(plainText("More"))),
                                    externalSelect(s -> s.actionId("role").placeholder(plainText("Role")))))))));
            SlackMessage answer = careers.messages().getFirst();
            assertThat(ada.clicks(answer, "more").awaitAcknowledgement().status())
                    .isEqualTo(200);
            assertThat(ada.types(answer, "role", "back").awaitAcknowledgement().status())
                    .isEqualTo(200);
            assertThat(ada.optionsOf("role")).containsExactly("Back-end engineer");
        }
        assertThat(careers.ephemeralTo(ada)).extracting(SlackMessage::text).containsExactly("More of it");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void theChallengeIsAnswered() throws Exception {
        try (RunningBot bot = RunningBot.byHttp(slack, app)) {
            assertThat(slack.verifiesAddress().awaitAcknowledgement().status()).isEqualTo(200);
        }
        assertThat(slack.violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotSignedWellIsRefused(Signature signature) throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        app.event(AppMentionEvent.class, (payload, context) -> {
            seen.add(payload.getEvent().getText());
            return context.ack();
        });
        try (RunningBot bot = RunningBot.byHttp(slack, app)) {
            slack.sign(signature);
            assertThat(ada.mentionsBot(careers, "hello")
                            .delivery()
                            .awaitAcknowledgement()
                            .status())
                    .isEqualTo(401);
        }
        assertThat(seen).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aRepetitionSaysWhichAndWhy() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        app.event(AppMentionEvent.class, (payload, context) -> {
            seen.add(retry(context));
            return context.ack();
        });
        Delivery lost;
        slack.deliverByHttp(URI.create("http://127.0.0.1:1/slack/events"));
        lost = ada.mentionsBot(careers, "hello").delivery();
        await().until(() -> lost.lost().isPresent());
        try (RunningBot bot = RunningBot.byHttp(slack, app)) {
            slack.redeliverOverdue().getFirst().awaitAcknowledgement();
            ada.mentionsBot(careers, "hello again").delivery().awaitAcknowledgement();
        }
        assertThat(seen).containsExactly("1 connection_failed", "null null");
    }

    private static String retry(EventContext context) {
        return context.getRetryNum() + " " + context.getRetryReason();
    }

    @Test
    void aBotThatFailsIsAskedAgain() throws Exception {
        app.event(AppMentionEvent.class, (payload, context) -> {
            if (context.getRetryNum() == null) {
                throw new IllegalStateException("planted");
            }
            return context.ack();
        });
        try (RunningBot bot = RunningBot.byHttp(slack, app)) {
            assertThat(ada.mentionsBot(careers, "hello")
                            .delivery()
                            .awaitAcknowledgement()
                            .status())
                    .isEqualTo(500);
            List<Delivery> again = slack.redeliverOverdue();
            assertThat(again.getFirst().awaitAcknowledgement().status()).isEqualTo(200);
            assertThat(again.getFirst().reason()).contains("http_error");
        }
        assertThat(slack.violations()).extracting(Violation::code).containsExactly("http_500");
    }
}
