package dev.careerbot.bot.understanding;

import dev.careerbot.bot.conversation.Context;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.resources.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes what a question leaves out from what was said before. Immutable. */
final class FollowUps {
    private static final int FRAGMENT = 4;
    private static final String THE_TWO = "the two ";
    private static final String OF_TWO = "compare";
    private static final Set<String> OF_A_ROLE = Set.of("pay", "education", "path", "outlook", "certs");
    private static final Set<String> STANDS_FOR_SOMETHING = Set.of("ROLE", "HEAD", "FIELD", "TITLE", "PLACE", "YEAR");

    private final Map<String, List<String>> words =
            Resources.lists(FollowUps.class, "/dev/careerbot/bot/followups.yaml");
    private final Set<String> fillers = Stream.of("fragment", "cues")
            .flatMap(list -> words.getOrDefault(list, List.of()).stream())
            .collect(Collectors.toSet());

    /** "of the two pizzas is better": what stands between is neither a role nor another word for one. */
    private final Pattern twoThings = Pattern.compile("\\bof the two (?!" + oneOf(rolesInGeneral())
            + ")(?:[a-z]+ ){1,2}?" + oneOf(words.getOrDefault("auxiliaries", List.of())) + "\\b");

    private List<String> rolesInGeneral() {
        return words.getOrDefault("pair", List.of()).stream()
                .filter(pair -> pair.startsWith(THE_TWO))
                .map(pair -> pair.substring(THE_TWO.length()))
                .toList();
    }

    private static String oneOf(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether the question leans on what was said before. */
    boolean leans(Mentions mentions) {
        return mentions.words().size() <= FRAGMENT || says(mentions, "cues") || says(mentions, "pair");
    }

    /** Whether it is no question by itself, but names what the last one should be asked of: "and the engineer?". */
    boolean isFragment(Mentions mentions, Context context, Collection<Role> catalogue) {
        Set<String> modifiers =
                byModifier(mentions, context, catalogue).map(Role::modifier).collect(Collectors.toSet());
        return mentions.masked().stream()
                .filter(word -> !modifiers.contains(word))
                .filter(word -> word.equals(word.toUpperCase(Locale.ROOT)) || !fillers.contains(word))
                .allMatch(word -> STANDS_FOR_SOMETHING.contains(word));
    }

    /** Whether it picks one of what was spoken of: "the second one". */
    boolean picks(Mentions mentions) {
        return mentions.roles().isEmpty() && (says(mentions, "first") || says(mentions, "second"));
    }

    /** Whether it speaks of two roles that neither it nor what was said before names. */
    boolean speaksOfTwo(Mentions mentions, Context context) {
        return says(mentions, "pair")
                && !twoThings.matcher(String.join(" ", mentions.words())).find()
                && mentions.heads().isEmpty()
                && mentions.titles().isEmpty()
                && mentions.skills().size() < 2
                && mentions.certifications().isEmpty()
                && context.fields().isEmpty()
                && context.certifications().isEmpty();
    }

    /** Whether it asks who wrote something. */
    boolean asksForTheAuthor(Mentions mentions) {
        return says(mentions, "authorship");
    }

    /** The roles that the question is about. */
    List<RoleId> roles(Mentions mentions, Context context, Collection<Role> catalogue, String intent) {
        Set<RoleId> roles = new LinkedHashSet<>();
        List<RoleId> byHead = byHead(mentions, context, catalogue);
        boolean oneOfThem = byHead.stream().anyMatch(context.roles()::contains);
        boolean ofARole = OF_A_ROLE.contains(intent) && namesNothing(mentions);
        if (context.roles().isEmpty() || !(leans(mentions) || oneOfThem || ofARole)) {
            return mentions.roles();
        }
        if (mentions.roles().isEmpty() && byHead.isEmpty() && !mentions.titles().isEmpty()) {
            return List.of();
        }
        boolean inherits = mentions.roles().isEmpty()
                && byHead.isEmpty()
                && mentions.fields().isEmpty();
        if (inherits && context.roles().size() > 1 && says(mentions, "second")) {
            return List.of(context.roles().get(1));
        }
        if (inherits && context.roles().size() > 1 && says(mentions, "first")) {
            return List.of(context.roles().get(0));
        }
        if (inherits || (intent.equals(OF_TWO) && mentions.roles().size() + byHead.size() == 1)) {
            roles.addAll(context.roles());
        }
        roles.addAll(mentions.roles());
        roles.addAll(byHead);
        return List.copyOf(roles);
    }

    private static boolean namesNothing(Mentions mentions) {
        return !mentions.namesARole()
                && mentions.articles().isEmpty()
                && mentions.certifications().isEmpty();
    }

    /** "the engineer", of the roles spoken of or of their field. */
    private static List<RoleId> byHead(Mentions mentions, Context context, Collection<Role> catalogue) {
        List<RoleId> found = new ArrayList<>();
        for (String head : mentions.heads()) {
            Set<String> fields = new LinkedHashSet<>(context.fields());
            catalogue.stream()
                    .filter(role ->
                            context.roles().contains(role.id()) && !role.field().isEmpty())
                    .forEach(role -> fields.add(role.field()));
            catalogue.stream()
                    .filter(role -> role.hasHead(head))
                    .filter(role -> context.roles().contains(role.id()) || fields.contains(role.field()))
                    .findFirst()
                    .ifPresent(role -> found.add(role.id()));
        }
        return found.isEmpty() && mentions.roles().isEmpty()
                ? byModifier(mentions, context, catalogue).map(Role::id).toList()
                : found;
    }

    /** "the firmware one", after a hardware engineer was spoken of. */
    private static Stream<Role> byModifier(Mentions mentions, Context context, Collection<Role> catalogue) {
        List<String> heads = catalogue.stream()
                .filter(role -> context.roles().contains(role.id()))
                .map(Role::head)
                .toList();
        return catalogue.stream()
                .filter(role -> heads.stream().anyMatch(role::hasHead))
                .filter(role -> mentions.words().contains(role.modifier()))
                .filter(role -> role.name().indexOf(' ') == role.name().lastIndexOf(' '));
    }

    private boolean says(Mentions mentions, String list) {
        String text = " " + String.join(" ", mentions.words()) + " ";
        return words.getOrDefault(list, List.of()).stream().anyMatch(word -> text.contains(" " + word + " "));
    }
}
