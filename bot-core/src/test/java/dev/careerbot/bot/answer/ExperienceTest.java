package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.KnowledgeBase;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExperienceTest {
    private static Optional<Experience> of(String question) {
        return Experience.of(KnowledgeBase.plainWords(question));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pay with 5 years of experience   | 5",
                "after fifteen years as a tester  | 15",
                "in my twenty years of experience | 20"
            })
    void yearsOfExperienceAreFound(String question, int years) {
        assertThat(of(question)).map(Experience::years).contains(years);
    }

    @Test
    void whenIsNoExperience() {
        assertThat(of("will testers still exist in five years?")).isEmpty();
        assertThat(of("is my child of 5 years old enough?")).isEmpty();
    }
}
