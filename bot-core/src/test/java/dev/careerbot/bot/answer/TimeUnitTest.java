package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.KnowledgeBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeUnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how many years until I am a senior       | It takes five years.                     | true",
                "how many years until I am a senior       | Plan 4+ working years for it.            | true",
                "how many years until I am a senior       | Spend two to three weeks on the design.  | false",
                "how many years until I am a senior       | Half of them have worked for years.      | false",
                "how many hours a week do they work       | They work 38 hours a week.               | true",
                "how many hrs a week do they work         | In spring 50 to 55 hours are normal.     | true",
                "how many hours a week do they work       | The course takes 12 weeks.               | false",
                "and how many more months would it take   | It takes 18 to 24 months.                | true",
                "how many days off do they get            | They get a couple of days off in summer. | true"
            })
    void aNumberOfTheUnitThatIsAskedForIsWanted(String question, String text, boolean isMet) {
        assertThat(TimeUnit.askedFor(KnowledgeBase.plainWords(question))
                        .orElseThrow()
                        .isMetBy(text))
                .isEqualTo(isMet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"how many people pass", "how long does it take", "many years ago", "how many", "how many more"})
    void otherQuestionsAskForNone(String question) {
        assertThat(TimeUnit.askedFor(KnowledgeBase.plainWords(question))).isEmpty();
    }
}
