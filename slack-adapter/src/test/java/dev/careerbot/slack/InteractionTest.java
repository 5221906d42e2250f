package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Request;
import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.slack.standin.Conversation;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.SharedFile;
import dev.careerbot.slack.standin.ShownView;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.Transcript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons, forms, shortcuts, the Home tab, files, and what becomes of an answer later, by Socket Mode. */
class InteractionTest {
    private static final byte[] ARTICLE = "# Interviews".getBytes(StandardCharsets.UTF_8);

    private SlackBot bot;

    /** By which door Slack reaches the bot. */
    boolean isByHttp() {
        return false;
    }

    @BeforeEach
    void start() throws Exception {
        bot = new SlackBot(isByHttp()).start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private SlackMessage answer() {
        bot.ada.command(bot.careers, "/skills", "backend engineer").awaitAcknowledgement();
        SlackMessage answer = bot.said(bot.careers, 1).get(0);
        bot.settle();
        return answer;
    }

    private ShownView modal() {
        SlackBot.until(() -> bot.ada.modal().isPresent());
        return bot.ada.modal().orElseThrow();
    }

    @Test
    void aSuggestionIsAnswered() {
        SlackMessage answer = answer();
        bot.ada.clicks(answer, "certs?role=back-end+engineer").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 2).get(1).read()).contains("back-end engineer");
        bot.isInnocent();
    }

    @Test
    void anAnswerIsRatedAndTheReasonIsAskedFor() throws Exception {
        SlackMessage answer = answer();
        bot.mo.clicks(answer, "answer-helpful?a=id1").awaitAcknowledgement();
        bot.said(bot.careers, 2);
        bot.ada.clicks(answer, "answer-unhelpful?a=id1").awaitAcknowledgement();
        ShownView modal = modal();
        Approved.check("not-helpful", Transcript.of(modal));
        bot.ada.submits(modal, Map.of("text.reason", "It is outdated.")).awaitAcknowledgement();
        bot.said(bot.careers, 3);
        bot.settle();
        assertThat(bot.store.rated()).containsExactly("helpful", "not helpful: It is outdated.");
        assertThat(bot.careers.ephemeralTo(bot.ada))
                .extracting(SlackMessage::read)
                .containsExactly("Thank you; the moderators will see it.");
        bot.isInnocent();
    }

    @Test
    void anAnswerIsTakenAwayByWhoAskedAndByNobodyElse() {
        SlackMessage answer = answer();
        bot.acme.person("eve").clicks(answer, "answer-dismiss?a=id1").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 2).get(1).read()).contains("Only who asked");
        bot.ada.clicks(answer, "answer-dismiss?a=id1").awaitAcknowledgement();
        SlackBot.until(() -> bot.careers.messages().isEmpty());
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void aPrivateAnswerIsTakenAwayToo() {
        bot.set(settings ->
                settings.withChannel(bot.careers.id(), new ChannelSettings(Mode.MENTIONS, 10, false, true)));
        SlackMessage answer = answer();
        bot.ada.clicks(answer, "answer-dismiss?a=id1").awaitAcknowledgement();
        SlackBot.until(() -> bot.careers.ephemeralTo(bot.ada).stream()
                .noneMatch(each -> each.ts().equals(answer.ts())));
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void aCommandWithoutItsArgumentsOpensAFormThatCompletesNames() throws Exception {
        bot.ada.command(bot.careers, "/compare", "").awaitAcknowledgement();
        ShownView modal = modal();
        Approved.check("compare-form", Transcript.of(modal));
        bot.ada.types(modal, "role.first", "back").awaitAcknowledgement();
        assertThat(bot.ada.optionsOf("role.first")).contains("back-end developer", "back-end engineer", "back");
        bot.ada.types(modal, "role.second", "back").awaitAcknowledgement();
        bot.ada
                .submits(modal, Map.of("role.first", "back-end developer", "role.second", "back-end engineer"))
                .awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("back-end engineer");
        assertThat(bot.ada.modal()).isEmpty();
        bot.isInnocent();
    }

    @Test
    void whatWasTypedIsFilledIn() {
        bot.ada.command(bot.careers, "/compare", "qa engineer").awaitAcknowledgement();
        assertThat(modal().read()).contains("qa engineer");
        bot.isInnocent();
    }

    @Test
    void rolesAreComparedFromAnywhere() {
        bot.ada.usesShortcut("compare").awaitAcknowledgement();
        ShownView modal = modal();
        bot.ada.types(modal, "role.first", "back").awaitAcknowledgement();
        bot.ada
                .submits(modal, Map.of("role.first", "back-end developer", "role.second", "back-end engineer"))
                .awaitAcknowledgement();
        assertThat(bot.said(bot.ada.directConversation(), 1).get(0).read()).contains("back-end developer");
        bot.isInnocent();
    }

    @Test
    void theHomeTabSaysWhatToAskAndModeratorsSeeTheStateOfTheBase() throws Exception {
        bot.ada.opensHome().awaitAcknowledgement();
        SlackBot.until(() -> bot.ada.home().isPresent());
        Approved.check("home", Transcript.of(bot.ada.home().orElseThrow()));
        bot.mo.opensHome().awaitAcknowledgement();
        SlackBot.until(() -> bot.mo.home().isPresent());
        Approved.check("home-of-moderator", Transcript.of(bot.mo.home().orElseThrow()));
        bot.settle();
        bot.ada.opensHome().awaitAcknowledgement();
        bot.settle();
        bot.isInnocent();
    }

    @Test
    void aQuestionOfTheHomeTabIsAnsweredAmongTheMessages() {
        bot.ada.opensHome().awaitAcknowledgement();
        SlackBot.until(() -> bot.ada.home().isPresent());
        bot.ada
                .clicks(bot.ada.home().orElseThrow(), "ask?question=Which+skills+does+a+back-end+developer+need%3F")
                .awaitAcknowledgement();
        assertThat(bot.said(bot.ada.directConversation(), 1).get(0).read()).contains("JavaScript");
        bot.isInnocent();
    }

    @Test
    void whatOneAskedLatelyIsOnOnesHomeTabAndIsAskedAgainByAButton() throws Exception {
        for (String question : List.of("what do they do?", "what skills does a backend engineer need?")) {
            bot.clock.pass(Duration.ofMinutes(1));
            bot.ada.mentionsBot(bot.careers, question).delivery().awaitAcknowledgement();
            bot.settle();
        }
        bot.clock.pass(Duration.ofMinutes(1));
        bot.mo
                .mentionsBot(bot.careers, "what does a data engineer do?")
                .delivery()
                .awaitAcknowledgement();
        bot.mo.command(bot.careers, "/kb", "status").awaitAcknowledgement();
        bot.ada.tellsBot("what does a backend developer earn?").delivery().awaitAcknowledgement();
        bot.settle();
        bot.clock.pass(Duration.ofMinutes(1));
        for (String role : List.of("backend engineer", "backend developer", "backend engineer")) {
            bot.ada.command(bot.careers, "/skills", role).awaitAcknowledgement();
            bot.settle();
        }
        ShownView home = home(bot.ada);
        Approved.check("home-with-questions", Transcript.of(home));
        assertThat(home(bot.mo).read())
                .contains("what does a data engineer do?")
                .doesNotContain("earn?", "/kb");
        int before = bot.ada.directConversation().all().size();
        bot.ada
                .clicks(home, "answer-again?a=" + idOf("what does a backend developer earn?"))
                .awaitAcknowledgement();
        SlackBot.until(() -> bot.ada.directConversation().all().size() > before);
        bot.settle();
        assertThat(bot.ada.directConversation().all().getLast().read()).contains("$95,000");
        assertThat(bot.careers.all()).noneMatch(message -> message.read().contains("$95,000"));
        bot.isInnocent();
    }

    private ShownView home(Person of) {
        of.opensHome().awaitAcknowledgement();
        bot.settle();
        return of.home().orElseThrow();
    }

    private String idOf(String question) {
        return bot.store.answers().stream()
                .filter(answer -> answer.request().input().equals(new Request.Input.Text(question)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void anothersQuestionIsNotAskedAgainByAButtonThatSomebodyMadeUp() {
        bot.mo.tellsBot("what does a data engineer do?").delivery().awaitAcknowledgement();
        bot.settle();
        SlackMessage answer = answer();
        String id = idOf("what does a data engineer do?");
        bot.ada.clicks(answer, "answer-helpful?a=id2", "answer-again?a=" + id).awaitAcknowledgement();
        bot.settle();
        assertThat(bot.careers.all().getLast().read()).contains("Only who asked");
        bot.isInnocent();
    }

    @Test
    void aPersonIsChosenInAForm() {
        bot.set(settings -> settings.withOwner("user:" + bot.mo.id()));
        bot.mo.command(bot.careers, "/owner", "add").awaitAcknowledgement();
        SlackBot.until(() -> bot.mo.modal().isPresent());
        bot.mo
                .submits(bot.mo.modal().orElseThrow(), Map.of("person.who", bot.ada.id()))
                .awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("owns this community now");
        bot.settle();
        bot.ada.command(bot.careers, "/settings", "show").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 2).get(1).read()).contains("Owners: user:" + bot.ada.id());
        bot.isInnocent();
    }

    @Test
    void aChannelIsChosenInAFormAndItsSettingsHoldThereAlone() {
        Conversation random = bot.acme.channel("random");
        bot.mo.command(bot.careers, "/settings", "channel").awaitAcknowledgement();
        SlackBot.until(() -> bot.mo.modal().isPresent());
        bot.mo
                .submits(
                        bot.mo.modal().orElseThrow(),
                        Map.of("text.mode", "off", "channel.channel", random.id(), "flag.threads", "yes"))
                .awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("Set: ");
        bot.settle();
        bot.ada
                .mentionsBot(random, "what skills does a backend engineer need?")
                .delivery()
                .awaitAcknowledgement();
        bot.settle();
        assertThat(random.all()).noneMatch(SlackMessage::isByBot);
        bot.ada
                .mentionsBot(bot.careers, "what skills does a backend engineer need?")
                .delivery()
                .awaitAcknowledgement();
        bot.said(bot.careers, 2);
        bot.settle();
        bot.isInnocent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone-command?x=1", "Not an action of ours"})
    void whoPressesAnOutdatedButtonIsTold(String outdated) {
        SlackMessage answer = answer();
        bot.ada.clicks(answer, "answer-helpful?a=id1", outdated).awaitAcknowledgement();
        SlackBot.until(() -> !bot.careers.ephemeralTo(bot.ada).isEmpty());
        bot.settle();
        assertThat(bot.careers.ephemeralTo(bot.ada))
                .extracting(SlackMessage::read)
                .containsExactly("That button is from an earlier version of me and works no more; please ask again.");
        assertThat(bot.store.begun()).hasSize(1);
        bot.isInnocent();
    }

    @Test
    void whoPressesAnOutdatedButtonOfTheHomeTabIsToldAmongTheMessages() {
        ShownView home = home(bot.ada);
        bot.ada
                .clicks(home, "ask?question=Which+skills+does+a+back-end+developer+need%3F", "gone-command?x=1")
                .awaitAcknowledgement();
        assertThat(bot.said(bot.ada.directConversation(), 1).get(0).read()).contains("works no more");
        bot.isInnocent();
    }

    @Test
    void whoFillsInAnOutdatedFormIsToldInIt() {
        bot.ada.command(bot.careers, "/compare", "").awaitAcknowledgement();
        ShownView modal = modal();
        bot.ada.types(modal, "role.first", "back").awaitAcknowledgement();
        bot.ada
                .submits(
                        modal.calledBack("gone-command"),
                        Map.of("role.first", "back-end developer", "role.second", "back-end engineer"))
                .awaitAcknowledgement();
        assertThat(bot.ada.modal().orElseThrow().read()).contains("works no more");
        assertThat(bot.store.begun()).isEmpty();
        bot.isInnocent();
    }

    private void adds(SharedFile file) {
        bot.mo.command(bot.careers, "/kb", "learn").awaitAcknowledgement();
        SlackBot.until(() -> bot.mo.modal().isPresent());
        bot.mo
                .submits(bot.mo.modal().orElseThrow(), Map.of("file.file", file.id()))
                .awaitAcknowledgement();
    }

    @Test
    void aModeratorAddsAFileAndSeesHowItGoes() throws Exception {
        adds(bot.mo.file("interviews.md", "text/markdown", ARTICLE));
        SlackBot.until(() -> bot.said(bot.careers, 1).get(0).read().contains("Learned"));
        bot.settle();
        Approved.check("file", Transcript.of(bot.careers));
        assertThat(bot.slack.calls("chat.update")).hasSize(1);
        bot.isInnocent();
    }

    @Test
    void aFileThatIsKeptElsewhereIsNotFetched() {
        adds(bot.mo.fileElsewhere("interviews.md", "text/markdown", ARTICLE));
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("kept elsewhere");
        assertThat(bot.slack.elsewhere()).isEmpty();
        bot.isInnocent();
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() {
        adds(bot.mo.file("interviews.md", "text/markdown", new byte[12_000_001]));
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("larger than 12 MB");
        bot.isInnocent();
    }

    @Test
    void personsAndGroupsAreNamedByMentioningThem() {
        String group = bot.acme.addGroup(bot.ada);
        bot.ada.command(bot.careers, "/kb", "status").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("Only moderators");
        bot.mo
                .command(bot.careers, "/settings", "add-moderator <!subteam^" + group + "|@mods>")
                .awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 2).get(1).read()).contains("moderates here now");
        bot.ada.command(bot.careers, "/kb", "status").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 3).get(2).read()).contains("Snapshot 1 is live.");
        bot.isInnocent();
    }

    @Test
    void anEditedQuestionIsAnsweredAnewAndADeletedOneTakesItsAnswerAlong() {
        SlackMessage question = bot.ada
                .mentionsBot(bot.careers, "what skills does a backend engineer need?")
                .message();
        bot.said(bot.careers, 1);
        bot.settle();
        String mention = "<@" + bot.acme.bot().userId() + "> ";
        SlackMessage edited = bot.ada
                .edits(question, mention + "what does a backend developer earn?")
                .message();
        SlackBot.until(() -> bot.said(bot.careers, 1).get(0).read().contains("$95,000"));
        bot.settle();
        bot.ada.deletes(edited);
        SlackBot.until(() -> bot.careers.messages().isEmpty());
        bot.settle();
        bot.isInnocent();
    }
}
