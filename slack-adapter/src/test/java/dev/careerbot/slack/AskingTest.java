package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.slack.standin.AssistantThread;
import dev.careerbot.slack.standin.Person;
import dev.careerbot.slack.standin.Said;
import dev.careerbot.slack.standin.SlackMessage;
import dev.careerbot.slack.standin.Transcript;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way of asking, by Socket Mode. */
class AskingTest {
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

    private void set(Mode mode, boolean threads, boolean isPrivate) {
        bot.set(settings -> settings.withChannel(bot.careers.id(), new ChannelSettings(mode, 10, threads, isPrivate)));
    }

    @Test
    void aSlashCommandIsAnsweredInTheChannel() throws Exception {
        bot.ada
                .command(bot.careers, "/compare", "backend developer vs backend engineer")
                .awaitAcknowledgement();
        bot.said(bot.careers, 1);
        Approved.check("compare", Transcript.of(bot.careers));
        assertThat(bot.careers.messages().get(0).metadata().toString()).contains("career_bot_answer");
        bot.isInnocent();
    }

    @Test
    void aSlashCommandOfSeveralOptionsIsOneLine() throws Exception {
        bot.ada.command(bot.careers, "/certs", "backend developer, i know java").awaitAcknowledgement();
        bot.said(bot.careers, 1);
        Approved.check("certs", Transcript.of(bot.careers));
        bot.isInnocent();
    }

    @Test
    void anAnswerIsPrivateWhereTheChannelWantsItAndCanBeShared() throws Exception {
        set(Mode.MENTIONS, false, true);
        bot.ada.command(bot.careers, "/skills", "backend developer").awaitAcknowledgement();
        SlackMessage answer = bot.said(bot.careers, 1).get(0);
        assertThat(answer.ephemeralTo()).contains(bot.ada.id());
        bot.ada.clicks(answer, "answer-share?a=id1").awaitAcknowledgement();
        bot.said(bot.careers, 3);
        bot.settle();
        Approved.check("private-and-shared", Transcript.of(bot.careers));
        bot.isInnocent();
    }

    @Test
    void everyCommandAnswersHelp() throws Exception {
        bot.ada.command(bot.careers, "/compare", "help").awaitAcknowledgement();
        bot.ada.command(bot.careers, "/kb", "").awaitAcknowledgement();
        bot.ada.command(bot.careers, "/kb", "lern x").awaitAcknowledgement();
        bot.ada.command(bot.careers, "/compare", "fist=qa engineer").awaitAcknowledgement();
        bot.ada.command(bot.careers, "/career-help", "").awaitAcknowledgement();
        bot.said(bot.careers, 5);
        bot.settle();
        Approved.check("help", Transcript.of(bot.careers));
        bot.isInnocent();
    }

    @Test
    void onePrefixedCommandStandsForAll() throws Exception {
        bot.stop();
        bot.with(bot.acme.botToken(), "career").start();
        bot.ada.command(bot.careers, "/career", "skills backend engineer").awaitAcknowledgement();
        SlackBot.until(() -> bot.said(bot.careers, 1).get(0).read().contains("JavaScript"));
        bot.ada.command(bot.careers, "/career", "").awaitAcknowledgement();
        SlackBot.until(() -> bot.said(bot.careers, 2).get(1).read().contains("Ask in your own words"));
        assertThat(bot.said(bot.careers, 2).get(1).read()).contains("/career compare &lt;first&gt;");
        bot.isInnocent();
    }

    @Test
    void aMentionIsAnsweredOnceAlthoughTwoEventsTellOfIt() throws Exception {
        Said said = bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        assertThat(said.deliveries()).hasSize(2);
        bot.said(bot.careers, 1);
        bot.settle();
        Approved.check("mention", Transcript.of(bot.careers));
        bot.isInnocent();
    }

    @Test
    void answersGoToThreadsWhereTheChannelWantsItAndTheTalkGoesOnThere() throws Exception {
        set(Mode.MENTIONS, true, false);
        SlackMessage question = bot.ada
                .mentionsBot(bot.careers, "what skills does a backend engineer need?")
                .message();
        bot.said(bot.careers, 1);
        bot.settle();
        bot.ada.replies(question, "and which certifications?");
        bot.said(bot.careers, 2);
        bot.settle();
        Approved.check("thread", Transcript.of(bot.careers));
        assertThat(bot.careers.thread(question)).hasSize(3);
        bot.isInnocent();
    }

    @Test
    void aReplyToTheBotsOwnMessageIsForTheBot() {
        bot.ada.command(bot.careers, "/skills", "backend engineer").awaitAcknowledgement();
        SlackMessage answer = bot.said(bot.careers, 1).get(0);
        bot.ada.replies(answer, "what does a backend developer earn?");
        assertThat(bot.said(bot.careers, 2).get(1).threadTs()).contains(answer.ts());
        bot.isInnocent();
    }

    @Test
    void whatIsSaidToOthersIsHeardOnlyWhereTheChannelWantsIt() {
        bot.ada
                .says(bot.careers, "what skills does a backend engineer need?")
                .delivery()
                .awaitAcknowledgement();
        bot.settle();
        assertThat(bot.careers.all()).noneMatch(SlackMessage::isByBot);
        set(Mode.QUESTIONS, false, false);
        bot.ada.says(bot.careers, "what skills does a backend developer need?");
        bot.said(bot.careers, 1);
        bot.settle();
        bot.ada.says(bot.careers, "shall we have lunch?").delivery().awaitAcknowledgement();
        bot.settle();
        assertThat(bot.careers.all().stream().filter(SlackMessage::isByBot)).hasSize(1);
        bot.isInnocent();
    }

    @Test
    void aDirectMessageIsAnswered() throws Exception {
        bot.ada.tellsBot("what is the pay of a backend developer?");
        bot.said(bot.ada.directConversation(), 1);
        bot.settle();
        Approved.check("direct", Transcript.of(bot.ada.directConversation()));
        bot.isInnocent();
    }

    @Test
    void nobodyModeratesInADirectMessage() {
        bot.mo.command(bot.mo.directConversation(), "/kb", "status").awaitAcknowledgement();
        assertThat(bot.said(bot.mo.directConversation(), 1).get(0).read()).contains("not in a direct message");
        bot.mo.command(bot.careers, "/kb", "status").awaitAcknowledgement();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("Snapshot 1 is live.");
        bot.isInnocent();
    }

    @Test
    void aMessageIsAnsweredByItsShortcut() throws Exception {
        SlackMessage question = bot.mo
                .says(bot.careers, "what skills does a backend engineer need?")
                .message();
        bot.ada.usesShortcutOn(question, "answer-this").awaitAcknowledgement();
        bot.said(bot.careers, 1);
        bot.settle();
        Approved.check("shortcut-on-message", Transcript.of(bot.careers));
        bot.isInnocent();
    }

    @Test
    void anAssistantOffersQuestionsSaysWhatItDoesAndAnswers() throws Exception {
        AssistantThread thread = bot.ada.startsAssistantThread(Optional.of(bot.careers));
        SlackBot.until(() -> !thread.prompts().isEmpty());
        bot.ada.movesAssistantTo(thread, bot.acme.channel("general")).awaitAcknowledgement();
        bot.ada.asks(thread, thread.prompts().get(1).message());
        SlackBot.until(() -> thread.messages().size() == 2);
        bot.settle();
        Approved.check("assistant", Transcript.of(thread));
        assertThat(bot.slack.calls("chat.stopStream")).hasSize(1);
        assertThat(bot.slack.calls("assistant.threads.setStatus")).isNotEmpty();
        bot.isInnocent();
    }

    @Test
    void anAssistantAnswersPlainlyWhereTheWorkspaceHasNoStreams() {
        bot.slack.faults().refuse("chat.startStream", "feature_not_enabled");
        bot.slack.faults().refuse("assistant.threads.setStatus", "feature_not_enabled");
        AssistantThread thread = bot.ada.startsAssistantThread(Optional.empty());
        bot.ada.asks(thread, "what skills does a backend engineer need?");
        SlackBot.until(() -> thread.messages().size() == 2);
        assertThat(thread.messages().get(1).read()).contains("JavaScript").contains("[Helpful]");
        bot.isInnocent();
    }

    @Test
    void othersNoiseIsLeftAlone() {
        Person eve = bot.acme.person("eve");
        bot.acme.joins("zoe").awaitAcknowledgement();
        bot.acme
                .otherBotSays(bot.careers, "<@" + bot.acme.bot().userId() + "> what is the pay?")
                .awaitAcknowledgement();
        eve.says(bot.careers, "<@" + bot.acme.bot().userId() + ">").delivery().awaitAcknowledgement();
        bot.settle();
        assertThat(bot.careers.all()).noneMatch(SlackMessage::isByBot);
        assertThat(bot.store.begun()).isEmpty();
        bot.isInnocent();
    }
}
