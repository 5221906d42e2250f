package dev.careerbot.bot.reply;

import dev.careerbot.bot.interaction.Action;
import java.util.List;

/** What the bot says. Renderers switch over its kinds exhaustively. */
public sealed interface Reply {
    /** What is said, in reading order. */
    List<Block> blocks();

    /** What came of the question. */
    Outcome outcome();

    /** The sources of what is said, by number. */
    default List<Citation> citations() {
        return List.of();
    }

    /** What the asker may do next. */
    default List<Action> actions() {
        return List.of();
    }

    /**
     * An answer, each statement with its sources.
     *
     * @param complete whether all that was asked is answered
     */
    record Answer(List<Block> blocks, List<Citation> citations, List<Action> actions, boolean complete)
            implements Reply {
        public Answer {
            blocks = List.copyOf(blocks);
            citations = List.copyOf(citations);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return complete ? Outcome.ANSWERED : Outcome.PARTIAL;
        }
    }

    /** A question back, with at most three choices as actions. */
    record Clarify(List<Block> blocks, List<Action> actions) implements Reply {
        public Clarify {
            blocks = List.copyOf(blocks);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.CLARIFY;
        }
    }

    /** Understood, but no source says it; the blocks may offer what is nearest, labelled so. */
    record NoData(List<Block> blocks, List<Citation> citations, List<Action> actions) implements Reply {
        public NoData {
            blocks = List.copyOf(blocks);
            citations = List.copyOf(citations);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.NO_DATA;
        }
    }

    /** A role that nobody describes; the actions offer near-misses, the blocks perhaps what is nearest, labelled so. */
    record UnknownRole(List<Block> blocks, List<Citation> citations, List<Action> actions) implements Reply {
        public UnknownRole {
            blocks = List.copyOf(blocks);
            citations = List.copyOf(citations);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.UNKNOWN_ROLE;
        }
    }

    /** Not a career question. */
    record OutOfScope(List<Block> blocks, List<Action> actions) implements Reply {
        public OutOfScope {
            blocks = List.copyOf(blocks);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.OUT_OF_SCOPE;
        }
    }

    /** A message that cannot be taken, with the reason. */
    record Refused(List<Block> blocks) implements Reply {
        public Refused {
            blocks = List.copyOf(blocks);
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }

    /** What came of a moderator's command, in a sentence. */
    static Reply done(String text) {
        return new Done(List.of(new Block.Text(text)), List.of());
    }

    /** Why something cannot be done, in a sentence. */
    static Reply refused(String why) {
        return new Refused(List.of(new Block.Text(why)));
    }

    /** A greeting, thanks or help. */
    record Social(List<Block> blocks, List<Action> actions) implements Reply {
        public Social {
            blocks = List.copyOf(blocks);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.ANSWERED;
        }
    }

    /** What came of a moderator's command. */
    record Done(List<Block> blocks, List<Action> actions) implements Reply {
        public Done {
            blocks = List.copyOf(blocks);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.ANSWERED;
        }
    }

    /** A snapshot that is not published as it would make answers worse; it may be, with a reason. */
    record Blocked(List<Block> blocks, List<Action> actions) implements Reply {
        public Blocked {
            blocks = List.copyOf(blocks);
            actions = List.copyOf(actions);
        }

        @Override
        public Outcome outcome() {
            return Outcome.BLOCKED;
        }
    }

    /**
     * An unexpected failure.
     *
     * @param incident what the log calls it
     */
    record Failed(String incident) implements Reply {
        @Override
        public List<Block> blocks() {
            return List.of(new Block.Text(
                    "Something went wrong on my side. If you report it, mention incident " + incident + "."));
        }

        @Override
        public Outcome outcome() {
            return Outcome.FAILED;
        }
    }
}
