package dev.careerbot.slack.standin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-in sends has the names and types that Slack's published samples have. */
class StandInSamplesTest {
    private static final Set<String> OF_EVERY_EVENT = Set.of(
            "token",
            "team_id",
            "api_app_id",
            "type",
            "event",
            "event_id",
            "event_time",
            "authorizations",
            "is_ext_shared_channel",
            "event_context");

    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private Person ada;
    private MethodsClient methods;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start();
        acme = slack.addOrganisation("Initech").addWorkspace("London");
        careers = acme.channel("careers");
        ada = acme.person("ada");
        methods = RunningBot.methods(slack, acme);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private static void assertEvent(Delivery delivery, String sample) {
        assertShape(delivery, sample);
        assertThat(Set.copyOf(delivery.payload().properties().stream()
                        .map(Map.Entry::getKey)
                        .toList()))
                .containsAll(OF_EVERY_EVENT);
    }

    private static void assertShape(Delivery delivery, String sample) {
        assertThat(Shapes.differences(delivery.payload(), SharedFolder.sample(sample + "Payload.json")))
                .isEmpty();
    }

    private SlackMessage answer() throws Exception {
        methods.chatPostMessage(r -> r.channel(careers.id())
                .text("Answer")
                .blocks(asBlocks(actions(a -> a.elements(List.of(
                        button(b -> b.actionId("more").text(plainText("More")).value("2")),
                        staticSelect(s -> s.actionId("facet")
                                .placeholder(plainText("Facet"))
                                .options(List.of(option(plainText("Pay"), "pay"))))))))));
        return careers.messages().getLast();
    }

    private static View modal() {
        return view(v -> v.type("modal")
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text("Ask")))
                .submit(viewSubmit(t -> t.type("plain_text").text("Send")))
                .blocks(asBlocks(
                        input(i -> i.label(plainText("Question")).element(plainTextInput(e -> e.actionId("text")))))));
    }

    @Test
    void whatPeopleSay() throws Exception {
        Said mention = ada.mentionsBot(careers, "hello");
        assertEvent(mention.deliveries().getFirst(), "AppMention");
        assertEvent(mention.deliveries().getLast(), "Message");
        assertEvent(ada.tellsBot("hello").delivery(), "Message");
        Said reply = ada.replies(mention.message(), "and?");
        assertEvent(reply.delivery(), "Message");
        assertEvent(ada.broadcasts(mention.message(), "look").delivery(), "MessageThreadBroadcast");
        Said edited = ada.edits(reply.message(), "and then?");
        assertEvent(edited.delivery(), "MessageChanged");
        assertEvent(ada.deletes(edited.message()).delivery(), "MessageDeleted");
        assertEvent(acme.otherBotSays(careers, "build passed"), "MessageBot");
        SharedFile file = ada.file("cv.txt", "text/plain", new byte[] {1});
        assertEvent(ada.shares(ada.directConversation(), file, "my CV").delivery(), "MessageFileShare");
    }

    @Test
    void whatHappensToTheApp() {
        assertEvent(ada.opensHome(), "AppHomeOpened");
        assertEvent(acme.revokesTokens(), "TokensRevoked");
        assertEvent(acme.uninstalls(), "AppUninstalled");
    }

    @Test
    void aHomeTabThatWasPublishedBefore() throws Exception {
        methods.viewsPublish(
                r -> r.userId(ada.id()).view(view(v -> v.type("home").blocks(asBlocks()))));
        Delivery opened = ada.opensHome();
        assertThat(opened.payload().at("/event/view/hash").asText()).isNotEmpty();
        assertEvent(opened, "AppHomeOpened");
    }

    @Test
    void commandsAndShortcuts() throws Exception {
        assertShape(ada.command(careers, "/career", "pay"), "SlashCommand");
        assertShape(ada.usesShortcutOn(answer(), "explain"), "MessageShortcut");
    }

    @Test
    void clicksAndForms() throws Exception {
        SlackMessage answer = answer();
        assertShape(ada.clicks(answer, "more"), "BlockAction");
        assertShape(ada.chooses(answer, "facet", "pay"), "BlockAction");
        String trigger = ada.usesShortcut("ask").payload().path("trigger_id").asText();
        methods.viewsOpen(r -> r.triggerId(trigger).view(modal()));
        ShownView modal = ada.modal().orElseThrow();
        assertShape(ada.submits(modal, Map.of("text", "pay?")), "ViewSubmission");
        assertShape(ada.closes(modal).orElseThrow(), "ViewClosed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apps.connections.open",
                "auth.test",
                "users.info",
                "assistant.threads.setStatus",
                "assistant.threads.setTitle",
                "assistant.threads.setSuggestedPrompts",
                "chat.postEphemeral",
                "chat.startStream"
            })
    void answersOfTheWebApi(String method) throws Exception {
        SlackMessage asked = ada.tellsBot("hello").message();
        String token = method.startsWith("apps.") ? slack.app().appToken() : acme.botToken();
        Map<String, String> arguments = Map.of(
                "channel",
                asked.conversation().id(),
                "channel_id",
                asked.conversation().id(),
                "thread_ts",
                asked.ts(),
                "user",
                ada.id(),
                "text",
                "hello",
                "title",
                "Title",
                "status",
                "is reading",
                "prompts",
                "[{\"title\":\"Pay?\",\"message\":\"What is the pay?\"}]");
        HttpRequest request = HttpRequest.newBuilder(URI.create(slack.methodsUrl() + method))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(Http.form(arguments)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            JsonNode answer = Json.read(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .orElseThrow();
            assertThat(answer.path("ok").asBoolean()).isTrue();
            assertThat(Shapes.differences(answer, SharedFolder.sample(method + ".json")))
                    .isEmpty();
        }
    }

    @Test
    void aWrongNameOrTypeIsNoticed() {
        JsonNode sample = Json.object().put("name", "").put("size", 1);
        JsonNode sent = Json.object().put("nom", "x").put("size", "1");
        assertThat(Shapes.differences(sent, sample))
                .containsExactly("/nom is not in the sample", "/size is STRING, in the sample NUMBER");
    }
}
