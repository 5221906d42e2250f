package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.slack.message.Outlet;
import dev.careerbot.slack.standin.Delivery;
import dev.careerbot.slack.standin.Said;
import dev.careerbot.slack.standin.SlackMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One answer, whatever Slack delivers again and wherever a process ends. */
class OnceTest {
    private SlackBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new SlackBot(false).start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private long answers() {
        return bot.careers.all().stream().filter(SlackMessage::isByBot).count();
    }

    @Test
    void whatIsDeliveredAgainIsAnsweredOnce() {
        Said said = bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        said.delivery().awaitAcknowledgement();
        bot.slack.redeliver(said.delivery()).awaitAcknowledgement();
        Delivery command = bot.ada.command(bot.careers, "/skills", "backend developer");
        command.awaitAcknowledgement();
        bot.slack.redeliver(command).awaitAcknowledgement();
        bot.said(bot.careers, 2);
        bot.settle();
        assertThat(answers()).isEqualTo(2);
        bot.isInnocent();
    }

    @Test
    void whatIsDeliveredAgainAfterARestartIsAnsweredOnce() throws Exception {
        Said said = bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        bot.said(bot.careers, 1);
        bot.settle();
        bot.restart();
        bot.slack.redeliver(said.delivery()).awaitAcknowledgement();
        bot.settle();
        assertThat(answers()).isEqualTo(1);
        bot.isInnocent();
    }

    @Test
    void anAnswerThatWasSentButNotTakenDownIsFoundAfterARestart() throws Exception {
        Said said = bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        SlackMessage inThread = bot.mo
                .replies(said.message(), "<@" + bot.acme.bot().userId() + "> what pay?")
                .message();
        bot.said(bot.careers, 2);
        bot.settle();
        bot.store.reopen(
                Asked.PLATFORM, Outlet.id(bot.careers.id(), said.message().ts()));
        bot.store.reopen(Asked.PLATFORM, Outlet.id(bot.careers.id(), inThread.ts()));
        bot.restart();
        bot.settle();
        SlackBot.until(() -> !bot.slack.calls("conversations.history").isEmpty());
        SlackBot.until(() -> !bot.slack.calls("conversations.replies").isEmpty());
        bot.settle();
        assertThat(answers()).isEqualTo(2);
        bot.isInnocent();
    }

    @Test
    void whatWasBegunAndNotAnsweredIsAnsweredAfterARestart() throws Exception {
        bot.slack.faults().refuse("chat.postMessage", "fatal_error");
        Said said = bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        said.delivery().awaitAcknowledgement();
        SlackBot.until(() -> bot.store.begun().size() == 1);
        bot.settle();
        bot.store.reopen(
                Asked.PLATFORM, Outlet.id(bot.careers.id(), said.message().ts()));
        bot.restart();
        bot.said(bot.careers, 1);
        bot.settle();
        assertThat(answers()).isEqualTo(1);
        bot.isInnocent();
    }

    @Test
    void whatMayHaveBeenAnsweredPrivatelyIsNotAnsweredAgain() throws Exception {
        bot.set(settings ->
                settings.withChannel(bot.careers.id(), new ChannelSettings(Mode.MENTIONS, 10, false, true)));
        bot.ada.command(bot.careers, "/skills", "backend engineer").awaitAcknowledgement();
        bot.said(bot.careers, 1);
        bot.settle();
        bot.store.begun().forEach(id -> bot.store.reopen(Asked.PLATFORM, id));
        bot.restart();
        bot.settle();
        assertThat(answers()).isEqualTo(1);
        assertThat(bot.store.unfinished(Asked.PLATFORM, bot.clock.instant().minusSeconds(3600)))
                .isEmpty();
        bot.isInnocent();
    }

    @Test
    void anAnswerWhoseConfirmationIsLostIsLookedForAndNotWrittenAgain() {
        bot.slack.faults().dropAnswer("chat.postMessage");
        bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        bot.said(bot.careers, 1);
        bot.settle();
        assertThat(answers()).isEqualTo(1);
        bot.slack.faults().drop("chat.postMessage");
        bot.ada.mentionsBot(bot.careers, "what does a backend developer earn?");
        bot.said(bot.careers, 2);
        bot.settle();
        assertThat(answers()).isEqualTo(2);
        bot.isInnocent();
    }

    @Test
    void socketsThatAreCutOrEndedAreOpenedAgain() {
        bot.slack.cutsSockets();
        SlackBot.until(() -> bot.slack.socketsSoFar() == 2 && bot.slack.openSockets() == 1);
        bot.ada.mentionsBot(bot.careers, "what skills does a backend engineer need?");
        bot.said(bot.careers, 1);
        List<String> before = bot.slack.receivers();
        bot.slack.disconnects("refresh_requested");
        SlackBot.until(() -> bot.slack.socketsSoFar() == 3);
        assertThat(before).isNotEmpty();
        bot.settle();
        bot.isInnocent();
    }
}
