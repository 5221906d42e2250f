package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as answers about pay show them. */
final class FigureTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statistic: average, value: 50000, unit: USD, per: year, place: Texas, period: 2024, population: engineers"
                        + " | Pay of engineers in Texas, 2024: $50,000 a year on average.",
                "statistic: up to, value: 151000, unit: EUR, per: year, place: Texas, period: 2024, population: engineers"
                        + " | Pay of engineers in Texas, 2024: up to €151,000 a year.",
                "statistic: at least, value: 4000, unit: GBP, per: month, place: Leeds, period: 2024, population: engineers"
                        + " | Pay of engineers in Leeds, 2024: at least £4,000 a month.",
                "statistic: median, value: 60000-90000, unit: USD, per: year, place: Texas, period: 2024, population: engineers"
                        + " | Pay of engineers in Texas, 2024: $60,000–90,000 a year at the median.",
                "statistic: average, value: 12.5, unit: USD, per: hour, place: Texas, period: 2024, population: engineers"
                        + " | Pay of engineers in Texas, 2024: $12.50 a hour on average.",
                "statistic: average, value: '61,042', unit: USD, per: year, place: Texas, period: 2024, population: engineers"
                        + " | Pay of engineers in Texas, 2024: $61,042 a year on average."
            })
    void aPayIsToldFromItsFields(String fields, String text) {
        assertThat(pay(fields)).contains(text.replace(" a hour", " an hour"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statistic: average, value: 50000, unit: USD, population: engineers | place, year, per year or month",
                "statistic: average, value: 50000, unit: USD, per: year, population: engineers | place, year",
                "statistic: average, value: 50000, unit: USD, per: year, place: Texas, period: 2024 | role",
                "statistic: average, value: 50000, unit: USD, per: year, place: Texas, population: unsaid | role, year"
            })
    void whatASourceDoesNotSayOfAPayIsSaidToBeUnsaid(String fields, String unsaid) {
        assertThat(pay(fields)).contains("(not stated: " + unsaid + ").");
    }

    private static String pay(String fields) {
        TestBot bot = new TestBot(TestBot.files(Map.of("one.md", """
                ---
                title: One
                ---

                # Back-end engineer

                ## Pay
                - Back-end engineers are paid for their work. {quantity: pay, %s}
                """.formatted(fields))));
        return AnswerWriter.text(bot.knowledge().snapshot().statements().get(0))
                + bot.text("how much does a backend engineer earn?").replaceAll("( \\[1])", "");
    }
}
