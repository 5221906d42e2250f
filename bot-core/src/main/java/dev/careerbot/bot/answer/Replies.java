package dev.careerbot.bot.answer;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replies that several features give. */
public final class Replies {
    /** How much of what is very much is listed; in chat that is a few messages, read on by their button. */
    public static final int MOST_LISTED = 100;

    private static final int MOST_CHOICES = 3;

    private Replies() {}

    /** Says that no source answers. */
    public static Reply noData(Inquiry inquiry, String what) {
        return noData(inquiry, what, List.of());
    }

    /**
     * Says that no source answers, and shows what may help, labelled so.
     *
     * @param what completes "No source says …"
     */
    public static Reply noData(Inquiry inquiry, String what, List<Statement> nearest) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), AnswerWriter.FEW_SOURCES);
        writer.sayNoSource(what);
        writer.offerNearest(nearest);
        return writer.noData(List.of());
    }

    /** Tells of what was found that which answers. */
    public static Reply found(Inquiry inquiry, List<Found> hits, List<Action> actions) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), AnswerWriter.FEW_SOURCES);
        writer.paragraph(Relevance.select(inquiry, hits));
        return writer.answer(true, actions);
    }

    /** Says that nobody describes the role, and offers near-misses. */
    public static Reply unknownRole(Inquiry inquiry, String title) {
        List<RoleId> near = nearMisses(inquiry, title);
        String text = "I don't know the role “" + title + "”: none of my sources describes it.";
        List<Action> actions = actions(inquiry, "", "role", near);
        if (!near.isEmpty()) {
            text += " I do know " + list(near.stream().map(inquiry::plural).toList()) + ".";
        }
        return new Reply.UnknownRole(List.of(new Block.Text(text)), List.of(), actions);
    }

    /** @param common how many of its name's words the title has */
    private record NearMiss(RoleId role, long common, int weight) {}

    private static List<RoleId> nearMisses(Inquiry inquiry, String title) {
        Set<String> words = Set.copyOf(List.of(title.split(" ")));
        return inquiry.knowledge().snapshot().catalogue().roles().stream()
                .filter(role -> inquiry.isDescribed(role.id()))
                .filter(role -> !role.name().equals(title))
                .map(role -> new NearMiss(role.id(), common(words, role.name()), weight(inquiry, role.id())))
                .sorted(Comparator.comparingLong(NearMiss::common)
                        .thenComparingInt(NearMiss::weight)
                        .reversed())
                .limit(MOST_CHOICES)
                .map(NearMiss::role)
                .toList();
    }

    private static long common(Collection<String> words, String name) {
        return Arrays.stream(name.split("[ -]")).filter(words::contains).count();
    }

    private static int weight(Inquiry inquiry, RoleId role) {
        return inquiry.knowledge().occurrences().about(role);
    }

    /** The few roles to choose from that most is told of, most first. */
    public static List<RoleId> toldMostOf(Inquiry inquiry, Collection<RoleId> roles) {
        return roles.stream()
                .sorted(Comparator.comparingInt(role -> -weight(inquiry, role)))
                .limit(MOST_CHOICES)
                .toList();
    }

    /** Asks which role is meant. */
    public static Reply clarify(Inquiry inquiry, String command, Collection<RoleId> candidates) {
        List<RoleId> choices = toldMostOf(inquiry, candidates);
        String text = "Which role do you mean: "
                + String.join(" or ", choices.stream().map(inquiry::name).toList()) + "?";
        return new Reply.Clarify(List.of(new Block.Text(text)), actions(inquiry, "", command, choices));
    }

    /** Actions that put a command to each role: "Skills: back-end developer". */
    public static List<Action> actions(Inquiry inquiry, String command, Collection<RoleId> roles) {
        return actions(inquiry, Role.capital(command) + ": ", command, roles);
    }

    private static List<Action> actions(Inquiry inquiry, String before, String command, Collection<RoleId> roles) {
        List<Action> actions = new ArrayList<>();
        for (RoleId role : roles) {
            String name = inquiry.name(role);
            Action.find(before + name, command, Map.of("role", name)).ifPresent(actions::add);
        }
        return actions;
    }

    /** An action that compares two roles. */
    public static Optional<Action> compare(Inquiry inquiry, RoleId one, RoleId other) {
        return Action.find(
                "Compare " + inquiry.plural(one) + " and " + inquiry.plural(other),
                "compare",
                Map.of("first", inquiry.name(one), "second", inquiry.name(other)));
    }

    /** "a, b and c". */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }
}
