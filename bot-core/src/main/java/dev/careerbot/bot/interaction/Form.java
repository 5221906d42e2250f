package dev.careerbot.bot.interaction;

import dev.careerbot.bot.command.CommandSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields to be filled in, where a platform cannot ask for options in one line: a modal, or questions in a terminal.
 *
 * @param id what it is for; a command's name
 */
public record Form(String id, String title, List<Field> fields) {
    /** The longest value of a field, in characters. */
    public static final int LONGEST_VALUE = 2000;

    public Form {
        fields = List.copyOf(fields);
    }

    /** One field. */
    public record Field(String name, String label, CommandSpec.Kind kind, boolean required) {}

    /** The form that asks for a command's options. */
    public static Form of(CommandSpec command) {
        return new Form(
                command.name(),
                command.description(),
                command.options().stream()
                        .map(option -> new Field(option.name(), option.description(), option.kind(), option.required()))
                        .toList());
    }

    /** The form that asks for the required options of a command that were not given. */
    public static Form missing(CommandSpec command, Map<String, String> given) {
        Form whole = of(command);
        return new Form(
                whole.id(),
                whole.title(),
                whole.fields().stream()
                        .filter(field -> field.required()
                                && given.getOrDefault(field.name(), "").isBlank())
                        .toList());
    }

    /** The same, for something else. */
    public Form withId(String other) {
        return new Form(other, title, fields);
    }

    /** What is wrong with the values, by field; empty where they can be used. */
    public Map<String, String> validate(Map<String, String> values) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Field field : fields) {
            String value = values.getOrDefault(field.name(), "");
            if (field.required() && value.isBlank()) {
                errors.put(field.name(), "“" + field.label() + "” is needed.");
            } else if (value.length() > LONGEST_VALUE) {
                errors.put(field.name(), "“" + field.label() + "” is longer than " + LONGEST_VALUE + " characters.");
            }
        }
        return errors;
    }
}
