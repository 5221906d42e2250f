package dev.careerbot.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as every platform offers it.
 *
 * @param name one word, or a group and a word: {@code kb add}; each lower case, at most 32 characters
 * @param description at most 100 characters
 * @param options in the order in which they are asked for, required ones first
 * @param phrase the question in words that the command stands for, with options in braces; a part in brackets counts only
 *     where its option is given; empty where it is no question
 * @param audience who may be shown it; whether it is done for somebody is decided when it is given
 */
public record CommandSpec(String name, String description, List<Option> options, String phrase, Audience audience) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*\\{(\\w+)}[^\\]]*)]");

    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    /** The longest name of a command or option. */
    public static final int LONGEST_NAME = 32;

    /** The longest description. */
    public static final int LONGEST_DESCRIPTION = 100;

    /** Who a command is for. */
    public enum Audience {
        EVERYBODY,
        MODERATORS
    }

    /** What an option names. */
    public enum Kind {
        ROLE,
        SKILL,
        TEXT,
        /** The name of a source that moderators added. */
        SOURCE,
        /** A whole number. */
        NUMBER,
        /** {@code yes}, or left out. */
        FLAG,
        /** A file that comes with the command. */
        FILE,
        /** A person or a group of persons: {@code user:ID} or {@code group:ID}. */
        PERSON,
        /** A channel, by the platform's id. */
        CHANNEL
    }

    /**
     * An option of a command.
     *
     * @param choices all values that it may have, at most 25; empty for any
     */
    public record Option(String name, String description, Kind kind, boolean required, List<String> choices) {
        public Option {
            check(name, description);
            choices = List.copyOf(choices);
        }

        /** An option that may have any value. */
        public Option(String name, String description, Kind kind, boolean required) {
            this(name, description, kind, required, List.of());
        }
    }

    public CommandSpec {
        for (String word : name.split(" ", 2)) {
            check(word, description);
        }
        options = List.copyOf(options);
    }

    /** A command that asks a question. */
    public CommandSpec(String name, String description, List<Option> options, String phrase) {
        this(name, description, options, phrase, Audience.EVERYBODY);
    }

    /** The group that the command belongs to; empty where its name is one word. */
    public Optional<String> group() {
        int space = name.indexOf(' ');
        return space < 0 ? Optional.empty() : Optional.of(name.substring(0, space));
    }

    /** The name within the group. */
    public String word() {
        return name.substring(name.indexOf(' ') + 1);
    }

    /** How it is typed: {@code /compare <first> <second>}. */
    public String usage() {
        StringBuilder usage = new StringBuilder("/" + name);
        options.forEach(
                option -> usage.append(option.required() ? " <" + option.name() + ">" : " [" + option.name() + "]"));
        return usage.toString();
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
