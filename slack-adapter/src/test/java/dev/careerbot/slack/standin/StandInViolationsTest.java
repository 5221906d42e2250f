package dev.careerbot.slack.standin;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults planted in a bot's calls: each turns the stand-in red, and the call fails as in Slack. */
class StandInViolationsTest {
    private final SettableClock clock = new SettableClock();
    private SlackStandIn slack;
    private Workspace acme;
    private Conversation careers;
    private Person ada;
    private MethodsClient methods;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        slack = SlackStandIn.start(clock);
        acme = slack.addWorkspace("Acme");
        careers = acme.channel("careers");
        ada = acme.person("ada");
        methods = RunningBot.methods(slack, acme);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private String post(MethodsClient by, Conversation in) throws IOException, SlackApiException {
        return String.valueOf(
                by.chatPostMessage(r -> r.channel(in.id()).text("hello")).getError());
    }

    private void assertRed(String code) {
        assertThat(slack.violations()).extracting(Violation::code).containsOnly(code);
    }

    private String trigger() {
        return ada.usesShortcut("ask").payload().path("trigger_id").asText();
    }

    private static View modal() {
        return view(v -> v.type("modal")
                .title(viewTitle(t -> t.type("plain_text").text("Ask")))
                .blocks(asBlocks(section(s -> s.text(plainText("Hello"))))));
    }

    private static View home(String text) {
        return view(v -> v.type("home").blocks(asBlocks(section(s -> s.text(plainText(text))))));
    }

    @Test
    void noToken() throws Exception {
        assertThat(answer(slack.methodsUrl() + "chat.postMessage")).isEqualTo(200);
        assertRed("not_authed");
    }

    @Test
    void aWrongToken() throws Exception {
        assertThat(post(RunningBot.slack(slack).methods("xoxb-nobody-knows-this-one"), careers))
                .isEqualTo("invalid_auth");
        assertRed("invalid_auth");
    }

    @Test
    void theTokenOfAnotherWorkspace() throws Exception {
        Workspace globex = slack.addWorkspace("Globex");
        assertThat(post(RunningBot.methods(slack, globex), careers)).isEqualTo("channel_not_found");
        assertRed("channel_not_found");
    }

    @Test
    void aChannelWithoutTheBot() throws Exception {
        assertThat(post(methods, acme.channel("random").withoutBot())).isEqualTo("not_in_channel");
        assertRed("not_in_channel");
    }

    @Test
    void aPrivateChannelWithoutTheBotIsNotEvenThere() throws Exception {
        assertThat(post(methods, acme.privateChannel("secret").withoutBot())).isEqualTo("channel_not_found");
    }

    @Test
    void anArchivedChannel() throws Exception {
        assertThat(post(methods, careers.archive())).isEqualTo("is_archived");
        assertRed("is_archived");
    }

    @Test
    void aMissingScope() throws Exception {
        acme.withoutScopes("chat:write");
        assertThat(methods.chatPostMessage(r -> r.channel(careers.id()).text("hello"))
                        .getNeeded())
                .isEqualTo("chat:write");
        assertRed("missing_scope");
    }

    @Test
    void blocksWithoutAFallback() throws Exception {
        methods.chatPostMessage(r ->
                r.channel(careers.id()).blocks(asBlocks(section(s -> s.text(plainText("Hello"))))));
        assertRed("no_fallback_text");
    }

    @Test
    void aMessageOfNothing() throws Exception {
        assertThat(methods.chatPostMessage(r -> r.channel(careers.id())).getError())
                .isEqualTo("no_text");
        assertRed("no_text");
    }

    @Test
    void aCallToEverybody() throws Exception {
        methods.chatPostMessage(r -> r.channel(careers.id()).text("look, <!channel>!"));
        methods.chatPostMessage(r -> r.channel(careers.id()).text("look, &lt;!channel&gt;!"));
        assertRed("broadcast");
    }

    @Test
    void aTextTooLongForAnUpdate() throws Exception {
        String ts = methods.chatPostMessage(r -> r.channel(careers.id()).text("hello"))
                .getTs();
        assertThat(methods.chatUpdate(r -> r.channel(careers.id()).ts(ts).text("x".repeat(4_001)))
                        .getError())
                .isEqualTo("msg_too_long");
        assertRed("msg_too_long");
    }

    @Test
    void aWholeMessageTooLong() throws Exception {
        var blocks = IntStream.range(0, 5)
                .mapToObj(i -> section(s -> s.text(plainText("x".repeat(2_700)))))
                .map(block -> (LayoutBlock) block)
                .toList();
        assertThat(methods.chatPostMessage(
                                r -> r.channel(careers.id()).text("long").blocks(blocks))
                        .getError())
                .isEqualTo("msg_blocks_too_long");
        assertRed("msg_blocks_too_long");
    }

    @Test
    void anAnswerToAnAnswerInsteadOfTheThread() throws Exception {
        SlackMessage root = ada.says(careers, "hello").message();
        SlackMessage answer = ada.replies(root, "hello?").message();
        methods.chatPostMessage(r -> r.channel(careers.id()).text("here").threadTs(answer.ts()));
        assertRed("thread_ts_of_reply");
    }

    @Test
    void anExpiredTrigger() throws Exception {
        String trigger = trigger();
        slack.tolerate("late_acknowledgement");
        clock.pass(Duration.ofMillis(3_001));
        assertThat(methods.viewsOpen(r -> r.triggerId(trigger).view(modal())).getError())
                .isEqualTo("expired_trigger_id");
        assertRed("expired_trigger_id");
    }

    @Test
    void aTriggerUsedTwice() throws Exception {
        String trigger = trigger();
        methods.viewsOpen(r -> r.triggerId(trigger).view(modal()));
        assertThat(methods.viewsOpen(r -> r.triggerId(trigger).view(modal())).getError())
                .isEqualTo("exchanged_trigger_id");
        assertRed("exchanged_trigger_id");
    }

    @Test
    void anOldHash() throws Exception {
        String hash = methods.viewsPublish(r -> r.userId(ada.id()).view(home("one")))
                .getView()
                .getHash();
        methods.viewsPublish(r -> r.userId(ada.id()).hash(hash).view(home("two")));
        assertThat(methods.viewsPublish(r -> r.userId(ada.id()).hash(hash).view(home("three")))
                        .getError())
                .isEqualTo("hash_conflict");
        assertThat(ada.home().orElseThrow().read()).isEqualTo("two");
        assertRed("hash_conflict");
    }

    private int answer(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"more\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void aSixthAnswerToOneCommand() throws Exception {
        String address = ada.command(careers, "/career", "help")
                .payload()
                .path("response_url")
                .asText();
        for (int i = 0; i < 5; i++) {
            assertThat(answer(address)).isEqualTo(200);
        }
        assertThat(slack.violations()).isEmpty();
        assertThat(answer(address)).isEqualTo(404);
        assertRed("used_url");
    }

    @Test
    void anAnswerAfterHalfAnHour() throws Exception {
        slack.tolerate("late_acknowledgement");
        String address = ada.command(careers, "/career", "help")
                .payload()
                .path("response_url")
                .asText();
        clock.pass(Duration.ofMinutes(31));
        assertThat(answer(address)).isEqualTo(404);
        assertRed("expired_url");
    }

    @Test
    void somebodyElsesMessageChanged() throws Exception {
        SlackMessage said = ada.says(careers, "hello").message();
        assertThat(methods.chatUpdate(r -> r.channel(careers.id()).ts(said.ts()).text("bye"))
                        .getError())
                .isEqualTo("cant_update_message");
        assertThat(methods.chatDelete(r -> r.channel(careers.id()).ts(said.ts()))
                        .getError())
                .isEqualTo("cant_delete_message");
    }

    @Test
    void aMethodThatDoesNotExist() throws Exception {
        assertThat(methods.emojiList(r -> r).getError()).isEqualTo("unknown_method");
        assertRed("unknown_method");
    }

    @Test
    void whatATestProvokesOnPurposeCanBeTolerated() throws Exception {
        slack.tolerate("is_archived");
        post(methods, careers.archive());
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void peopleAndGroupsAreKnown() throws Exception {
        String group = acme.addGroup(ada);
        assertThat(methods.usersInfo(r -> r.user(ada.id())).getUser().getName()).isEqualTo("ada");
        assertThat(methods.usergroupsUsersList(r -> r.usergroup(group)).getUsers())
                .containsExactly(ada.id());
        assertThat(methods.conversationsInfo(r -> r.channel(careers.id()))
                        .getChannel()
                        .getName())
                .isEqualTo("careers");
        assertThat(methods.botsInfo(r -> r.bot(acme.bot().botId())).getBot().getName())
                .isEqualTo("careerbot");
        assertThat(slack.violations()).isEmpty();
    }
}
