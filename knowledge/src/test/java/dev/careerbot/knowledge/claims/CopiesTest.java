package dev.careerbot.knowledge.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two three four five six seven eight       | One, two, three: four five six seven EIGHT! | true",
                "zero one two three four five six seven eight  | one two three four five six seven eight nine | true",
                "one two three four five six seven             | one two three four five six seven           | false",
                "one two three four five six seven eight       | one two three four X five six seven eight   | false",
                "a developer's work on the back end of a site  | a developer’s work on the back end of a site | true",
                "''                                            | ''                                          | false"
            })
    void eightWordsInARowAreACopy(String one, String other, boolean copied) {
        assertThat(Copies.Runs.of(one).sharesWith(Copies.Runs.of(other))).isEqualTo(copied);
        assertThat(Copies.Runs.of(other).sharesWith(Copies.Runs.of(one))).isEqualTo(copied);
    }
}
