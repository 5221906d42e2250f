package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.bolt.App;
import com.slack.api.bolt.middleware.builtin.Assistant;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.event.MessageFileShareEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assistant threads, streams and files, with the real Bolt. */
class StandInAssistantTest {
    private static final byte[] CV = "Ten years of Ruby".getBytes(StandardCharsets.UTF_8);

    private final SettableClock clock = new SettableClock();
    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private Person ada;

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

    private static Assistant assistant(App app) {
        Assistant assistant = new Assistant(app.executorService());
        assistant.threadStarted((request, context) -> call(() -> {
            context.say("Hello, what would you like to know?");
            context.setSuggestedPrompts(List.of(SuggestedPrompt.create("What does an SRE do?")));
        }));
        assistant.threadContextChanged((request, context) -> call(() -> context.setTitle("Beside another channel")));
        assistant.userMessage((request, context) -> call(() -> {
            context.setTitle(request.getEvent().getText());
            context.setStatus("is reading");
            context.say("An SRE keeps things running.");
        }));
        return assistant;
    }

    private interface Calls {
        void run() throws IOException, SlackApiException;
    }

    /** Bolt's handlers of assistant events declare no exception. */
    private static void call(Calls calls) {
        try {
            calls.run();
        } catch (IOException | SlackApiException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAssistantGreetsOffersQuestionsAndAnswers() throws Exception {
        App app = RunningBot.app(slack, acme);
        app.assistant(assistant(app));
        AssistantThread thread;
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            thread = ada.startsAssistantThread(Optional.of(careers));
            eventually(() -> !thread.prompts().isEmpty());
            ada.movesAssistantTo(thread, acme.channel("general")).awaitAcknowledgement();
            eventually(() -> thread.title().isPresent());
            ada.asks(thread, "What does an SRE do?").delivery().awaitAcknowledgement();
            eventually(() -> thread.messages().size() == 3);
        }
        assertThat(Transcript.of(thread)).isEqualTo("""
                == What does an SRE do?
                > What does an SRE do?
                careerbot:
                  Hello, what would you like to know?
                ada:
                  What does an SRE do?
                careerbot:
                  An SRE keeps things running.
                """);
        assertThat(slack.calls("assistant.threads.setStatus")).hasSize(1);
        assertThat(slack.violations()).isEmpty();
    }

    private static void eventually(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    @Test
    void aStatusEndsWithTheAnswerOrAfterTwoMinutes() throws Exception {
        MethodsClient methods = RunningBot.methods(slack, acme);
        SlackMessage asked = ada.tellsBot("hello").message();
        AssistantThread thread = ada.threadOf(asked);
        methods.assistantThreadsSetStatus(
                r -> r.channelId(asked.conversation().id()).threadTs(asked.ts()).status("is reading"));
        assertThat(thread.status()).isEqualTo("is reading");
        clock.pass(Duration.ofSeconds(121));
        assertThat(thread.status()).isEmpty();
        methods.assistantThreadsSetStatus(
                r -> r.channelId(asked.conversation().id()).threadTs(asked.ts()).status("is writing"));
        methods.chatPostMessage(
                r -> r.channel(asked.conversation().id()).threadTs(asked.ts()).text("Done."));
        assertThat(thread.status()).isEmpty();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aStreamedAnswerGrowsAndEnds() throws Exception {
        MethodsClient methods = RunningBot.methods(slack, acme);
        SlackMessage asked = ada.mentionsBot(careers, "pay?").message();
        String ts = methods.chatStartStream(r -> r.channel(careers.id())
                        .threadTs(asked.ts())
                        .recipientUserId(ada.id())
                        .recipientTeamId(acme.id())
                        .markdownText("Back-end "))
                .getTs();
        methods.chatAppendStream(r -> r.channel(careers.id()).ts(ts).markdownText("engineers "));
        assertThat(careers.thread(asked).getFirst().streaming()).isTrue();
        assertThat(Transcript.of(careers)).contains("careerbot (still writing):\n      Back-end engineers");
        methods.chatStopStream(r -> r.channel(careers.id()).ts(ts).markdownText("earn **$50,000**."));
        assertThat(careers.thread(asked).getFirst().text()).isEqualTo("Back-end engineers earn **$50,000**.");
        assertThat(careers.thread(asked).getFirst().streaming()).isFalse();
        assertThat(slack.violations()).isEmpty();
        assertThat(methods.chatAppendStream(r -> r.channel(careers.id()).ts(ts).markdownText("!"))
                        .getError())
                .isEqualTo("message_not_in_streaming_state");
    }

    private HttpResponse<String> download(HttpClient client, String address, Optional<String> token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aSharedFileIsDownloadedWithTheToken() throws Exception {
        AtomicReference<String> address = new AtomicReference<>("");
        App app = RunningBot.app(slack, acme).event(MessageFileShareEvent.class, (payload, context) -> {
            address.set(payload.getEvent().getFiles().getFirst().getUrlPrivate());
            return context.ack();
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            SharedFile file = ada.file("cv.txt", "text/plain", CV);
            ada.shares(ada.directConversation(), file, "my CV").delivery().awaitAcknowledgement();
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(download(client, address.get(), Optional.of(acme.botToken()))
                            .body())
                    .isEqualTo("Ten years of Ruby");
            assertThat(slack.violations()).isEmpty();
            assertThat(download(client, address.get(), Optional.empty()).body()).contains("Sign in");
        }
        assertThat(slack.violations()).extracting(Violation::code).containsExactly("not_authed");
    }

    @Test
    void aDownloadThatIsRedirectedToAnotherHostMustNotTakeTheTokenAlong() throws Exception {
        SharedFile file = ada.fileElsewhere("cv.txt", "text/plain", CV);
        Said said = ada.shares(ada.directConversation(), file, "my CV");
        String address =
                said.delivery().payload().at("/event/files/0/url_private").asText();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> first = download(client, address, Optional.of(acme.botToken()));
            assertThat(first.statusCode()).isEqualTo(302);
            String other = first.headers().firstValue("Location").orElseThrow();
            assertThat(URI.create(other).getHost())
                    .isNotEqualTo(URI.create(address).getHost());
            assertThat(download(client, other, Optional.empty()).body()).isEqualTo("Ten years of Ruby");
            assertThat(slack.violations()).isEmpty();
            download(client, other, Optional.of(acme.botToken()));
        }
        assertThat(slack.elsewhere()).extracting(ElsewhereRequest::authorised).containsExactly(false, true);
        assertThat(slack.violations()).extracting(Violation::code).containsExactly("token_leaked");
    }

    @Test
    void aFileIsUploadedIntoAThread() throws Exception {
        MethodsClient methods = RunningBot.methods(slack, acme);
        SlackMessage asked = ada.mentionsBot(careers, "as a file, please").message();
        assertThat(methods.filesUploadV2(r -> r.channel(careers.id())
                                .threadTs(asked.ts())
                                .filename("answer.md")
                                .title("Answer")
                                .initialComment("Here it is")
                                .content("# Answer"))
                        .isOk())
                .isTrue();
        SlackMessage answer = careers.thread(asked).getFirst();
        assertThat(answer.text()).isEqualTo("Here it is");
        assertThat(answer.files().getFirst().content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("# Answer");
        assertThat(slack.violations()).isEmpty();
    }
}
