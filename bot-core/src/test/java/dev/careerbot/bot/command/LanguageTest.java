package dev.careerbot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.command.CommandSpec.Option;
import dev.careerbot.bot.command.Language.Words;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command has a name and a description in every language, and each fits where platforms show it. */
class LanguageTest {
    private static final List<CommandSpec> COMMANDS = EveryCommand.all();

    static Stream<Named<Language>> languages() {
        return Language.all().stream().map(language -> Named.of(language.tag(), language));
    }

    private static Set<String> groups() {
        return COMMANDS.stream().flatMap(spec -> spec.group().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertFits(Words words) {
        assertThat(words.name())
                .matches("[-_'\\p{L}\\p{N}]{1,32}")
                .isEqualTo(words.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(words.description()).isNotBlank().hasSizeLessThanOrEqualTo(CommandSpec.LONGEST_DESCRIPTION);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCommandAndOptionHasItsWords(Language language) {
        for (CommandSpec spec : COMMANDS) {
            assertThat(language.command(spec.name()))
                    .as(spec.name())
                    .isPresent()
                    .get()
                    .satisfies(LanguageTest::assertFits);
            for (Option option : spec.options()) {
                assertThat(language.option(spec.name(), option.name()))
                        .as(spec.name() + " " + option.name())
                        .isPresent()
                        .get()
                        .satisfies(LanguageTest::assertFits);
            }
        }
        assertThat(groups())
                .allSatisfy(group -> assertThat(language.command(group)).get().satisfies(LanguageTest::assertFits));
        assertThat(language.command(Language.ANSWER_THIS))
                .get()
                .extracting(Words::name)
                .asString()
                .hasSizeBetween(1, 32);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTwoNamesAreTheSameWhereBothAreOffered(Language language) {
        assertThat(COMMANDS.stream().filter(spec -> spec.group().isEmpty()).map(spec -> name(language, spec)))
                .doesNotHaveDuplicates();
        for (String group : groups()) {
            assertThat(COMMANDS.stream()
                            .filter(spec -> spec.group().equals(java.util.Optional.of(group)))
                            .map(spec -> name(language, spec)))
                    .doesNotHaveDuplicates();
        }
        for (CommandSpec spec : COMMANDS) {
            assertThat(spec.options().stream()
                            .map(option -> language.option(spec.name(), option.name())
                                    .orElseThrow()
                                    .name()))
                    .doesNotHaveDuplicates();
        }
    }

    private static String name(Language language, CommandSpec spec) {
        return language.command(spec.name()).orElseThrow().name();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsSaidOfCommandsThatDoNotExist(Language language) {
        Set<String> known = COMMANDS.stream().map(CommandSpec::name).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(groups());
        known.add(Language.ANSWER_THIS);
        assertThat(known).containsAll(language.commands().keySet());
        for (CommandSpec spec : COMMANDS) {
            assertThat(spec.options().stream().map(Option::name).toList())
                    .containsAll(language.options().get(spec.name()).keySet());
        }
    }
}
