package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.slack.standin.Transcript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way of asking, by Socket Mode. */
class AskingTest {
    private SlackBot bot;

    @BeforeEach
    void start() throws Exception {
        bot = new SlackBot(false).start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void aSlashCommandIsAnsweredInTheChannel() throws Exception {
        bot.ada.command(bot.careers, "/compare", "backend developer vs backend engineer").awaitAcknowledgement();
        bot.said(bot.careers, 1);
        Approved.check("compare", Transcript.of(bot.careers));
        assertThat(bot.careers.messages().get(0).metadata().toString()).contains("career_bot_answer");
        bot.isInnocent();
    }
}
