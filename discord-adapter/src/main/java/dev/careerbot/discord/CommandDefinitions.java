package dev.careerbot.discord;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.CommandSpec.Audience;
import dev.careerbot.bot.command.Language;
import dev.careerbot.bot.command.Language.Words;
import dev.careerbot.bot.render.SafeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Makes the definitions that Discord registers out of the core's commands. Pure. */
final class CommandDefinitions {
    /** The entry in a message's menu. */
    static final String ANSWER_THIS = "Answer this";

    private static final Map<String, List<DiscordLocale>> LOCALES = Map.of(
            "de", List.of(DiscordLocale.GERMAN),
            "es", List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM),
            "fr", List.of(DiscordLocale.FRENCH),
            "pt", List.of(DiscordLocale.PORTUGUESE_BRAZILIAN));

    private final List<Language> languages;

    CommandDefinitions(List<Language> languages) {
        this.languages = languages;
    }

    /** All definitions. */
    List<CommandData> of(List<CommandSpec> commands) {
        Map<String, List<CommandSpec>> groups = commands.stream()
                .collect(Collectors.groupingBy(
                        spec -> spec.group().orElse(spec.name()), LinkedHashMap::new, Collectors.toList()));
        List<CommandData> definitions = new ArrayList<>();
        groups.forEach((name, members) ->
                definitions.add(members.get(0).group().isPresent() ? group(name, members) : single(members.get(0))));
        definitions.add(answerThis());
        return definitions;
    }

    private SlashCommandData single(CommandSpec spec) {
        SlashCommandData command = Commands.slash(spec.name(), spec.description())
                .addOptions(options(spec))
                .setNameLocalizations(names(language -> language.command(spec.name())))
                .setDescriptionLocalizations(descriptions(language -> language.command(spec.name())));
        return open(command, spec.audience());
    }

    private SlashCommandData group(String name, List<CommandSpec> members) {
        SlashCommandData command = Commands.slash(name, words(members))
                .setNameLocalizations(names(language -> language.command(name)))
                .setDescriptionLocalizations(descriptions(language -> language.command(name)));
        for (CommandSpec member : members) {
            command.addSubcommands(new SubcommandData(member.word(), member.description())
                    .addOptions(options(member))
                    .setNameLocalizations(names(language -> language.command(member.name())))
                    .setDescriptionLocalizations(descriptions(language -> language.command(member.name()))));
        }
        boolean isForAll = members.stream().allMatch(member -> member.audience() == Audience.EVERYBODY);
        return open(command, isForAll ? Audience.EVERYBODY : Audience.MODERATORS);
    }

    /** A group has no description of its own; nobody sees it but beside its commands. */
    private static String words(List<CommandSpec> members) {
        String words = members.stream().map(CommandSpec::word).collect(Collectors.joining(", "));
        return SafeText.shortened(words, CommandSpec.LONGEST_DESCRIPTION);
    }

    private static SlashCommandData open(SlashCommandData command, Audience audience) {
        return switch (audience) {
            case EVERYBODY -> command.setContexts(InteractionContextType.ALL).setIntegrationTypes(IntegrationType.ALL);
            case MODERATORS ->
                command.setContexts(InteractionContextType.GUILD)
                        .setIntegrationTypes(IntegrationType.GUILD_INSTALL)
                        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
        };
    }

    private CommandData answerThis() {
        return Commands.message(ANSWER_THIS)
                .setContexts(InteractionContextType.ALL)
                .setIntegrationTypes(IntegrationType.ALL)
                .setNameLocalizations(names(language -> language.command(Language.ANSWER_THIS)));
    }

    private List<OptionData> options(CommandSpec spec) {
        return spec.options().stream().map(option -> option(spec, option)).toList();
    }

    private OptionData option(CommandSpec spec, CommandSpec.Option option) {
        OptionData data = new OptionData(type(option.kind()), option.name(), option.description(), option.required())
                .setNameLocalizations(names(language -> language.option(spec.name(), option.name())))
                .setDescriptionLocalizations(descriptions(language -> language.option(spec.name(), option.name())));
        option.choices().forEach(choice -> data.addChoice(choice, choice));
        return switch (option.kind()) {
            case ROLE, SKILL, SOURCE -> data.setAutoComplete(true);
            case NUMBER -> data.setMinValue(1);
            case TEXT, FLAG, FILE, PERSON, CHANNEL -> data;
        };
    }

    private static OptionType type(CommandSpec.Kind kind) {
        return switch (kind) {
            case ROLE, SKILL, SOURCE, TEXT -> OptionType.STRING;
            case NUMBER -> OptionType.INTEGER;
            case FLAG -> OptionType.BOOLEAN;
            case FILE -> OptionType.ATTACHMENT;
            case PERSON -> OptionType.MENTIONABLE;
            case CHANNEL -> OptionType.CHANNEL;
        };
    }

    private Map<DiscordLocale, String> names(Function<Language, Optional<Words>> wanted) {
        return texts(wanted, Words::name);
    }

    private Map<DiscordLocale, String> descriptions(Function<Language, Optional<Words>> wanted) {
        return texts(wanted, Words::description);
    }

    private Map<DiscordLocale, String> texts(Function<Language, Optional<Words>> wanted, Function<Words, String> part) {
        Map<DiscordLocale, String> texts = new HashMap<>();
        for (Language language : languages) {
            wanted.apply(language)
                    .map(part)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text ->
                            LOCALES.getOrDefault(language.tag(), List.of()).forEach(locale -> texts.put(locale, text)));
        }
        return texts;
    }
}
