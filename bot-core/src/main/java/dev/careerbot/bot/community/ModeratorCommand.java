package dev.careerbot.bot.community;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.Reply;
import java.util.List;

/**
 * A command of moderators: what it looks like, what it takes to give it, and what it does.
 *
 * @param needs the least standing of who gives it
 */
public record ModeratorCommand(CommandSpec spec, Standing needs, Touches touches, Work work) {
    /** What a command changes. */
    public enum Touches {
        NOTHING,
        /** The settings of the community that it is given in. */
        COMMUNITY,
        /** What the bot knows, in all communities. */
        KNOWLEDGE
    }

    /** What a command does. */
    public interface Work {
        /**
         * Does it.
         *
         * @throws dev.careerbot.knowledge.store.StoreException where the store could not
         */
        Reply run(Call call);
    }

    /** A command that changes nothing, for moderators. */
    public static ModeratorCommand reading(String name, String description, Work work, CommandSpec.Option... options) {
        return of(name, description, Touches.NOTHING, work, options);
    }

    /** A command that changes what the bot knows, for moderators of communities that may. */
    public static ModeratorCommand changing(String name, String description, Work work, CommandSpec.Option... options) {
        return of(name, description, Touches.KNOWLEDGE, work, options);
    }

    private static ModeratorCommand of(
            String name, String description, Touches touches, Work work, CommandSpec.Option... options) {
        return new ModeratorCommand(spec(name, description, options), Standing.MODERATOR, touches, work);
    }

    static CommandSpec spec(String name, String description, CommandSpec.Option... options) {
        return new CommandSpec(name, description, List.of(options), "", CommandSpec.Audience.MODERATORS);
    }

    /** An option that must be given. */
    public static CommandSpec.Option needed(String name, String description, CommandSpec.Kind kind) {
        return new CommandSpec.Option(name, description, kind, true);
    }

    /** An option that may be left out. */
    public static CommandSpec.Option option(String name, String description, CommandSpec.Kind kind) {
        return new CommandSpec.Option(name, description, kind, false);
    }
}
