package dev.careerbot.bot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantityTest {
    private static final KnowledgeBase BASE = TestBot.load(KnowledgeFiles.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how much was the evening course?                          | price",
                "what do I pay for the certificate?                        | price",
                "price of the exam                                         | price",
                "what share of people pass the exam?                       | share",
                "what part of back-end developers work from home?          | share",
                "what is the pass rate?                                    | share",
                "how long should I budget for the switch?                  | duration",
                "how many months until I am a senior developer?            | duration",
                "after how many years do people become architects?         | duration",
                "how long should my CV be?                                 | ''",
                "how many years of experience do I need?                   | ''",
                "how many weeks of holiday do they get each year?          | ''",
                "how long does it take, and what comes first?              | ''",
                "how much do bootcamp graduates make?                      | ''",
                "how much does a certification help?                       | ''",
                "what part of a website does a front-end developer control? | ''",
                "how much of the week goes on tests?                       | ''",
                "what does a back-end developer earn?                      | ''"
            })
    void aNumberIsOfWhatPlainWordsSay(String question, String quantity) {
        assertThat(Quantity.of(BASE.link(question)).orElse("")).isEqualTo(quantity);
    }
}
