package dev.careerbot.slack;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.command.Typed;
import dev.careerbot.bot.command.TypedCommands;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The core's commands as Slack has them: a name and one line of text. Commands of a group share one name; with a prefix all share one.
 * Immutable.
 */
final class SlashCommands {
    /** Slack's own, whose names it does not give away. */
    private static final Set<String> BUILT_IN = Set.of(
            "apps",
            "archive",
            "away",
            "call",
            "collapse",
            "dnd",
            "expand",
            "feed",
            "feedback",
            "help",
            "invite",
            "join",
            "kick",
            "leave",
            "me",
            "msg",
            "mute",
            "open",
            "prefs",
            "remind",
            "remove",
            "rename",
            "search",
            "shortcuts",
            "shrug",
            "star",
            "status",
            "topic",
            "who");

    private static final String OWN = "career-";
    private static final String HELP = "help";

    private final List<CommandSpec> specs;
    private final TypedCommands typed;
    private final String prefix;

    /**
     * A slash command.
     *
     * @param name with its slash
     * @param hint what to type after it; empty for nothing
     */
    record Slash(String name, String description, String hint) {}

    SlashCommands(List<CommandSpec> specs, String prefix) {
        this.specs = List.copyOf(specs);
        this.typed = new TypedCommands(specs);
        this.prefix = prefix;
    }

    /** All of them, for the app's manifest. */
    List<Slash> all() {
        if (!prefix.isEmpty()) {
            String words = specs.stream().map(SlashCommands::first).distinct().collect(Collectors.joining(" | "));
            return List.of(new Slash("/" + prefix, "Career questions, answered with their sources", words));
        }
        Map<String, Slash> all = new LinkedHashMap<>();
        for (CommandSpec spec : specs) {
            String name = first(spec);
            if (spec.group().isPresent()) {
                String words = group(name).stream().map(CommandSpec::word).collect(Collectors.joining(" | "));
                all.putIfAbsent(name, new Slash(own(name), "For moderators: " + words, words));
            } else {
                String usage = spec.usage();
                String hint = usage.substring(Math.min(usage.length(), name.length() + 2));
                all.put(name, new Slash(own(name), spec.description(), hint));
            }
        }
        return new ArrayList<>(all.values());
    }

    private static String first(CommandSpec spec) {
        return spec.group().orElse(spec.name());
    }

    private List<CommandSpec> group(String name) {
        return specs.stream()
                .filter(spec -> spec.group().equals(Optional.of(name)))
                .toList();
    }

    private static String own(String name) {
        return "/" + (BUILT_IN.contains(name) ? OWN + name : name);
    }

    /** The line that the core's commands are typed as. */
    String line(String command, String text) {
        String name = command.replaceFirst("^/", "");
        if (!prefix.isEmpty() && name.equals(prefix)) {
            return text.isBlank() ? "/" + HELP : "/" + text.strip();
        }
        boolean isOwn = name.startsWith(OWN) && BUILT_IN.contains(name.substring(OWN.length()));
        return ("/" + (isOwn ? name.substring(OWN.length()) : name) + " " + text).strip();
    }

    /** What a line asks for. */
    Typed parse(String line) {
        return typed.parse(line);
    }

    /** How a command or group is used, where the line asks for that: {@code /kb help}, {@code /kb}, {@code /compare help}. */
    Optional<String> help(String line) {
        String asked = line.replaceFirst("^/", "")
                .replaceFirst("\\s+" + HELP + "$", "")
                .strip();
        boolean asksForHelp = line.matches("(?s)/.+\\s+" + HELP);
        List<CommandSpec> meant = group(asked);
        if (meant.isEmpty() && asksForHelp) {
            meant = specs.stream().filter(spec -> spec.name().equals(asked)).toList();
        }
        return meant.isEmpty()
                ? Optional.empty()
                : Optional.of(meant.stream()
                        .map(spec -> named(spec.usage()) + " – " + spec.description())
                        .collect(Collectors.joining("\n")));
    }

    /** A reply that lists commands, with the names that they have on Slack. */
    Reply named(Reply reply) {
        return reply instanceof Reply.Social social
                ? new Reply.Social(social.blocks().stream().map(this::named).toList(), social.actions())
                : reply;
    }

    private Block named(Block block) {
        return block instanceof Block.Text text ? new Block.Text(named(text.text())) : block;
    }

    /** A line that begins with a command of the core's, beginning with Slack's. */
    private String named(String line) {
        String first = line.startsWith("/") ? line.substring(1).split("\\s", 2)[0] : "";
        if (specs.stream().noneMatch(spec -> first(spec).equals(first))) {
            return line;
        }
        String rest = line.substring(1 + first.length());
        return (prefix.isEmpty() ? own(first) : "/" + prefix + " " + first) + rest;
    }

    Optional<CommandSpec> find(String name) {
        return specs.stream().filter(spec -> spec.name().equals(name)).findFirst();
    }
}
