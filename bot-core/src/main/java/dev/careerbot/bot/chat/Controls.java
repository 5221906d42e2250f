package dev.careerbot.bot.chat;

import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be done with an answer that was given: actions that every platform shows as buttons, and the form of one of them. */
public final class Controls {
    /** Shows the next part of a long answer. */
    static final String MORE = "answer-more";

    /** Says that an answer helped. */
    static final String HELPFUL = "answer-helpful";

    /** Says that it did not; asks why. */
    static final String UNHELPFUL = "answer-unhelpful";

    /** Takes an answer away. */
    static final String DISMISS = "answer-dismiss";

    /** Shows a private answer to all. */
    static final String SHARE = "answer-share";

    /** Asks again what was asked before. */
    static final String AGAIN = "answer-again";

    private static final Set<String> ALL = Set.of(MORE, HELPFUL, UNHELPFUL, DISMISS, SHARE, AGAIN);
    private static final String ANSWER = "a";
    private static final String PAGE = "page";
    private static final String REASON = "reason";

    private Controls() {}

    /** Whether a command is one of these. */
    public static boolean has(String command) {
        return ALL.contains(command);
    }

    /** Whether an action shows the next part of an answer, which is for all who see that. */
    public static boolean showsMore(Action action) {
        return action.command().equals(MORE);
    }

    /** Whether what an action shows is an answer like any other, and not a word to who pressed it. */
    public static boolean answers(Action action) {
        return showsMore(action) || action.command().equals(AGAIN);
    }

    /** The controls of an answer, in the order in which they are shown. */
    public static List<Action> of(Reply reply, GivenAnswer answer) {
        List<Action> actions = new ArrayList<>();
        Map<String, String> arguments = Map.of(ANSWER, answer.id());
        if (isOpinionWanted(reply)) {
            actions.add(new Action("Helpful", HELPFUL, arguments));
            actions.add(new Action("Not helpful", UNHELPFUL, arguments));
        }
        if (!answer.place().isDirect()) {
            actions.add(new Action("Dismiss", DISMISS, arguments));
            if (answer.visibility() == Visibility.PRIVATE && reply.outcome().answered()) {
                actions.add(new Action("Share", SHARE, arguments));
            }
        }
        return actions;
    }

    private static boolean isOpinionWanted(Reply reply) {
        return reply instanceof Reply.Answer || reply instanceof Reply.NoData || reply instanceof Reply.UnknownRole;
    }

    /** Asks a question again, as it was asked: in the words, and after what was spoken of then. */
    static Action again(GivenAnswer answer, String question) {
        return new Action(question, AGAIN, Map.of(ANSWER, answer.id()));
    }

    /**
     * Shows a part of an answer that is too long for one message.
     *
     * @param page from 1
     */
    public static Action more(GivenAnswer answer, int page) {
        return new Action("More", MORE, Map.of(ANSWER, answer.id(), PAGE, String.valueOf(page)));
    }

    /**
     * Whether the rest of a reply that is too long for one message can be shown by {@link #more}; what moderators' commands say
     * cannot be said again, so that the whole of it goes along as a file.
     */
    public static boolean hasMore(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> true;
            case Reply.Clarify clarify -> true;
            case Reply.NoData none -> true;
            case Reply.UnknownRole unknown -> true;
            case Reply.OutOfScope outside -> true;
            case Reply.Social social -> true;
            case Reply.Done done -> false;
            case Reply.Blocked blocked -> false;
            case Reply.Refused refused -> false;
            case Reply.Failed failed -> false;
        };
    }

    /** The form that has to be filled in before an action can be done; empty fields where none has to. */
    public static Form form(Action action) {
        return action.command().equals(UNHELPFUL)
                ? new Form(
                        action.id(),
                        "What was wrong?",
                        List.of(new Form.Field(
                                REASON, "Wrong, outdated, not what you asked?", CommandSpec.Kind.TEXT, false)))
                : new Form(action.id(), "", List.of());
    }

    static String answer(Map<String, String> arguments) {
        return arguments.getOrDefault(ANSWER, "");
    }

    static String reason(Map<String, String> arguments) {
        return arguments.getOrDefault(REASON, "");
    }

    /** The page that an action asks for, from 1. */
    static int page(Map<String, String> arguments) {
        String page = arguments.getOrDefault(PAGE, "1");
        return page.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
