package dev.careerbot.knowledge.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpellingTest {
    private final Spelling spelling = new Spelling(
            new Vocabulary(
                    Set.of(List.of("back", "end")),
                    Map.of(
                            "dev",
                            List.of("developer"),
                            "idk",
                            List.of("i", "do", "not", "know"),
                            "b/e",
                            List.of("backend")),
                    new JobTitles(
                            Set.of("developer"),
                            Set.of(),
                            List.of(),
                            Set.of(),
                            Set.of(),
                            List.of(),
                            Set.of(),
                            Set.of(),
                            List.of(),
                            Map.of(),
                            Map.of()),
                    List.of(),
                    Map.of(),
                    List.of(),
                    Set.of("what", "does", "earn", "a", "bake", "end", "back")),
            Set.of("backend", "developer", "kotlin"),
            Set.of("salary"),
            Set.of("certificates"));

    @ParameterizedTest
    @CsvSource({
        "back end dev, backend developer",
        "back-end devs, backend devs",
        "Back End, backend",
        "back ends, backend",
        "b/e dev, backend developer",
        "idk, i do not know"
    })
    void plainExpandsChatSpellingAndJoinsWhatIsWrittenApart(String typed, String meant) {
        assertThat(text(spelling.plain(Words.split(typed)))).isEqualTo(meant);
    }

    @Test
    void plainCorrectsNothing() {
        assertThat(text(spelling.plain(Words.split("bakend develper")))).isEqualTo("bakend develper");
    }

    @ParameterizedTest
    @CsvSource({
        "what does a bakend develper earn, what does a backend developer earn",
        "salry, salary",
        "certificates, certificates",
        "what does a bake earn, what does a bake earn",
        "5000 kotlni, 5000 kotlin"
    })
    void mendsTypingErrorsButNoWordThatIsRight(String typed, String meant) {
        assertThat(text(spelling.mend(Words.split(typed)).words())).isEqualTo(meant);
    }

    @Test
    void tellsWhichWordsNothingIsKnownAbout() {
        assertThat(spelling.mend(Words.split("what does a zorblax earn")).strangers())
                .containsExactly("zorblax");
    }

    private static String text(List<Words.Word> words) {
        return String.join(" ", words.stream().map(Words.Word::normal).toList());
    }
}
