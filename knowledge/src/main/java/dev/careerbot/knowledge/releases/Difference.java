package dev.careerbot.knowledge.releases;

import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one snapshot says and another does not.
 *
 * @param added files of articles that only the second has
 * @param removed files of articles that only the first has
 * @param changed files of articles that both have, of which they say different things
 * @param gained claims that only the second makes
 * @param lost claims that only the first makes
 */
public record Difference(
        List<String> added, List<String> removed, List<String> changed, List<Claim> gained, List<Claim> lost) {
    public Difference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
        gained = List.copyOf(gained);
        lost = List.copyOf(lost);
    }

    /** What differs from one content to the other. */
    public static Difference between(KnowledgeContent before, KnowledgeContent after) {
        Map<String, ReadArticle> first = byFile(before);
        Map<String, ReadArticle> second = byFile(after);
        List<Claim> gained = new ArrayList<>();
        List<Claim> lost = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        second.forEach((file, reading) -> {
            ReadArticle old = first.get(file);
            if (old == null) {
                gained.addAll(reading.claims());
                return;
            }
            if (old.equals(reading)) {
                return;
            }
            List<Claim> more = without(reading.claims(), old);
            List<Claim> less = without(old.claims(), reading);
            gained.addAll(more);
            lost.addAll(less);
            if (!more.isEmpty() || !less.isEmpty() || !old.article().equals(reading.article())) {
                changed.add(file);
            }
        });
        List<String> removed = new ArrayList<>();
        first.forEach((file, reading) -> {
            if (!second.containsKey(file)) {
                removed.add(file);
                lost.addAll(reading.claims());
            }
        });
        List<String> added = second.keySet().stream()
                .filter(file -> !first.containsKey(file))
                .toList();
        return new Difference(added, removed, changed, gained, lost);
    }

    /** Whether both say the same. */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<String, ReadArticle> byFile(KnowledgeContent content) {
        Map<String, ReadArticle> articles = new LinkedHashMap<>();
        content.articles().forEach(article -> articles.put(article.file(), article));
        return articles;
    }

    private static List<Claim> without(List<Claim> claims, ReadArticle other) {
        Set<String> said = other.claims().stream().map(Claim::text).collect(Collectors.toSet());
        return claims.stream().filter(claim -> !said.contains(claim.text())).toList();
    }
}
