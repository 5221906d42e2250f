package dev.careerbot.bot.community;

import dev.careerbot.knowledge.store.Act;
import dev.careerbot.knowledge.store.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A moderator's command as it was given; its options were checked before.
 *
 * @param command its name
 * @param progress told what is done
 */
public record Call(
        Asker asker,
        String command,
        Map<String, String> options,
        List<Document> files,
        Instant at,
        Consumer<String> progress) {
    public Call {
        options = Map.copyOf(options);
        files = List.copyOf(files);
    }

    /** What an option says; empty where it was left out. */
    public Optional<String> find(String option) {
        return Optional.of(options.getOrDefault(option, "").strip()).filter(value -> !value.isEmpty());
    }

    /** What a required option says. */
    public String get(String option) {
        return find(option)
                .orElseThrow(() -> new IllegalStateException(command + " was called without its option " + option));
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return find(flag).isPresent();
    }

    /** The number that an option says. */
    public OptionalLong number(String option) {
        return find(option).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** This act, for the audit. */
    public Act act(String detail, String undo) {
        return act(command, detail, undo);
    }

    /** A part of it that has another name in the audit. */
    public Act act(String what, String detail, String undo) {
        return new Act(asker.community(), asker.user(), at, what, detail, undo);
    }
}
