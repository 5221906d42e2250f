package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.slack.standin.Delivery;
import dev.careerbot.slack.standin.Signature;
import dev.careerbot.slack.standin.SlackMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The HTTP door lets in what Slack has signed just now, and nothing else. */
class HttpDoorTest {
    private SlackBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new SlackBot(true).start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void theAddressIsVerified() {
        assertThat(bot.slack.verifiesAddress().awaitAcknowledgement().isAccepted())
                .isTrue();
        bot.isInnocent();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void whatIsNotSignedWellOrJustNowIsRefused(Signature how) {
        bot.slack.sign(how);
        Delivery mention = bot.ada
                .mentionsBot(bot.careers, "what skills does a backend engineer need?")
                .delivery();
        assertThat(mention.awaitAcknowledgement().status()).isEqualTo(401);
        assertThat(bot.ada
                        .command(bot.careers, "/skills", "backend engineer")
                        .awaitAcknowledgement()
                        .status())
                .isEqualTo(401);
        assertThat(bot.slack.verifiesAddress().awaitAcknowledgement().status()).isEqualTo(401);
        bot.settle();
        assertThat(bot.store.begun()).isEmpty();
        bot.isInnocent();
    }

    @Test
    void whatIsSentAgainIsAnsweredOnce() {
        Delivery mention = bot.ada
                .mentionsBot(bot.careers, "what skills does a backend engineer need?")
                .delivery();
        mention.awaitAcknowledgement();
        bot.slack.redeliver(mention).awaitAcknowledgement();
        bot.said(bot.careers, 1);
        bot.settle();
        assertThat(bot.careers.all().stream().filter(SlackMessage::isByBot)).hasSize(1);
        bot.isInnocent();
    }

    private int post(String body, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + bot.adapter().port() + "/slack/events"))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void whatIsCutOffOrMadeUpIsRefused() throws Exception {
        assertThat(post("{\"type\":\"event_callb")).isEqualTo(401);
        assertThat(post("{}", "X-Slack-Signature", "v0=", "X-Slack-Request-Timestamp", "soon"))
                .isEqualTo(401);
        assertThat(post("x".repeat(1_000_001))).isEqualTo(413);
        bot.settle();
        assertThat(bot.store.begun()).isEmpty();
    }
}
