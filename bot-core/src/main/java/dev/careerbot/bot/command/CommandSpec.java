package dev.careerbot.bot.command;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as every platform offers it.
 *
 * @param name lower case, at most 32 characters
 * @param description at most 100 characters
 * @param options in the order in which they are asked for, required ones first
 * @param phrase the question in words that the command stands for, with options in braces; a part in brackets counts only
 *     where its option is given
 */
public record CommandSpec(String name, String description, List<Option> options, String phrase) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*\\{(\\w+)}[^\\]]*)]");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    /** The longest name of a command or option. */
    public static final int LONGEST_NAME = 32;

    /** The longest description. */
    public static final int LONGEST_DESCRIPTION = 100;

    /** What an option names. */
    public enum Kind {
        ROLE,
        SKILL,
        TEXT
    }

    /** An option of a command. */
    public record Option(String name, String description, Kind kind, boolean required) {
        public Option {
            check(name, description);
        }
    }

    public CommandSpec {
        check(name, description);
        options = List.copyOf(options);
    }

    private static void check(String name, String description) {
        if (!name.matches("[a-z][a-z0-9-]{0,31}")) {
            throw new IllegalArgumentException("a name is 1 to 32 lower-case letters, digits and hyphens: " + name);
        }
        if (description.isBlank() || description.length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException("a description is 1 to 100 characters: " + description);
        }
    }

    /** The question in words, with the options filled in. */
    public String question(Map<String, String> arguments) {
        Matcher matcher = OPTIONAL.matcher(phrase);
        StringBuilder question = new StringBuilder();
        while (matcher.find()) {
            boolean given = !arguments.getOrDefault(matcher.group(2), "").isBlank();
            matcher.appendReplacement(question, given ? Matcher.quoteReplacement(matcher.group(1)) : "");
        }
        return PLACE.matcher(matcher.appendTail(question))
                .replaceAll(place -> Matcher.quoteReplacement(arguments.getOrDefault(place.group(1), "")))
                .strip();
    }
}
