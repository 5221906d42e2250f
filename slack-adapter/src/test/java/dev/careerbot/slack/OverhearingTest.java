package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.slack.standin.Said;
import dev.careerbot.slack.standin.SlackMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that persons have time to answer before the bot does. */
class OverhearingTest {
    private static final String QUESTION = "what skills does a backend developer need?";

    private SlackBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new SlackBot(false).start();
        bot.set(settings ->
                settings.withChannel(bot.careers.id(), new ChannelSettings(Mode.UNANSWERED, 10, false, false)));
        bot.timer.hold();
    }

    @AfterEach
    void stop() throws Exception {
        bot.isInnocent();
        bot.close();
    }

    private Said ask() {
        Said said = bot.ada.says(bot.careers, QUESTION);
        SlackBot.until(() -> bot.timer.held() == 1);
        bot.settle();
        return said;
    }

    private void isSilent() {
        bot.settle();
        assertThat(bot.careers.all()).noneMatch(SlackMessage::isByBot);
    }

    @Test
    void aQuestionThatNobodyAnsweredIsAnsweredAfterItsTime() {
        ask();
        isSilent();
        bot.timer.release();
        assertThat(bot.said(bot.careers, 1).get(0).read()).contains("SQL");
        bot.settle();
    }

    @Test
    void aQuestionThatAPersonAnsweredIsLeftAlone() {
        ask();
        bot.mo.says(bot.careers, "SQL, mostly.").delivery().awaitAcknowledgement();
        bot.settle();
        bot.timer.release();
        isSilent();
    }

    @Test
    void anAnswerInItsThreadIsAnAnswer() {
        Said said = ask();
        bot.mo.replies(said.message(), "SQL, mostly.").delivery().awaitAcknowledgement();
        bot.settle();
        bot.timer.release();
        isSilent();
    }

    @Test
    void aQuestionThatWasTakenBackIsLeftAlone() {
        Said said = ask();
        bot.ada.deletes(said.message()).delivery().awaitAcknowledgement();
        bot.settle();
        bot.timer.release();
        isSilent();
    }

    @Test
    void whatTheAskerAddsAnswersNothing() {
        ask();
        bot.ada.says(bot.careers, "anybody?").delivery().awaitAcknowledgement();
        bot.settle();
        bot.timer.release();
        assertThat(bot.said(bot.careers, 1)).hasSize(1);
        bot.settle();
    }
}
