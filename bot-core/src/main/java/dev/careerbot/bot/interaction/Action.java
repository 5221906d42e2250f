package dev.careerbot.bot.interaction;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that the asker may do next, as a button or a suggestion: a command with its arguments, complete in itself, so that
 * it works months later.
 *
 * @param label what it says
 * @param command the command's name
 * @param arguments the command's options by name
 */
public record Action(String label, String command, Map<String, String> arguments) {
    /** The longest encoded action, in bytes; Discord's custom ids take no more. */
    public static final int LONGEST = 100;

    private static final char WORDS = '.';

    public Action {
        arguments = Map.copyOf(new LinkedHashMap<>(arguments));
        if (encode(command, arguments).length() > LONGEST) {
            throw new IllegalArgumentException("an action of more than " + LONGEST + " bytes: " + command + arguments);
        }
    }

    /** An action, or empty where its arguments are too long to carry. */
    public static Optional<Action> find(String label, String command, Map<String, String> arguments) {
        return encode(command, arguments).length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Action(label, command, arguments));
    }

    /** The stable id that {@link #decode} reads: ASCII, at most {@value #LONGEST} bytes. */
    public String id() {
        return encode(command, arguments);
    }

    private static String encode(String command, Map<String, String> arguments) {
        StringBuilder id = new StringBuilder(command.replace(' ', WORDS));
        arguments.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> id.append(id.indexOf("?") < 0 ? '?' : '&')
                        .append(escape(entry.getKey()))
                        .append('=')
                        .append(escape(entry.getValue())));
        return id.toString();
    }

    /** The action of an id, without a label; empty where it is none. */
    public static Optional<Action> decode(String id) {
        int mark = id.indexOf('?');
        String name = mark < 0 ? id : id.substring(0, mark);
        if (!name.matches("[a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)?") || id.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> arguments = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : id.substring(mark + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals <= 0) {
                    return Optional.empty();
                }
                try {
                    arguments.put(unescape(pair.substring(0, equals)), unescape(pair.substring(equals + 1)));
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return find("", name.replace(WORDS, ' '), arguments);
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescape(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
