package dev.careerbot.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.intent.Phrasings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FeaturesTest {
    private static final List<String> COMMANDS = List.of(
            "ask", "compare", "skills", "certs", "role", "roles", "pay", "education", "path", "sources", "help");

    private final Features features = new Features();

    static List<String> labels() {
        return Phrasings.shipped("intents.yaml").labels();
    }

    static List<String> commands() {
        return COMMANDS;
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyIntentOfThePhrasingsHasAFeature(String label) {
        assertThat(features.of(label).intent()).isEqualTo(label);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFeatureWithACommandHasPhrasings(String command) {
        assertThat(features.ofCommand(command).map(Feature::intent))
                .hasValueSatisfying(intent -> assertThat(labels()).contains(intent));
    }

    @Test
    void theseCommandsAreThere() {
        assertThat(features.commands().stream().map(CommandSpec::name)).containsSubsequence(COMMANDS);
    }

    @Test
    void anIntentThatNoFeatureClaimsIsAnsweredLikeAnyQuestion() {
        assertThat(features.of("juggling").intent()).isEqualTo("ask");
    }

    @Test
    void aCommandThatDoesNotExistHasNoFeature() {
        assertThat(features.ofCommand("juggle")).isEmpty();
    }
}
