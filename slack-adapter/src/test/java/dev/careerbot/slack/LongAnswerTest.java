package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.slack.standin.SlackMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that is too long for one message is read on by its button. */
class LongAnswerTest {
    private static final int SOURCES = 90;

    private SlackBot bot;

    @BeforeEach
    void start() throws Exception {
        Map<String, String> articles = new LinkedHashMap<>();
        for (int i = 1; i <= SOURCES; i++) {
            articles.put("a" + i + ".md", """
                    ---
                    title: "Report no. %1$d on what back-end engineers do at work, by those who hire and those who teach them"
                    publisher: Publisher %1$d
                    url: https://example.org/a/rather/long/address/of/an/article/%1$d
                    ---

                    # Back-end engineer

                    ## Skills
                    - Back-end engineers should be proficient in Ruby, says report no. %1$d.
                    """.formatted(i));
        }
        bot = new SlackBot(new TestBot(TestBot.files(articles)), false, false).start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    @Test
    void everyPartIsInTheThreadAndTheLastHasNoMore() throws Exception {
        bot.ada
                .mentionsBot(bot.careers, "which sources do you have?")
                .delivery()
                .awaitAcknowledgement();
        SlackMessage first = bot.said(bot.careers, 1).get(0);
        SlackMessage last = first;
        StringBuilder read = new StringBuilder(first.read());
        int part = 1;
        while (last.read().contains("[More]")) {
            bot.settle();
            part++;
            bot.mo.clicks(last, "answer-more?a=id1&page=" + part).awaitAcknowledgement();
            last = bot.said(bot.careers, part).get(part - 1);
            assertThat(last.threadTs()).contains(first.ts());
            assertThat(last.ephemeralTo()).isEmpty();
            read.append(last.read());
        }
        bot.settle();
        assertThat(part).isGreaterThan(2);
        for (int i = 1; i <= SOURCES; i++) {
            assertThat(read).containsOnlyOnce("• “Report no. " + i + " on");
        }
        bot.isInnocent();
    }

    @Test
    void aPartThatIsAskedForAfterARestartIsShown() throws Exception {
        bot.ada.tellsBot("which sources do you have?").delivery().awaitAcknowledgement();
        SlackMessage first = bot.said(bot.ada.directConversation(), 1).get(0);
        bot.settle();
        bot.restart();
        bot.ada.clicks(first, "answer-more?a=id1&page=2").awaitAcknowledgement();
        SlackMessage second = bot.said(bot.ada.directConversation(), 2).get(1);
        assertThat(second.read()).contains("Report no. ").isNotEqualTo(first.read());
        bot.settle();
        bot.isInnocent();
    }
}
