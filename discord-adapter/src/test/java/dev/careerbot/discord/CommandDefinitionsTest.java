package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.CommandSpec.Audience;
import dev.careerbot.bot.command.EveryCommand;
import dev.careerbot.bot.command.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

/** What Discord registers of all commands of the bot. */
class CommandDefinitionsTest {
    private static final int MOST_CHARACTERS = 8_000;

    private static final List<CommandSpec> COMMANDS = EveryCommand.all();
    private static final Map<String, CommandData> DEFINITIONS = new CommandDefinitions(Language.all())
            .of(COMMANDS).stream().collect(Collectors.toMap(CommandData::getName, definition -> definition));

    @Test
    void everyCommandIsThere() {
        assertThat(COMMANDS)
                .allSatisfy(
                        spec -> assertThat(DEFINITIONS).containsKey(spec.group().orElse(spec.name())));
        assertThat(DEFINITIONS).containsKey(CommandDefinitions.ANSWER_THIS).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void moderatorsCommandsAreForModeratorsInServers() {
        for (CommandSpec spec : COMMANDS) {
            CommandData definition = DEFINITIONS.get(spec.group().orElse(spec.name()));
            if (spec.audience() == Audience.MODERATORS) {
                assertThat(definition.getContexts()).containsExactly(InteractionContextType.GUILD);
                assertThat(definition.getDefaultPermissions()).isNotEqualTo(DefaultMemberPermissions.ENABLED);
            } else {
                assertThat(definition.getContexts()).hasSize(3);
                assertThat(definition.getDefaultPermissions()).isEqualTo(DefaultMemberPermissions.ENABLED);
            }
        }
    }

    @Test
    void namesAreInTheLanguageOfWhoReadsThem() {
        assertThat(DEFINITIONS.get("compare").getNameLocalizations().toMap())
                .containsEntry(DiscordLocale.GERMAN, "vergleichen")
                .containsEntry(DiscordLocale.SPANISH, "comparar")
                .containsEntry(DiscordLocale.SPANISH_LATAM, "comparar")
                .containsEntry(DiscordLocale.FRENCH, "comparer")
                .containsEntry(DiscordLocale.PORTUGUESE_BRAZILIAN, "comparar");
        assertThat(DEFINITIONS
                        .get(CommandDefinitions.ANSWER_THIS)
                        .getNameLocalizations()
                        .toMap())
                .containsEntry(DiscordLocale.GERMAN, "Das beantworten");
    }

    @Test
    void noCommandHasMoreCharactersThanDiscordTakes() {
        assertThat(DEFINITIONS.values())
                .allSatisfy(definition ->
                        assertThat(characters(definition.toData())).isLessThanOrEqualTo(MOST_CHARACTERS));
    }

    /** Names, descriptions and choices together, each in its longest language. */
    private static int characters(DataObject command) {
        int own = longest(command, "name")
                + longest(command, "description")
                + command.getString("value", "").length();
        return own
                + Stream.of("options", "choices")
                        .filter(part -> !command.isNull(part))
                        .map(command::getArray)
                        .flatMap(array -> array.stream(DataArray::getObject))
                        .mapToInt(CommandDefinitionsTest::characters)
                        .sum();
    }

    private static int longest(DataObject command, String field) {
        String localised = field + "_localizations";
        int longest = command.getString(field, "").length();
        return command.isNull(localised)
                ? longest
                : Math.max(
                        longest,
                        command.getObject(localised).toMap().values().stream()
                                .mapToInt(text -> String.valueOf(text).length())
                                .max()
                                .orElse(0));
    }
}
