package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.KnowledgeBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamedCourseTest {
    private static final String QUESTION = "what is the price of the Lamp Focuser Advanced exam";

    private static NamedCourse asked() {
        return NamedCourse.of(KnowledgeBase.plainWords(QUESTION)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Lamp Focuser Advanced exam costs £300.                                                     | true",
                "The Lamp Focuser Advanced exam takes two hours. It costs £300 plus VAT.                        | true",
                "The Lamp Focuser Advanced exam takes two hours. In the US it is $300.                          | true",
                "The Lamp Focuser Foundation exam costs £200.                                                   | false",
                "The Stage Rigger exam (€390) is the start, and the Lamp Focuser Advanced the expensive finish. | false",
                "The Lamp Focuser Advanced exam is hard. The Stage Rigger Basic exam costs £200.                | false"
            })
    void aPriceBelongsToTheCourseThatIsNamed(String text, boolean isPriced) {
        assertThat(asked().isPricedIn(text)).isEqualTo(isPriced);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what does the exam cost",
                "how much is an average bootcamp",
                "price of the cheapest online course"
            })
    void aCourseWithoutANameIsAny(String question) {
        assertThat(NamedCourse.of(KnowledgeBase.plainWords(question))).isEmpty();
    }
}
