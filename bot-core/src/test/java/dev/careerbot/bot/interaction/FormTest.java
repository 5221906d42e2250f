package dev.careerbot.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.Features;
import dev.careerbot.bot.command.CommandSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {
    private static final CommandSpec SKILLS = new CommandSpec(
            "skills",
            "Skills of a role",
            List.of(
                    new CommandSpec.Option("role", "A role", CommandSpec.Kind.ROLE, true),
                    new CommandSpec.Option("skill", "A skill", CommandSpec.Kind.SKILL, false)),
            "skills of {role}");

    static List<CommandSpec> commands() {
        return new Features().commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFormAsksForEveryOptionOfItsCommand(CommandSpec command) {
        Form form = Form.of(command);
        assertThat(form.id()).isEqualTo(command.name());
        assertThat(form.fields().stream().map(Form.Field::name))
                .containsExactlyElementsOf(
                        command.options().stream().map(CommandSpec.Option::name).toList());
    }

    @Test
    void valuesThatCanBeUsedHaveNoErrors() {
        assertThat(Form.of(SKILLS).validate(Map.of("role", "data engineer"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void aRequiredFieldLeftBlankIsNeeded(String value) {
        assertThat(Form.of(SKILLS).validate(Map.of("role", value, "skill", "SQL")))
                .containsOnlyKeys("role")
                .hasEntrySatisfying("role", error -> assertThat(error).contains("A role", "needed"));
    }

    @Test
    void aValueThatIsTooLongIsNamedWithTheLimit() {
        assertThat(Form.of(SKILLS).validate(Map.of("role", "data engineer", "skill", "x".repeat(2001))))
                .containsOnlyKeys("skill")
                .hasEntrySatisfying("skill", error -> assertThat(error).contains("2000"));
    }

    @Test
    void allErrorsAreToldTogether() {
        assertThat(Form.of(SKILLS).validate(Map.of("skill", "x".repeat(2001)))).containsOnlyKeys("role", "skill");
    }
}
