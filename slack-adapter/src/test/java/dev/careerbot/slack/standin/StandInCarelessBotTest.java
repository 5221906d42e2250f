package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bot without Bolt that answers whatever a test plants: each wrong acknowledgement turns the stand-in red. */
class StandInCarelessBotTest {
    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private Person ada;
    private HttpServer bot;
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start();
        acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        ada = acme.person("ada");
        bot = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/", exchange -> {
            try (HttpExchange closing = exchange) {
                Http.json(closing, 200, Json.read(answer).orElseGet(Json::object));
            }
        });
        bot.start();
        slack.deliverByHttp(URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        slack.close();
        bot.stop(0);
    }

    private void assertRed(String code) {
        assertThat(slack.violations()).extracting(Violation::code).containsExactly(code);
    }

    private ShownView modal() throws Exception {
        MethodsClient methods = RunningBot.methods(slack, acme);
        Delivery shortcut = ada.usesShortcut("ask");
        shortcut.awaitAcknowledgement();
        String trigger = shortcut.payload().path("trigger_id").asText();
        String view = """
                {"type": "modal", "title": {"type": "plain_text", "text": "Ask"},
                 "submit": {"type": "plain_text", "text": "Send"},
                 "blocks": [{"type": "input", "block_id": "q", "label": {"type": "plain_text", "text": "Role"},
                             "element": {"type": "external_select", "action_id": "role"}, "optional": true}]}
                """;
        assertThat(methods.viewsOpen(r -> r.triggerId(trigger).viewAsString(view))
                        .isOk())
                .isTrue();
        return ada.modal().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void aSignatureThatNobodyChecks(Signature signature) {
        slack.sign(signature);
        ada.tellsBot("hello").delivery().awaitAcknowledgement();
        assertRed("signature_not_checked");
    }

    @Test
    void aChallengeThatIsNotAnswered() {
        slack.verifiesAddress().awaitAcknowledgement();
        assertRed("challenge_failed");
    }

    @Test
    void anAnswerWhereNoneIsTaken() {
        answer = "{\"text\": \"hello\"}";
        ada.tellsBot("hello").delivery().awaitAcknowledgement();
        assertRed("payload_not_accepted");
    }

    @Test
    void tooManyOptions() throws Exception {
        ShownView modal = modal();
        answer = IntStream.range(0, 101)
                .mapToObj(i -> "{\"text\": {\"type\": \"plain_text\", \"text\": \"A\"}, \"value\": \"" + i + "\"}")
                .collect(Collectors.joining(",", "{\"options\": [", "]}"));
        ada.types(modal, "role", "back").awaitAcknowledgement();
        assertRed("invalid_options");
        assertThat(ada.optionsOf("role")).isEmpty();
    }

    @Test
    void noOptionsAtAll() throws Exception {
        ada.types(modal(), "role", "back").awaitAcknowledgement();
        assertRed("invalid_options");
    }

    @Test
    void anErrorUnderAnInputThatDoesNotExist() throws Exception {
        ShownView modal = modal();
        answer = "{\"response_action\": \"errors\", \"errors\": {\"other\": \"Wrong.\"}}";
        ada.submits(modal, Map.of()).awaitAcknowledgement();
        assertRed("invalid_errors");
    }

    @Test
    void aBrokenViewInAnAcknowledgement() throws Exception {
        ShownView modal = modal();
        answer = "{\"response_action\": \"update\", \"view\": {\"type\": \"modal\", \"blocks\": []}}";
        ada.submits(modal, Map.of()).awaitAcknowledgement();
        assertRed("invalid_arguments");
    }

    @Test
    void brokenBlocksInAnAcknowledgement() {
        answer = "{\"text\": \"Answer\", \"blocks\": [{\"type\": \"sections\"}]}";
        ada.command(careers, "/career", "help").awaitAcknowledgement();
        assertRed("invalid_blocks");
        assertThat(careers.ephemeralTo(ada)).isEmpty();
    }

    @Test
    void anOldAddressOfASocketAndAnEnvelopeThatNobodySent() throws Exception {
        String address = RunningBot.slack(slack).issueSocketModeUrl(slack.app().appToken());
        WebSocketClient first = new RawSocket(address);
        first.connectBlocking();
        first.send("{\"envelope_id\": \"nobody-sent-this\"}");
        new RawSocket(address).connectBlocking();
        await().until(() -> slack.violations().size() == 2);
        assertThat(slack.violations())
                .extracting(Violation::code)
                .containsExactlyInAnyOrder("unknown_envelope", "invalid_ticket");
        first.closeBlocking();
    }

    @Test
    void aModalOfNothing() throws Exception {
        MethodsClient methods = RunningBot.methods(slack, acme);
        String trigger = ada.usesShortcut("ask").payload().path("trigger_id").asText();
        View empty = View.builder().type("modal").blocks(List.of()).build();
        assertThat(methods.viewsOpen(r -> r.triggerId(trigger).view(empty)).getError())
                .isEqualTo("invalid_arguments");
        assertRed("invalid_arguments");
    }

    private static final class RawSocket extends WebSocketClient {
        RawSocket(String address) {
            super(URI.create(address));
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String message) {}

        @Override
        public void onClose(int code, String reason, boolean remote) {}

        @Override
        public void onError(Exception problem) {}
    }
}
