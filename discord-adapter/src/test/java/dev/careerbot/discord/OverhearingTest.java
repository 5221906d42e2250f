package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.community.ChannelSettings;
import dev.careerbot.bot.community.ChannelSettings.Mode;
import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.StandInChannel;
import dev.careerbot.discord.standin.Visitor;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Questions that nobody put to the bot, in channels where it may answer them. */
class OverhearingTest {
    private static final String QUESTION = "what skills does a back-end developer need?";

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private DiscordStandIn discord;
    private BotOnDiscord bot;
    private Visitor ada;

    @BeforeEach
    void start() {
        discord = DiscordStandIn.start();
        bot = BotOnDiscord.start(BotOnDiscord.setup(discord).readingMessages().timedBy(timer()));
        ada = bot.member("ada");
    }

    /** A timer whose time has come when the test says so. */
    private ScheduledExecutorService timer() {
        ScheduledExecutorService timer = Mockito.mock(ScheduledExecutorService.class);
        Mockito.when(timer.schedule(Mockito.any(Runnable.class), Mockito.anyLong(), Mockito.any(TimeUnit.class)))
                .thenAnswer(call -> {
                    waiting.add(call.getArgument(0));
                    return Mockito.mock(ScheduledFuture.class);
                });
        return timer;
    }

    @AfterEach
    void stop() {
        bot.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    private void timeIsUp() {
        Eventually.await("a question that waits", () -> !waiting.isEmpty());
        waiting.remove().run();
    }

    private void isStillSilent(StandInChannel channel, int before) {
        ada.slash("help").awaitAnswer();
        assertThat(channel.awaitMessagesOfBot(before + 1)).hasSize(before + 1);
    }

    @Test
    void questionsAreAnsweredWhereTheChannelIsSetSoAndTalkIsNot() {
        bot.generalIs(new ChannelSettings(Mode.QUESTIONS, 10, false, false));
        ada.says("good morning everybody");
        ada.says("who won the match yesterday?");
        ada.says(QUESTION);
        bot.general.awaitMessagesOfBot(1);
        isStillSilent(bot.general, 1);
    }

    @Test
    void aQuestionThatNobodyAnsweredIsAnsweredAfterItsTime() {
        bot.generalIs(new ChannelSettings(Mode.UNANSWERED, 10, false, false));
        ada.says(QUESTION);
        Eventually.await("a question that waits", () -> !waiting.isEmpty());
        isStillSilent(bot.general, 0);
        ada.says("anybody?");
        timeIsUp();
        assertThat(bot.general.awaitMessagesOfBot(2).get(1).text()).contains("Python");
    }

    @Test
    void whoIsAnsweredByAPersonNeedsNoBot() {
        bot.generalIs(new ChannelSettings(Mode.UNANSWERED, 10, false, false));
        ada.says(QUESTION);
        Eventually.await("a question that waits", () -> !waiting.isEmpty());
        bot.member("grace").says("Python, I would say");
        Eventually.await("the other one", () -> waiting.size() == 2);
        timeIsUp();
        isStillSilent(bot.general, 0);
    }

    @Test
    void aQuestionTakenBackIsNotAnswered() {
        bot.generalIs(new ChannelSettings(Mode.UNANSWERED, 10, false, false));
        var question = ada.says(QUESTION);
        Eventually.await("a question that waits", () -> !waiting.isEmpty());
        ada.deletes(question);
        ada.says("never mind");
        Eventually.await("the other one", () -> waiting.size() == 2);
        timeIsUp();
        isStillSilent(bot.general, 0);
    }

    @Test
    void inItsOwnThreadNobodyHasToMentionIt() {
        bot.generalIs(new ChannelSettings(Mode.MENTIONS, 10, true, false));
        ada.mentionsBot(QUESTION);
        Eventually.await("a thread", () -> !bot.general.threads().isEmpty());
        StandInChannel thread = bot.general.threads().get(0);
        thread.awaitMessagesOfBot(1);
        discord.user("ada").in(thread).says("and what do they earn?");
        assertThat(thread.awaitMessagesOfBot(2).get(1).text()).contains("$95,000");
    }

    @Test
    void elsewhereItStaysSilent() {
        ada.says(QUESTION);
        isStillSilent(bot.general, 0);
    }
}
