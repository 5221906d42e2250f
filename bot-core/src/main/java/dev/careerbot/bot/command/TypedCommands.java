package dev.careerbot.bot.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands as one line of text, for platforms that have no more than that: {@code /compare backend developer vs data engineer},
 * {@code /skills backend developer, python}, {@code /skills role=backend developer skill=python}. Immutable and safe for use by
 * several threads.
 */
public final class TypedCommands {
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*,\\s*|\\s+(?:vs\\.?|versus)\\s+", Pattern.CASE_INSENSITIVE);
    /** Separates only where an option would be missing otherwise, since names may hold these words. */
    private static final Pattern JOINT = Pattern.compile("\\s+(?:and|or|with|to|&)\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("(?<![^\\s,])([A-Za-z][A-Za-z0-9-]*)\\s*=\\s*");
    private static final Pattern AROUND =
            Pattern.compile("^[\\s,]+|(?:[\\s,]|\\s(?:vs\\.?|versus)\\s*$)+$", Pattern.CASE_INSENSITIVE);
    private static final String QUOTES = "\"“”";

    private final List<CommandSpec> commands;

    /** @param commands all commands that there are */
    public TypedCommands(List<CommandSpec> commands) {
        this.commands = List.copyOf(commands);
    }

    /** A line's command with its options, or what is wrong with it; a line without a slash in front is a question. */
    public Typed parse(String line) {
        String text = line.strip();
        if (!text.startsWith("/")) {
            return new Typed.Question(text);
        }
        Optional<Begun> begun = begun(text.substring(1));
        if (begun.isPresent()) {
            return call(begun.get().command(), begun.get().rest());
        }
        String first = text.substring(1).split("\\s+", 2)[0];
        boolean isGroup = commands.stream()
                .anyMatch(command -> command.group().equals(Optional.of(first.toLowerCase(Locale.ROOT))));
        String typed = isGroup ? String.join(" ", words(text.substring(1), 2)) : first;
        List<String> names = commands.stream().map(CommandSpec::name).toList();
        return new Typed.Unknown(
                typed, NearMiss.of(typed.toLowerCase(Locale.ROOT), names).flatMap(this::find));
    }

    /** A line after its slash: its command, and what follows. */
    private record Begun(CommandSpec command, String rest) {}

    private Optional<Begun> begun(String line) {
        for (int count = 1; count <= 2; count++) {
            List<String> words = words(line, count);
            Optional<CommandSpec> command = find(String.join(" ", words).toLowerCase(Locale.ROOT));
            if (command.isPresent()) {
                String[] parts = line.split("\\s+", count + 1);
                return Optional.of(new Begun(command.get(), parts.length > count ? parts[count] : ""));
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String line, int most) {
        return Stream.of(line.split("\\s+")).limit(most).toList();
    }

    /** What completes the last option of a line that is being typed; empty where the line is at no command's option. */
    public Optional<Gap> gap(String line) {
        String text = line.stripLeading();
        if (!text.startsWith("/")) {
            return Optional.empty();
        }
        return begun(text.substring(1))
                .filter(begun -> text.length() > begun.command().name().length() + 1)
                .flatMap(begun -> gap(begun.command(), begun.rest()));
    }

    /**
     * An option that is being typed.
     *
     * @param typed what there is of its value so far
     */
    public record Gap(CommandSpec command, CommandSpec.Option option, String typed) {}

    /** The line that {@link #parse} reads as this command with these options. */
    public String line(String name, Map<String, String> options) {
        List<CommandSpec.Option> all = find(name).map(CommandSpec::options).orElse(List.of());
        List<CommandSpec.Option> given = all.stream()
                .filter(option -> !options.getOrDefault(option.name(), "").isBlank())
                .toList();
        boolean inOrder = given.equals(all.subList(0, given.size()))
                && given.stream()
                        .noneMatch(option -> SEPARATOR
                                .matcher(options.getOrDefault(option.name(), ""))
                                .find());
        boolean isClear = all.size() == 1 || inOrder;
        String separator = isClear ? ", " : " ";
        String values = given.stream()
                .map(option -> (isClear ? "" : option.name() + "=") + options.get(option.name()))
                .collect(Collectors.joining(separator));
        return ("/" + name + " " + values).strip();
    }

    private Optional<CommandSpec> find(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private static Typed call(CommandSpec command, String rest) {
        Map<String, String> options = new LinkedHashMap<>();
        if (isOneText(command)) {
            CommandSpec.Option only = command.options().get(0);
            put(options, only.name(), rest.replaceFirst("^" + only.name() + "\\s*=\\s*", ""));
            return new Typed.Call(command, options);
        }
        Matcher name = NAME.matcher(rest);
        int end = name.find() ? name.start() : rest.length();
        String positional = rest.substring(0, end);
        while (end < rest.length()) {
            String option = name.group(1).toLowerCase(Locale.ROOT);
            int from = name.end();
            end = name.find() ? name.start() : rest.length();
            List<String> known =
                    command.options().stream().map(CommandSpec.Option::name).toList();
            if (!known.contains(option)) {
                return new Typed.UnknownOption(
                        command, option, NearMiss.of(option, known).flatMap(n -> option(command, n)));
            }
            put(options, option, rest.substring(from, end));
        }
        fill(command, positional, options);
        return new Typed.Call(command, options);
    }

    /** Gives values without a name to the options that have none, in order; the last takes what is left over. */
    private static void fill(CommandSpec command, String text, Map<String, String> options) {
        List<CommandSpec.Option> free = command.options().stream()
                .filter(option -> !options.containsKey(option.name()))
                .filter(option -> option.kind() != CommandSpec.Kind.FILE)
                .toList();
        List<String> values = split(SEPARATOR, text + " ");
        long required = free.stream().filter(CommandSpec.Option::required).count();
        if (values.size() == 1 && required > 1) {
            values = split(JOINT, values.get(0));
        }
        for (int i = 0; i < Math.min(free.size(), values.size()); i++) {
            boolean isLast = i == free.size() - 1;
            put(
                    options,
                    free.get(i).name(),
                    isLast ? String.join(", ", values.subList(i, values.size())) : values.get(i));
        }
    }

    private static List<String> split(Pattern separator, String text) {
        return separator.splitAsStream(text).filter(part -> !part.isBlank()).collect(Collectors.toList());
    }

    private static void put(Map<String, String> options, String name, String value) {
        String plain = bare(value);
        if (!plain.isEmpty()) {
            options.put(name, plain);
        }
    }

    /** The value without separators and quotation marks around it. */
    private static String bare(String value) {
        String plain = AROUND.matcher(value).replaceAll("");
        boolean isQuoted = plain.length() > 1
                && QUOTES.indexOf(plain.charAt(0)) >= 0
                && QUOTES.indexOf(plain.charAt(plain.length() - 1)) >= 0;
        return isQuoted ? plain.substring(1, plain.length() - 1).strip() : plain;
    }

    private static boolean isOneText(CommandSpec command) {
        return command.options().size() == 1 && command.options().get(0).kind() == CommandSpec.Kind.TEXT;
    }

    private static Optional<CommandSpec.Option> option(CommandSpec command, String name) {
        return command.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private static Optional<Gap> gap(CommandSpec command, String rest) {
        Matcher name = NAME.matcher(rest);
        List<String> named = new ArrayList<>();
        int positional = rest.length();
        int last = 0;
        while (name.find()) {
            positional = Math.min(positional, name.start());
            named.add(name.group(1).toLowerCase(Locale.ROOT));
            last = name.end();
        }
        if (!named.isEmpty()) {
            String typed = rest.substring(last);
            return option(command, named.get(named.size() - 1)).map(option -> new Gap(command, option, typed));
        }
        List<String> values = List.of(SEPARATOR.split(rest, -1));
        List<CommandSpec.Option> options = command.options();
        if (options.isEmpty()) {
            return Optional.empty();
        }
        CommandSpec.Option option = options.get(Math.min(values.size(), options.size()) - 1);
        return Optional.of(new Gap(command, option, values.get(values.size() - 1)));
    }
}
