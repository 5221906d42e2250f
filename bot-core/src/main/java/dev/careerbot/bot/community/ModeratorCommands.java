package dev.careerbot.bot.community;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.StoreException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All commands of moderators, and the one place that decides whether somebody may give one, whatever door it came by. Safe for use
 * by several threads.
 */
public final class ModeratorCommands {
    private final Map<String, ModeratorCommand> commands = new LinkedHashMap<>();
    private final Communities communities;
    private final SourceNames sources;
    private final Exclusion exclusion;
    private final InstantSource clock;

    /** The names of sources that somebody may change. */
    public interface SourceNames {
        /** Those of a community, or all for the operator. */
        List<String> of(Asker asker);
    }

    /** @param groups the commands, in the order in which help shows them */
    public ModeratorCommands(
            Communities communities,
            SourceNames sources,
            Exclusion exclusion,
            InstantSource clock,
            List<List<ModeratorCommand>> groups) {
        this.communities = communities;
        this.sources = sources;
        this.exclusion = exclusion;
        this.clock = clock;
        groups.forEach(group -> group.forEach(command -> {
            if (commands.put(command.spec().name(), command) != null) {
                throw new IllegalStateException(
                        "two commands named " + command.spec().name());
            }
        }));
    }

    /** What they look like. */
    public List<CommandSpec> specs() {
        return commands.values().stream().map(ModeratorCommand::spec).toList();
    }

    /** Whether there is such a command. */
    public boolean has(String name) {
        return commands.containsKey(name);
    }

    /** Names of sources that hold what was typed so far, at most {@code most}; none for who is no moderator. */
    public List<String> sources(Asker asker, String typed, int most) {
        if (!communities.standing(asker).isAtLeast(Standing.MODERATOR)) {
            return List.of();
        }
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return sources.of(asker).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(most)
                .toList();
    }

    /**
     * Gives a command.
     *
     * @param progress told what is done, by any thread
     */
    public Reply run(
            Asker asker, String name, Map<String, String> options, List<Document> files, Consumer<String> progress) {
        ModeratorCommand command = Optional.ofNullable(commands.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no command " + name));
        Optional<String> refusal = refusal(asker, command).or(() -> mistake(command.spec(), options));
        if (refusal.isPresent()) {
            return Reply.refused(refusal.get());
        }
        Call call = new Call(asker, name, options, files, clock.instant(), progress);
        try {
            return command.touches() == ModeratorCommand.Touches.KNOWLEDGE
                    ? exclusion.alone(() -> command.work().run(call))
                    : command.work().run(call);
        } catch (StoreException e) {
            return Reply.refused(String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> refusal(Asker asker, ModeratorCommand command) {
        if (asker.community().isEmpty()) {
            return Optional.of(
                    "This works only in a server or workspace that the bot belongs to, not in a direct message.");
        }
        if (!communities.standing(asker).isAtLeast(command.needs())) {
            return Optional.of(
                    command.needs() == Standing.OWNER
                            ? "Only an owner of this community may do that."
                            : "Only moderators of this community may do that; its owner makes moderators with"
                                    + " /settings add-moderator.");
        }
        if (command.touches() == ModeratorCommand.Touches.KNOWLEDGE && !communities.mayModerateShared(asker)) {
            return Optional.of("What I know is shared by several communities, and this one may only look at it:"
                    + " the bot's operator lists those that may change it, as moderation.communities.");
        }
        return Optional.empty();
    }

    private static Optional<String> mistake(CommandSpec spec, Map<String, String> options) {
        for (CommandSpec.Option option : spec.options()) {
            String value = options.getOrDefault(option.name(), "").strip();
            if (value.isEmpty() && option.required()) {
                return Optional.of("/" + spec.name() + " needs " + option.name() + ": " + option.description() + ".");
            }
            if (!value.isEmpty() && option.kind() == CommandSpec.Kind.NUMBER && !value.matches("\\d{1,18}")) {
                return Optional.of(option.name() + " must be a number such as 12.");
            }
            if (!value.isEmpty()
                    && !option.choices().isEmpty()
                    && !option.choices().contains(value.toLowerCase(Locale.ROOT))) {
                return Optional.of(option.name() + " is one of " + String.join(", ", option.choices()) + ".");
            }
            if (!value.isEmpty()
                    && option.kind() == CommandSpec.Kind.PERSON
                    && !value.matches("(?:user|group):[\\w.-]{1,64}")) {
                return Optional.of(option.name() + " must be a person or a group of this community.");
            }
        }
        return Optional.empty();
    }
}
