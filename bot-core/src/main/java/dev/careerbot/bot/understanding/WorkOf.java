package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Roles that a question names by their work alone: "DevOps certs", "an iOS job", "how do I get into penetration testing", "Android
 * or iOS".
 */
final class WorkOf {
    private static final Terms TERMS = new Terms();
    private static final Set<String> BEFORE = Set.of("in", "into", "for");
    private static final Set<String> BETWEEN = Set.of("or", "vs", "versus", "and");

    private final List<String> words;

    private WorkOf(List<String> words) {
        this.words = words;
    }

    /** The one role that is told of and whose work the question names, or the two that it sets side by side; else none. */
    static List<RoleId> roles(Mentions mentions, KnowledgeBase knowledge) {
        WorkOf question = new WorkOf(mentions.words());
        List<Role> told = knowledge.snapshot().catalogue().roles().stream()
                .filter(role -> question.holds(modifier(role)) || question.isAsWork(role))
                .filter(role -> knowledge.occurrences().about(role.id()) > 0)
                .toList();
        List<RoleId> one = told.stream().filter(question::names).map(Role::id).toList();
        return one.size() == 1 ? one : question.sideBySide(told);
    }

    private static List<String> modifier(Role role) {
        List<String> words = List.of(role.name().toLowerCase(Locale.ROOT).split("[ -]"));
        return words.subList(0, words.size() - 1);
    }

    private boolean holds(List<String> modifier) {
        return !modifier.isEmpty() && Collections.indexOfSubList(words, modifier) >= 0;
    }

    private boolean names(Role role) {
        List<String> modifier = modifier(role);
        return isAsWork(role) || (holds(modifier) && (isBeforeWork(modifier) || isPlace(modifier)));
    }

    /** Whether a question says "DevOps certs", and not "cloud DevOps certs". */
    private boolean isBeforeWork(List<String> modifier) {
        int at = Collections.indexOfSubList(words, modifier);
        int after = at + modifier.size();
        return (at == 0 || saysLittle(at - 1))
                && after < words.size()
                && !TERMS.in("work", List.of(words.get(after))).isEmpty();
    }

    /** Whether it speaks of the work of a role by one of its names: "for ML engineering". */
    private boolean isAsWork(Role role) {
        return ShortTitles.names(role)
                .flatMap(name -> KnowledgeBase.workOf(name).stream())
                .map(work -> List.of(work.split("[ -]")))
                .anyMatch(work -> holds(work) && isPlace(work));
    }

    /** Whether a question says "in DevOps", and not "in DevOps tooling". */
    private boolean isPlace(List<String> work) {
        int at = Collections.indexOfSubList(words, work);
        int after = at + work.size();
        return at > 0 && BEFORE.contains(words.get(at - 1)) && (after == words.size() || saysLittle(after));
    }

    private boolean saysLittle(int word) {
        String it = words.get(word);
        return KnowledgeBase.stemsOfWord(it).isEmpty()
                || !TERMS.in("fillers", List.of(it)).isEmpty();
    }

    private List<RoleId> sideBySide(List<Role> told) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (BETWEEN.contains(words.get(i))) {
                List<Role> first = ofWord(told, words.get(i - 1));
                List<Role> second = ofWord(told, words.get(i + 1));
                if (first.size() == 1 && second.size() == 1 && !first.equals(second)) {
                    List<RoleId> both = new ArrayList<>();
                    both.add(first.get(0).id());
                    both.add(second.get(0).id());
                    return both;
                }
            }
        }
        return List.of();
    }

    private static List<Role> ofWord(List<Role> roles, String word) {
        return roles.stream()
                .filter(role -> modifier(role).equals(List.of(word)))
                .toList();
    }
}
