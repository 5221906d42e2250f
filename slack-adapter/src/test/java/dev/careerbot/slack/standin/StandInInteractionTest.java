package dev.careerbot.slack.standin;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons, choices, modals, the Home tab and shortcuts of the real Bolt, against the stand-in. */
class StandInInteractionTest {
    private static final List<LayoutBlock> ANSWER = asBlocks(
            section(s -> s.text(markdownText("*Back-end engineer*"))),
            actions(a -> a.elements(List.of(
                    button(b -> b.actionId("more").text(plainText("More")).value("page-2")),
                    staticSelect(s -> s.actionId("facet")
                            .placeholder(plainText("Facet"))
                            .options(List.of(option(plainText("Pay"), "pay"), option(plainText("Skills"), "skills")))),
                    externalSelect(s ->
                            s.actionId("role").placeholder(plainText("Role")).minQueryLength(1))))));

    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private Person ada;
    private App app;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start();
        acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        ada = acme.person("ada");
        app = RunningBot.app(slack, acme);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private SlackMessage answer() throws Exception {
        MethodsClient methods = RunningBot.methods(slack, acme);
        methods.chatPostMessage(
                r -> r.channel(careers.id()).text("Back-end engineer").blocks(ANSWER));
        return careers.messages().getLast();
    }

    private static View modal() {
        return view(v -> v.type("modal")
                .callbackId("ask")
                .notifyOnClose(true)
                .title(viewTitle(t -> t.type("plain_text").text("Ask")))
                .submit(viewSubmit(t -> t.type("plain_text").text("Send")))
                .close(viewClose(t -> t.type("plain_text").text("Cancel")))
                .blocks(asBlocks(
                        input(i -> i.blockId("question")
                                .label(plainText("Question"))
                                .element(plainTextInput(e -> e.actionId("text")))),
                        input(i -> i.blockId("about")
                                .label(plainText("Role"))
                                .optional(true)
                                .element(externalSelect(e -> e.actionId("role").placeholder(plainText("Role"))))))));
    }

    /** A bot with a form. */
    private App openingBot() {
        return app.globalShortcut("ask", (request, context) -> {
            context.client()
                    .viewsOpen(r ->
                            r.triggerId(request.getPayload().getTriggerId()).view(modal()));
            return context.ack();
        });
    }

    /** A bot with a form that wants long questions. */
    private App formBot() {
        return openingBot()
                .blockSuggestion(
                        "role",
                        (request, context) -> context.ack(r -> r.options(List.of(Option.builder()
                                .text(plainText(request.getPayload().getValue() + "-end engineer"))
                                .value("engineer")
                                .build()))))
                .viewSubmission("ask", (request, context) -> {
                    String text = request.getPayload()
                            .getView()
                            .getState()
                            .getValues()
                            .get("question")
                            .get("text")
                            .getValue();
                    return text.length() < 10
                            ? context.ack(r -> r.responseAction("errors").errors(Map.of("question", "Too short.")))
                            : context.ack();
                });
    }

    @Test
    void aButtonIsAcknowledgedAndItsMessageReplaced() throws Exception {
        app.blockAction("more", (request, context) -> {
            String value = request.getPayload().getActions().getFirst().getValue();
            context.respond(r -> r.replaceOriginal(true).text("Now " + value));
            return context.ack();
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            SlackMessage answer = answer();
            ada.clicks(answer, "more").awaitAcknowledgement();
            assertThat(careers.messages()).extracting(SlackMessage::text).containsExactly("Now page-2");
            assertThat(careers.messages().getFirst().edited()).isTrue();
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aMessageForOnePersonIsTakenAwayByItsButton() throws Exception {
        app.blockAction("more", (request, context) -> {
            assertThat(request.getPayload().getMessage()).isNull();
            context.respond(r -> r.deleteOriginal(true));
            return context.ack();
        });
        ada.command(careers, "/join", "");
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            RunningBot.methods(slack, acme)
                    .chatPostEphemeral(r -> r.channel(careers.id())
                            .user(ada.id())
                            .text("Only for you")
                            .blocks(ANSWER));
            ada.clicks(careers.ephemeralTo(ada).getFirst(), "more").awaitAcknowledgement();
            assertThat(careers.ephemeralTo(ada)).isEmpty();
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void anOptionIsChosenFromTheMessageOrFromWhatTheBotOffers() throws Exception {
        AtomicReference<String> chosen = new AtomicReference<>("");
        formBot()
                .blockAction("facet", (request, context) -> {
                    chosen.set(request.getPayload()
                            .getActions()
                            .getFirst()
                            .getSelectedOption()
                            .getValue());
                    return context.ack();
                })
                .blockAction("role", (request, context) -> {
                    chosen.set(request.getPayload()
                            .getActions()
                            .getFirst()
                            .getSelectedOption()
                            .getText()
                            .getText());
                    return context.ack();
                });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            SlackMessage answer = answer();
            ada.chooses(answer, "facet", "skills").awaitAcknowledgement();
            assertThat(chosen).hasValue("skills");
            ada.types(answer, "role", "back").awaitAcknowledgement();
            assertThat(ada.optionsOf("role")).containsExactly("back-end engineer");
            ada.chooses(answer, "role", "engineer").awaitAcknowledgement();
            assertThat(chosen).hasValue("back-end engineer");
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whatIsNotThereCannotBeClickedOrChosen() throws Exception {
        SlackMessage answer = answer();
        assertThatThrownBy(() -> ada.clicks(answer, "less")).hasMessageContaining("there is no less");
        assertThatThrownBy(() -> ada.chooses(answer, "facet", "age")).hasMessageContaining("age is not offered");
        assertThatThrownBy(() -> ada.chooses(answer, "role", "engineer")).hasMessageContaining("not offered");
    }

    @Test
    void aModalShowsErrorsUntilItIsFilledInWell() throws Exception {
        try (RunningBot bot = RunningBot.bySocket(slack, formBot())) {
            ada.usesShortcut("ask").awaitAcknowledgement();
            ShownView modal = ada.modal().orElseThrow();
            assertThat(modal.title()).isEqualTo("Ask");
            assertThatThrownBy(() -> ada.submits(modal, Map.of())).hasMessage("text must be filled in");
            ada.submits(modal, Map.of("text", "pay?")).awaitAcknowledgement();
            assertThat(ada.modal().orElseThrow().errors()).containsEntry("question", "Too short.");
            assertThat(Transcript.of(ada.modal().orElseThrow())).isEqualTo("""
                    == Ask
                    Question: [ v]
                    Role: [Role v]
                    ! question: Too short.
                    """);
            ada.types(modal, "role", "back").awaitAcknowledgement();
            ada.submits(modal, Map.of("text", "what is the pay?", "role", "engineer"))
                    .awaitAcknowledgement();
            assertThat(ada.modal()).isEmpty();
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aSubmissionMayShowAnotherViewAndAClosedOneIsTold() throws Exception {
        AtomicReference<String> closed = new AtomicReference<>("");
        openingBot()
                .viewSubmission(
                        "ask",
                        (request, context) -> context.ack(ViewSubmissionResponse.builder()
                                .responseAction("update")
                                .view(view(v -> v.type("modal")
                                        .callbackId("again")
                                        .notifyOnClose(true)
                                        .title(viewTitle(
                                                t -> t.type("plain_text").text("Thank you")))
                                        .blocks(asBlocks(section(s -> s.text(plainText("Noted.")))))))
                                .build()))
                .viewClosed("again", (request, context) -> {
                    closed.set(request.getPayload().getView().getCallbackId());
                    return context.ack();
                });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            ada.usesShortcut("ask").awaitAcknowledgement();
            ada.submits(ada.modal().orElseThrow(), Map.of("text", "what is the pay?"))
                    .awaitAcknowledgement();
            ShownView thanks = ada.modal().orElseThrow();
            assertThat(thanks.read()).isEqualTo("Noted.");
            ada.closes(thanks).orElseThrow().awaitAcknowledgement();
            assertThat(closed).hasValue("again");
            assertThat(ada.modal()).isEmpty();
        }
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aShortcutOnAMessageKnowsThatMessage() throws Exception {
        app.messageShortcut("explain", (request, context) -> {
            context.respond("You meant: " + request.getPayload().getMessage().getText());
            return context.ack();
        });
        slack.unsubscribe("message.channels");
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            SlackMessage said = ada.says(careers, "SRE?").message();
            ada.usesShortcutOn(said, "explain").awaitAcknowledgement();
        }
        assertThat(careers.ephemeralTo(ada)).extracting(SlackMessage::text).containsExactly("You meant: SRE?");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void theHomeTabIsPublishedWhenItIsOpened() throws Exception {
        AtomicReference<Optional<String>> hash = new AtomicReference<>(Optional.empty());
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            hash.set(Optional.ofNullable(payload.getEvent().getView()).map(View::getHash));
            context.client()
                    .viewsPublish(r -> r.userId(payload.getEvent().getUser())
                            .hash(hash.get().orElse(null))
                            .view(view(v ->
                                    v.type("home").blocks(asBlocks(section(s -> s.text(markdownText("Hello"))))))));
            return context.ack();
        });
        try (RunningBot bot = RunningBot.bySocket(slack, app)) {
            assertThat(ada.home()).isEmpty();
            ada.opensHome().awaitAcknowledgement();
            ShownView first = ada.home().orElseThrow();
            assertThat(first.read()).isEqualTo("Hello");
            ada.opensHome().awaitAcknowledgement();
            assertThat(hash.get()).contains(first.hash());
            await().until(() -> !ada.home().orElseThrow().hash().equals(first.hash()));
        }
        assertThat(slack.violations()).isEmpty();
    }
}
