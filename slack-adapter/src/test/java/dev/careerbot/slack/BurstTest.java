package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.slack.standin.Conversation;
import dev.careerbot.slack.standin.Delivery;
import dev.careerbot.slack.standin.SlackMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many questions at once, most of them delivered again and again, while sockets break and the process ends and begins anew. */
class BurstTest {
    /** 2,000 under a profile. */
    private static final int QUESTIONS = Integer.getInteger("burst", 500);

    private static final int DUPLICATES = 5;
    private static final int CHANNELS = 10;

    private SlackBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new SlackBot(false, true);
        bot.slack.unsubscribe("message.channels"); // so that each question is one delivery
        bot.start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private Conversation channel(int number) {
        return bot.acme.channel("careers-" + number % CHANNELS);
    }

    private static String question(int number) {
        return switch (number % 3) {
            case 0 -> "what skills does a backend engineer need?";
            case 1 -> "what does a backend developer earn?";
            default -> "which certifications are there for backend developers?";
        };
    }

    @Test
    void eachIsAcknowledgedInTimeAndAnsweredOnce() throws Exception {
        List<Delivery> sent = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            sent.add(bot.ada.mentionsBot(channel(i), question(i)).delivery());
            if (i == QUESTIONS / 4) {
                bot.slack.cutsSockets();
                SlackBot.until(() -> bot.slack.openSockets() > 0);
            }
        }
        bot.slack.disconnects("refresh_requested");
        for (int i = 1; i < DUPLICATES; i++) {
            List<Delivery> again = sent.stream().map(bot.slack::redeliver).toList();
            SlackBot.until(() -> again.stream().allMatch(BurstTest::isOver));
        }
        SlackBot.until(() -> bot.answersOfBot() > QUESTIONS / 4);
        bot.restart();
        SlackBot.until(() -> bot.slack.openSockets() > 0);
        sent.forEach(bot.slack::redeliver);
        SlackBot.until(this::isAllAnswered);
        bot.settle();
        isAnsweredOnce();
    }

    private static boolean isOver(Delivery delivery) {
        return delivery.acknowledgement().isPresent() || delivery.lost().isPresent();
    }

    /** Slack sends again what it lost. */
    private boolean isAllAnswered() {
        bot.slack.redeliverOverdue();
        return bot.answersOfBot() >= QUESTIONS;
    }

    private void isAnsweredOnce() {
        Map<String, Long> byArrival = bot.acme.conversations().stream()
                .flatMap(each -> each.all().stream())
                .filter(SlackMessage::isByBot)
                .map(message -> message.metadata().at("/event_payload/arrival").asText())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(byArrival).hasSize(QUESTIONS);
        assertThat(byArrival.values()).allMatch(count -> count == 1);
        long slowest = bot.slack.deliveries().stream()
                .flatMap(delivery -> delivery.acknowledgement().stream())
                .mapToLong(how -> how.millis())
                .max()
                .orElse(0);
        System.out.println("burst of " + QUESTIONS + ": "
                + bot.slack.deliveries().size() + " deliveries, slowest acknowledgement " + slowest + " ms");
        assertThat(bot.slack.violations()).isEmpty();
    }
}
