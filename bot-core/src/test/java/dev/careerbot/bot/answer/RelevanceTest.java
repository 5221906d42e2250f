package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelevanceTest {
    private final TestBot bot = TestBot.shipped();

    private Statement statement(String part) {
        return bot.knowledge().snapshot().statements().stream()
                .filter(statement -> statement.text().contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDurationAnswersHowLongInWhateverWords() {
        Statement years = statement("five to nine years");
        Inquiry inquiry = bot.inquiry("how long does it take until the porridge boils", "path");
        assertThat(inquiry.understanding().particular()).isEqualTo("duration");
        assertThat(Relevance.fitting(inquiry, List.of(new Found(years, 1, 0.9, 0.5, 0))))
                .hasSize(1);
        assertThat(Relevance.fitting(inquiry, List.of(new Found(years, 1, 0.1, 0, 0))))
                .isEmpty();
    }

    @Test
    void anAmountOfMoneyIsNoCount() {
        Statement pay = statement("$500,000");
        Inquiry inquiry = bot.inquiry("how many engineers are there at big tech companies", "ask");
        assertThat(inquiry.understanding().particular()).isEqualTo("count");
        assertThat(Relevance.fitting(inquiry, List.of(new Found(pay, 1, 0.9, 0.5, 0))))
                .isEmpty();
    }
}
