package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord refuses in commands, beyond the published specification. */
final class CommandLimits {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");
    private static final int OPTIONS = 25;
    private static final int CHARACTERS = 8000;
    private static final int CHAT_INPUT = 1;
    private static final Map<Integer, Integer> MOST = Map.of(CHAT_INPUT, 100, 2, 15, 3, 15);

    private final World world;

    CommandLimits(World world) {
        this.world = world;
    }

    void check(String where, JsonNode command) {
        int type = command.path("type").asInt(CHAT_INPUT);
        String name = command.path("name").asText();
        if (type == CHAT_INPUT) {
            checkNames(where, command);
            checkOptions(where, name, command.path("options"));
        } else if (!command.path("description").asText("").isEmpty()
                || !command.path("options").isEmpty()) {
            refuse(where, name + ": a context command has neither description nor options");
        }
        int length = length(command);
        if (length > CHARACTERS) {
            refuse(where, name + ": " + length + " characters");
        }
        for (String list : List.of("contexts", "integration_types")) {
            if (command.path(list).isArray() && command.path(list).isEmpty()) {
                refuse(where, name + ": empty " + list);
            }
        }
    }

    /** Checks what is there together. */
    void checkAll(String where, List<? extends JsonNode> commands) {
        Set<String> names = new HashSet<>();
        MOST.forEach((type, most) -> {
            long count = commands.stream()
                    .filter(command -> command.path("type").asInt(CHAT_INPUT) == type)
                    .count();
            if (count > most) {
                refuse(where, count + " commands of type " + type);
            }
        });
        for (JsonNode command : commands) {
            if (!names.add(command.path("type").asInt(CHAT_INPUT) + " "
                    + command.path("name").asText())) {
                refuse(where, "twice: " + command.path("name").asText());
            }
        }
    }

    private void checkNames(String where, JsonNode named) {
        checkName(where, named.path("name").asText());
        named.path("name_localizations").forEach(name -> checkName(where, name.asText()));
        int description = named.path("description").asText("").length();
        if (description < 1 || description > 100) {
            refuse(where, named.path("name").asText() + ": a description of " + description + " characters");
        }
    }

    private void checkName(String where, String name) {
        if (!NAME.matcher(name).matches() || !name.toLowerCase(Locale.ROOT).equals(name)) {
            refuse(where, "no name for a command or option: " + name);
        }
    }

    private void checkOptions(String where, String command, JsonNode options) {
        if (options.size() > OPTIONS) {
            refuse(where, command + ": " + options.size() + " options");
        }
        Set<String> names = new HashSet<>();
        boolean optionalSeen = false;
        for (JsonNode option : options) {
            String name = option.path("name").asText();
            checkNames(where, option);
            if (!names.add(name)) {
                refuse(where, command + ": an option twice: " + name);
            }
            boolean required = option.path("required").asBoolean();
            if (required && optionalSeen) {
                refuse(where, command + ": a required option behind an optional one: " + name);
            }
            optionalSeen |= !required;
            if (option.path("autocomplete").asBoolean()
                    && !option.path("choices").isEmpty()) {
                refuse(where, command + ": choices and autocomplete: " + name);
            }
            checkOptions(where, command + " " + name, option.path("options"));
        }
    }

    /** Names, descriptions and choices together; of each the longest localisation counts. */
    private static int length(JsonNode node) {
        int length = longest(node, "name")
                + longest(node, "description")
                + node.path("value").asText("").length();
        for (String inner : List.of("options", "choices")) {
            for (JsonNode part : node.path(inner)) {
                length += length(part);
            }
        }
        return length;
    }

    private static int longest(JsonNode node, String field) {
        int longest = node.path(field).asText("").length();
        for (JsonNode localised : node.path(field + "_localizations")) {
            longest = Math.max(longest, localised.asText().length());
        }
        return longest;
    }

    private void refuse(String where, String detail) {
        world.violations.add(Violation.Rule.COMMAND, where, detail);
        throw RestError.invalidForm(detail);
    }
}
