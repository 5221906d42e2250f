package dev.careerbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Features;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.SampleReplies;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TerminalRendererTest {
    private static final TypedCommands COMMANDS = new TypedCommands(new Features().commands());
    private static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    private static final String WIDE = "日本語の開発者とエンジニア 👩 e\u0301";

    static List<Reply> replies() {
        return List.of(
                SampleReplies.everything("Some words"),
                SampleReplies.everything(LONG_WORD + " " + WIDE),
                SampleReplies.everything(SampleReplies.HOSTILE),
                RealBot.bot()
                        .answer(Request.text("", "backend developer or backend engineer?"))
                        .reply(),
                RealBot.bot()
                        .answer(Request.text("", "skills of a backend developer"))
                        .reply(),
                RealBot.bot().answer(Request.text("", "help")).reply());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void noLineIsWiderThanTheTerminal(Reply reply) {
        for (int width = 20; width <= 200; width++) {
            int most = width;
            assertThat(render(reply, width)).allMatch(line -> line.columnLength() <= most);
        }
    }

    @Test
    void noStatementIsLostAtAnyWidth() {
        for (int width = 20; width <= 200; width++) {
            assertThat(text(SampleReplies.everything("Words"), width))
                    .satisfies(text -> assertThat(text.split("several", -1)).hasSize(1 + 8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend developer or backend engineer?", "skills of a backend developer", "help"})
    void everyWordOfAnAnswerIsThere(String question) {
        Reply reply = RealBot.bot().answer(Request.text("", question)).reply();
        List<String> words = Stream.of(PlainText.of(reply).split("[^\\p{L}\\p{N}]+"))
                .distinct()
                .toList();
        for (int width : List.of(20, 59, 60, 80, 120, 200)) {
            String shown = text(reply, width);
            String joined = shown.replaceAll("\\s", "");
            assertThat(words).allMatch(word -> shown.contains(word) || joined.contains(word));
        }
    }

    @Test
    void aWordThatIsTooWideGoesOnInTheNextLine() {
        assertThat(text(SampleReplies.saying(LONG_WORD), 20).replaceAll("\\s", ""))
                .contains(LONG_WORD);
    }

    @Test
    void marksStayWithTheLastWordOfTheirStatement() {
        for (int width = 20; width <= 60; width++) {
            assertThat(text(SampleReplies.saying("Engineers build bridges over rivers."), width)
                            .lines())
                    .noneMatch(line -> line.equals("[1]."));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100, 200})
    void whatATerminalObeysIsTakenOut(int width) {
        assertThat(text(SampleReplies.everything(SampleReplies.HOSTILE), width))
                .doesNotContain("\u001B", "\u009B", "\u202E", "\u2066", "\u0007", "\b", "\r", "\t")
                .doesNotContain("@everyone", "<@", "<!");
    }

    @Test
    void aNarrowTerminalGetsABlockARow() {
        assertThat(text(SampleReplies.everything("Words"), 59))
                .doesNotContain("│")
                .contains("  other column: Words");
    }

    @Test
    void columnsStandBesideEachOtherWhereThereIsRoom() {
        assertThat(text(SampleReplies.everything("Words"), 120)).containsPattern("(?m)^ *│ Words one +│ other column$");
    }

    @Test
    void labelsStandBetweenRowsWhereCellsNeedTheRoom() {
        assertThat(text(SampleReplies.everything("Words"), 60)).containsPattern("(?m)^Label Words ─+┼─+$");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        List<Integer> bars = render(SampleReplies.everything("日本語"), 100).stream()
                .filter(line -> line.toString().contains("│"))
                .map(line ->
                        line.subSequence(0, line.toString().lastIndexOf('│')).columnLength())
                .distinct()
                .toList();
        assertThat(bars).hasSize(1);
    }

    @Test
    void anEmptyCellSaysThatThereIsNoData() {
        assertThat(text(SampleReplies.everything("Words"), 100)).contains("no data");
    }

    @Test
    void suggestionsHaveNumbersAndShowTheirCommand() {
        assertThat(text(SampleReplies.everything("Words"), 100)).contains("1. Go on – /roles SQL");
    }

    private static List<AttributedString> render(Reply reply, int width) {
        return new TerminalRenderer(width, COMMANDS).render(reply);
    }

    private static String text(Reply reply, int width) {
        return render(reply, width).stream().map(AttributedString::toString).collect(Collectors.joining("\n"));
    }
}
