package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.discord.standin.DiscordStandIn;
import dev.careerbot.discord.standin.SeenMessage;
import dev.careerbot.discord.standin.StandInInteraction;
import dev.careerbot.discord.standin.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Very many questions at once, delivered again and again over sockets that are cut. */
class BurstTest {
    private static final int QUESTIONS = Integer.getInteger("burst", 500);
    private static final int DUPLICATES = 5;
    private static final int WARMING_UP = 20;
    private static final int ANSWERED_AT_ONCE = 2;
    private static final int CUTS = 5;

    @Test
    void eachIsAcknowledgedInTimeAndAnsweredOnce() {
        Random random = new Random(20_260_105);
        try (DiscordStandIn discord = DiscordStandIn.start();
                ExecutorService answering = Executors.newFixedThreadPool(ANSWERED_AT_ONCE);
                BotOnDiscord bot =
                        BotOnDiscord.start(BotOnDiscord.setup(discord).answeredBy(answering))) {
            Visitor ada = bot.member("ada");
            for (int i = 0; i < WARMING_UP; i++) {
                ask(ada, "warming up " + i).awaitAnswer();
            }
            List<StandInInteraction> asked = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < QUESTIONS; i++) {
                asked.add(ask(ada, "what skills does backend developer " + i + " need?"));
                if (random.nextInt(QUESTIONS) < CUTS) {
                    discord.gateway().cut();
                }
            }
            for (int i = 0; i < DUPLICATES * QUESTIONS; i++) {
                asked.get(random.nextInt(asked.size())).deliverAgain();
            }
            asked.forEach(StandInInteraction::awaitAnswer);
            long end = System.nanoTime();
            Collection<Duration> times = discord.answerTimes().values();
            Duration slowest = times.stream().max(Comparator.naturalOrder()).orElseThrow();
            System.out.printf(
                    "burst of %d: slowest acknowledgement %d ms, all answered after %d ms, %d resumes%n",
                    QUESTIONS,
                    slowest.toMillis(),
                    (end - begin) / 1_000_000,
                    discord.gateway().resumes());
            assertThat(times).hasSize(QUESTIONS + WARMING_UP);
            assertThat(discord.unanswered()).isEmpty();
            assertThat(discord.violations()).isEmpty();
            assertThat(asked)
                    .allSatisfy(question -> assertThat(question.followUps()).isEmpty());
            assertThat(bot.general.messages()).hasSize(QUESTIONS + WARMING_UP).noneMatch(SeenMessage::thinking);
            Eventually.await("all remembered", () -> bot.store.answers().size() >= QUESTIONS + WARMING_UP);
            assertThat(bot.store.answers()).hasSize(QUESTIONS + WARMING_UP);
        }
    }

    private static StandInInteraction ask(Visitor ada, String question) {
        return ada.slash("ask", Map.of("question", question));
    }
}
