package dev.careerbot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Features;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedCommandsTest {
    private final TypedCommands commands = new TypedCommands(new Features().commands());

    @ParameterizedTest
    @ValueSource(strings = {"what is a data engineer?", "a / b", ""})
    void aLineWithoutASlashInFrontIsAQuestion(String line) {
        assertThat(commands.parse(line)).isEqualTo(new Typed.Question(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare backend developer vs backend engineer",
                "/compare backend developer VS. backend engineer",
                "/compare backend developer versus backend engineer",
                "/compare backend developer, backend engineer",
                "/compare backend developer and backend engineer",
                "/compare   backend developer   with  backend engineer  ",
                "/compare first=backend developer second=backend engineer",
                "/compare second=backend engineer, first=backend developer",
                "/compare second = backend engineer first = backend developer",
                "/compare first=\"backend developer\" vs second=“backend engineer”",
                "/compare backend developer second=backend engineer",
                "/Compare backend developer,backend engineer,"
            })
    void namesOfSeveralWordsAreToldApartHoweverTheyAreSeparated(String line) {
        assertThat(call(line).options()).isEqualTo(Map.of("first", "backend developer", "second", "backend engineer"));
    }

    @Test
    void aValueGoesToTheOptionAtItsPlace() {
        assertThat(call("/skills backend developer, python").options())
                .isEqualTo(Map.of("role", "backend developer", "skill", "python"));
    }

    @Test
    void theLastOptionTakesWhatIsLeftOver() {
        assertThat(call("/skills backend developer, python, sql").options())
                .isEqualTo(Map.of("role", "backend developer", "skill", "python, sql"));
    }

    @Test
    void aNameMayHoldAWordThatJoins() {
        assertThat(call("/pay research and development engineer").options())
                .isEqualTo(Map.of("role", "research and development engineer"));
    }

    @Test
    void aQuestionIsTakenWhole() {
        assertThat(call("/ask pay, outlook and x=1: developer vs engineer?").options())
                .isEqualTo(Map.of("question", "pay, outlook and x=1: developer vs engineer?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/compare | first,second",
                "/compare data engineer | second",
                "/compare data engineer vs | second",
                "/compare second=data engineer | first",
                "/compare first= second=data engineer | first",
                "/skills data engineer | ''",
                "/roles | ''"
            })
    void whatIsRequiredAndNotGivenIsMissing(String line, String missing) {
        assertThat(call(line).missing().stream().map(CommandSpec.Option::name))
                .containsExactlyElementsOf(missing.isEmpty() ? List.of() : List.of(missing.split(",")));
    }

    @ParameterizedTest
    @CsvSource({"/copmare a, compare", "/comp, compare", "/skill x, skills", "/certz, certs", "/hlep, help"})
    void aMistypedCommandIsSuggested(String line, String meant) {
        assertThat(commands.parse(line))
                .isInstanceOfSatisfying(
                        Typed.Unknown.class,
                        unknown -> assertThat(unknown.nearest().orElseThrow().name())
                                .isEqualTo(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ compare", "/weather", "/etc/passwd", "/x"})
    void nothingIsSuggestedForWhatIsFarFromEveryCommand(String line) {
        assertThat(commands.parse(line))
                .isInstanceOfSatisfying(
                        Typed.Unknown.class,
                        unknown -> assertThat(unknown.nearest()).isEmpty());
    }

    @Test
    void aMistypedOptionIsSuggested() {
        assertThat(commands.parse("/compare frist=data engineer"))
                .isInstanceOfSatisfying(Typed.UnknownOption.class, unknown -> {
                    assertThat(unknown.option()).isEqualTo("frist");
                    assertThat(unknown.nearest().orElseThrow().name()).isEqualTo("first");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "/compare |first|",
                "/compare backend d|first|backend d",
                "/compare backend developer vs |second|",
                "/compare backend developer, back|second|back",
                "/compare second=back end|second|back end",
                "/compare second=x first=b|first|b",
                "/skills data engineer, py|skill|py",
                "/skills data engineer, python, sq|skill|sq"
            })
    void theOptionAtTheEndOfALineIsKnown(String line, String option, String typed) {
        TypedCommands.Gap gap = commands.gap(line).orElseThrow();
        assertThat(gap.option().name()).isEqualTo(option);
        assertThat(gap.typed()).isEqualTo(typed == null ? "" : typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "question", "/comp", "/weather x", "/help ", "/compare third=x"})
    void otherLinesAreAtNoOption(String line) {
        assertThat(commands.gap(line)).isEmpty();
    }

    @Test
    void aWrittenLineReadsAsTheSameCommand() {
        for (Map<String, String> options : List.of(
                Map.of("role", "data engineer"),
                Map.of("role", "data engineer", "skill", "C++"),
                Map.of("role", "data engineer", "skill", "python, sql"),
                Map.of("skill", "python"))) {
            assertThat(call(commands.line("certs", options)).options()).isEqualTo(options);
        }
        assertThat(commands.line("compare", Map.of("first", "data engineer", "second", "back-end developer")))
                .isEqualTo("/compare data engineer, back-end developer");
        assertThat(commands.line("roles", Map.of())).isEqualTo("/roles");
    }

    private Typed.Call call(String line) {
        return (Typed.Call) commands.parse(line);
    }

    private static final TypedCommands GROUPS = new TypedCommands(List.of(
            new CommandSpec("kb status", "Say what is live", List.of(), ""),
            new CommandSpec(
                    "kb remove",
                    "Take an article out",
                    List.of(new CommandSpec.Option("source", "Its name", CommandSpec.Kind.SOURCE, true)),
                    "")));

    @Test
    void aGroupAndAWordNameACommand() {
        assertThat(GROUPS.parse("/kb  Remove a.txt"))
                .isEqualTo(
                        new Typed.Call(GROUPS.gap("/kb remove a").orElseThrow().command(), Map.of("source", "a.txt")));
        assertThat(GROUPS.parse("/KB status")).isInstanceOf(Typed.Call.class);
        assertThat(GROUPS.gap("/kb remove a.t").orElseThrow().typed()).isEqualTo("a.t");
    }

    @Test
    void anUnknownWordOfAGroupGetsTheNearest() {
        assertThat(GROUPS.parse("/kb statsu")).isInstanceOfSatisfying(Typed.Unknown.class, unknown -> {
            assertThat(unknown.name()).isEqualTo("kb statsu");
            assertThat(unknown.nearest().orElseThrow().name()).isEqualTo("kb status");
        });
        assertThat(GROUPS.parse("/kb")).isInstanceOf(Typed.Unknown.class);
    }
}
