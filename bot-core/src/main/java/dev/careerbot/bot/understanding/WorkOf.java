package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.Work;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.RoleId;
import java.util.Collections;
import java.util.List;
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
        List<RoleId> one = knowledge.works().stream()
                .filter(question::names)
                .map(Work::role)
                .toList();
        return one.size() == 1 ? one : question.sideBySide(knowledge.works());
    }

    private boolean holds(List<String> some) {
        return !some.isEmpty() && Collections.indexOfSubList(words, some) >= 0;
    }

    private boolean names(Work work) {
        return work.names().stream().anyMatch(name -> holds(name) && isPlace(name))
                || (holds(work.modifier()) && (isBeforeWork(work.modifier()) || isPlace(work.modifier())));
    }

    /** Whether a question says "DevOps certs", and not "cloud DevOps certs". */
    private boolean isBeforeWork(List<String> modifier) {
        int at = Collections.indexOfSubList(words, modifier);
        int after = at + modifier.size();
        return (at == 0 || saysLittle(at - 1))
                && after < words.size()
                && !TERMS.in("work", List.of(words.get(after))).isEmpty();
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

    private List<RoleId> sideBySide(List<Work> works) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (BETWEEN.contains(words.get(i))) {
                List<RoleId> first = ofWord(works, words.get(i - 1));
                List<RoleId> second = ofWord(works, words.get(i + 1));
                if (first.size() == 1 && second.size() == 1 && !first.equals(second)) {
                    return List.of(first.get(0), second.get(0));
                }
            }
        }
        return List.of();
    }

    private static List<RoleId> ofWord(List<Work> works, String word) {
        return works.stream()
                .filter(work -> work.modifier().equals(List.of(word)))
                .map(Work::role)
                .toList();
    }
}
