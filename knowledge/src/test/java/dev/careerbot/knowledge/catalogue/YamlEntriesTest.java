package dev.careerbot.knowledge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.knowledge.model.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlEntriesTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theElementsOfAListHaveTheirLines() {
        List<YamlEntries.Entry> entries = read("# a comment\n- id: a\n  name: A\n\n- id: b\n");
        assertThat(entries.stream().map(YamlEntries.Entry::line)).containsExactly(2, 5);
        assertThat(entries.stream().map(YamlEntries.Entry::key)).containsOnly("");
        assertThat(entries.get(1).node().path("id").asText()).isEqualTo("b");
    }

    @Test
    void theElementsOfListsUnderKeysHaveTheirKeys() {
        List<YamlEntries.Entry> entries = read("one:\n  - a\n  - b\ntwo: [c]\nthree: d\n");
        assertThat(entries.stream().map(YamlEntries.Entry::key)).containsExactly("one", "one", "two", "three");
        assertThat(entries.stream().map(YamlEntries.Entry::line)).containsExactly(2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# a comment only\n"})
    void anEmptyFileHasNoEntriesAndNoProblems(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsBeforeAMistakeIsReadAndTheMistakeHasItsLine() {
        List<YamlEntries.Entry> entries = read("- id: a\n- id: b\n- {id: c\n- id: d\n");
        assertThat(entries.stream().map(entry -> entry.node().path("id").asText()))
                .startsWith("a", "b");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("some.yaml");
            assertThat(problem.line()).isBetween(3, 4);
            assertThat(problem.message()).isNotBlank();
        });
    }

    @Test
    void aTextAloneIsNoListOfEntries() {
        assertThat(read("just words")).isEmpty();
        assertThat(problems).containsExactly(new Problem("some.yaml", 1, "expected a list or a map of lists"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "- [", "\t- a", "- &a [*a, *b]", "a: b: c", "- \"open", "\u0000"})
    void noTextMakesItFail(String text) {
        read(text);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.file()).isEqualTo("some.yaml"));
    }

    private List<YamlEntries.Entry> read(String text) {
        return YamlEntries.read("some.yaml", text, problems);
    }
}
