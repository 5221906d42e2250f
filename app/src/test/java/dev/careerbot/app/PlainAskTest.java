package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAskTest {
    @Test
    void readsWordsAndItsOwnOptionsWhereverTheyStand() {
        assertThat(PlainAsk.of(List.of("ask", "what", "--home", "a b", "does it pay?")))
                .contains(new PlainAsk("a b", false, List.of("what", "does it pay?")));
        assertThat(PlainAsk.of(List.of("ask", "--jsonl", "--home=x"))).contains(new PlainAsk("x", true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chat",
                "--home x ask",
                "ask --help",
                "ask -h",
                "ask what --knowledge x",
                "ask @file",
                "ask -- what",
                "ask --home",
                "ask --home=",
                "ask --home a --home b",
                "ask --home --jsonl",
                "ask --jsonl --jsonl",
                "ask --jsonl=true"
            })
    void leavesTheRestToPicocli(String line) {
        assertThat(PlainAsk.of(List.of(line.split(" ")))).isEmpty();
    }
}
