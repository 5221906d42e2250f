package dev.careerbot.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerbot.knowledge.resources.Resources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What commands are called in a language other than English, for platforms that show each person their own. Immutable.
 *
 * @param tag of the language: {@code de}
 */
public record Language(String tag, Map<String, Words> commands, Map<String, Map<String, Words>> options) {
    /** The key of the menu entry that answers a message, beside the commands. */
    public static final String ANSWER_THIS = "answer this";

    /** The languages that there are texts for: a file each. */
    public static final List<String> TAGS = List.of("de", "es", "fr", "pt");

    /**
     * What a command or option is called.
     *
     * @param name lower case, as in {@link CommandSpec}, but of any letters
     * @param description at most 100 characters; empty for none
     */
    public record Words(String name, String description) {}

    public Language {
        commands = Map.copyOf(commands);
        options = Map.copyOf(options);
    }

    /** All languages. */
    public static List<Language> all() {
        return TAGS.stream().map(Language::read).toList();
    }

    private static Language read(String tag) {
        Map<String, Words> commands = new LinkedHashMap<>();
        Map<String, Map<String, Words>> options = new LinkedHashMap<>();
        Resources.yaml(Language.class, "/dev/careerbot/bot/languages/" + tag + ".yaml")
                .properties()
                .forEach(command -> {
                    commands.put(command.getKey(), words(command.getValue()));
                    Map<String, Words> own = new LinkedHashMap<>();
                    command.getValue()
                            .path("options")
                            .properties()
                            .forEach(option -> own.put(option.getKey(), words(option.getValue())));
                    options.put(command.getKey(), Map.copyOf(own));
                });
        return new Language(tag, commands, options);
    }

    private static Words words(JsonNode node) {
        return new Words(node.path("name").asText(), node.path("description").asText());
    }

    /** What a command, or a group of commands, is called; empty where nobody has said it yet. */
    public Optional<Words> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** What an option of a command is called; empty where nobody has said it yet. */
    public Optional<Words> option(String command, String option) {
        return Optional.ofNullable(options.getOrDefault(command, Map.of()).get(option));
    }
}
