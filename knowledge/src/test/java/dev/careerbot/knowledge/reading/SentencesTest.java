package dev.careerbot.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Testers plan. | They report.",
                "Tools, e.g. Jira and Selenium, help. | Most are free.",
                "It is used by U.S. companies. | Others follow.",
                "PHP is a good place to begin. | 78% of them say so.",
                "Dr. Quill tests. | She likes it!"
            })
    void sentencesEndWhereAReaderSeesIt(String marked) {
        assertThat(Sentences.of(marked.replace(" | ", " "))).containsExactly(marked.split(" \\| "));
    }
}
