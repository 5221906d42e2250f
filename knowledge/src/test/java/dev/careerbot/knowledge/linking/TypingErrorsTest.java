package dev.careerbot.knowledge.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypingErrorsTest {
    private final TypingErrors errors =
            new TypingErrors(List.of("developer", "engineer", "backend", "frontend", "python", "java", "sql", "react"));

    @ParameterizedTest
    @CsvSource({
        "enginer, engineer",
        "enginear, engineer",
        "engneer, engineer",
        "developper, developer",
        "develper, developer",
        "devloper, developer",
        "bakend, backend",
        "backnd, backend",
        "bcakend, backend",
        "pyhton, python",
        "pythn, python",
        "jva, ",
        "jaba, java",
        "raect, react"
    })
    void mendsOneErrorInShortWordsAndTwoInLongOnes(String typed, String meant) {
        assertThat(errors.mend(typed).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "sq", "plumber", "pxthxn", "engineering2", "c++", "5000", "rent"})
    void leavesWhatIsTooShortOrTooFar(String typed) {
        assertThat(errors.mend(typed)).isEmpty();
    }

    @Test
    void ofEquallyNearWordsTheOneThatBeginsAlikeWins() {
        assertThat(new TypingErrors(List.of("lava", "java")).mend("jaja")).contains("java");
        assertThat(new TypingErrors(List.of("hack", "back")).mend("bbck")).contains("back");
    }

    @Property
    void distanceIsTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        assertThat(TypingErrors.distance(one, other, 99)).isEqualTo(TypingErrors.distance(other, one, 99));
    }

    @Property
    void onlyEqualWordsHaveNoDistance(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        assertThat(TypingErrors.distance(one, other, 99) == 0).isEqualTo(one.equals(other));
    }
}
