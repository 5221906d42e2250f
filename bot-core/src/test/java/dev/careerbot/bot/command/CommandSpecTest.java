package dev.careerbot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerbot.bot.Features;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandSpecTest {
    private static final CommandSpec SKILLS = new CommandSpec(
            "skills",
            "Skills of a role",
            List.of(
                    new CommandSpec.Option("role", "A role", CommandSpec.Kind.ROLE, true),
                    new CommandSpec.Option("skill", "A skill", CommandSpec.Kind.SKILL, false)),
            "which skills does a {role} need[, does it need {skill}]");

    static List<CommandSpec> commands() {
        return new Features().commands();
    }

    @Test
    void optionsAreFilledIn() {
        assertThat(SKILLS.question(Map.of("role", "data engineer", "skill", "SQL")))
                .isEqualTo("which skills does a data engineer need, does it need SQL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void aPartInBracketsCountsOnlyWhereItsOptionIsGiven(String skill) {
        assertThat(SKILLS.question(Map.of("role", "data engineer", "skill", skill)))
                .isEqualTo("which skills does a data engineer need");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1", "\\1", "C++ [x]", "{role}", "a & b"})
    void valuesAreTakenLiterally(String skill) {
        assertThat(SKILLS.question(Map.of("role", "data engineer", "skill", skill)))
                .isEqualTo("which skills does a data engineer need, does it need " + skill);
    }

    @Test
    void aValueIsNoPlaceForAnotherOption() {
        assertThat(SKILLS.question(Map.of("role", "{skill}", "skill", "SQL")))
                .isEqualTo("which skills does a {skill} need, does it need SQL");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionOfACommandHasAPlaceInItsQuestion(CommandSpec command) {
        assertThat(command.options())
                .allSatisfy(option -> assertThat(command.phrase()).contains("{" + option.name() + "}"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aQuestionWithAllOptionsHasNoBracesLeft(CommandSpec command) {
        Map<String, String> all =
                command.options().stream().collect(Collectors.toMap(CommandSpec.Option::name, option -> "x"));
        assertThat(command.question(all)).isNotBlank().doesNotContain("{", "}", "[", "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ask", "a b c", "a  b", "1st", "-a", "a_b", "é", "abcdefghijklmnopqrstuvwxyzabcdefg"})
    void aNameIsShortLowerCaseAscii(String name) {
        assertThatThrownBy(() -> new CommandSpec(name, "text", List.of(), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandSpec.Option(name, "text", CommandSpec.Kind.TEXT, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDescriptionHasOneToAHundredCharacters() {
        assertThat(new CommandSpec("a", "x".repeat(100), List.of(), "x").description())
                .hasSize(100);
        assertThatThrownBy(() -> new CommandSpec("a", "x".repeat(101), List.of(), "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandSpec("a", " ", List.of(), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
