package dev.careerbot.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a typed line turned out to be. */
public sealed interface Typed {
    /** Words without a slash in front. */
    record Question(String text) implements Typed {}

    /**
     * A command that exists.
     *
     * @param options what was given, by the options' names
     */
    record Call(CommandSpec command, Map<String, String> options) implements Typed {
        public Call {
            options = Map.copyOf(options);
        }

        /** The required options that were not given, in their order. */
        public List<CommandSpec.Option> missing() {
            return command.options().stream()
                    .filter(option -> option.required() && !options.containsKey(option.name()))
                    .toList();
        }
    }

    /**
     * A command that does not exist.
     *
     * @param nearest the one that was probably meant
     */
    record Unknown(String name, Optional<CommandSpec> nearest) implements Typed {
        /** What is wrong, in a sentence or two for who typed it. */
        public String message() {
            return "There is no command /" + name + "."
                    + nearest.map(near -> " Did you mean /" + near.name() + "?").orElse("");
        }
    }

    /**
     * A command that exists, with an option that it does not have.
     *
     * @param nearest the one that was probably meant
     */
    record UnknownOption(CommandSpec command, String option, Optional<CommandSpec.Option> nearest) implements Typed {
        /** What is wrong, in a sentence or two for who typed it. */
        public String message() {
            String names =
                    command.options().stream().map(CommandSpec.Option::name).collect(Collectors.joining(", "));
            return "/" + command.name() + " has no option “" + option + "”."
                    + nearest.map(near -> " Did you mean “" + near.name() + "”?")
                            .orElse("")
                    + (names.isEmpty() ? "" : " Its options: " + names + ".");
        }
    }
}
