package dev.careerbot.knowledge.releases;

import dev.careerbot.knowledge.claims.Copies;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a moderator should know of what was read: of new articles what was understood, and what deserves a look.
 *
 * @param articles of those that are new or changed
 * @param roles that the catalogue did not have before
 * @param skills that it did not have before
 * @param certifications that it did not have before
 * @param problems what was left out of those articles, such as adverts and instructions to machines, and of catalogue files
 */
public record Findings(
        List<OfArticle> articles,
        List<Role> roles,
        List<Skill> skills,
        List<Certification> certifications,
        List<Problem> problems) {
    public Findings {
        articles = List.copyOf(articles);
        roles = List.copyOf(roles);
        skills = List.copyOf(skills);
        certifications = List.copyOf(certifications);
        problems = List.copyOf(problems);
    }

    /**
     * What was understood of one article.
     *
     * @param claims how many
     * @param roles by role how many claims have it as a subject
     * @param facets by facet how many claims belong to it
     * @param openFigures figures for which the article states no place, or no year
     * @param copies by file of another article the number of sentences that it shares nearly word for word, worked out when it is first asked for
     */
    public record OfArticle(
            String file,
            String title,
            int claims,
            Map<RoleId, Integer> roles,
            Map<Facet, Integer> facets,
            List<Claim> openFigures,
            Lazy<Map<String, Integer>> copies) {}

    /** @param runs gives those of an article's claims */
    static Findings of(
            Difference difference,
            KnowledgeContent before,
            KnowledgeContent after,
            Function<ReadArticle, List<Copies.Runs>> runs) {
        Set<String> files = new HashSet<>(difference.added());
        files.addAll(difference.changed());
        List<ReadArticle> fresh = after.articles().stream()
                .filter(read -> files.contains(read.file()))
                .toList();
        List<Problem> problems = new ArrayList<>(after.problems());
        fresh.forEach(read -> problems.addAll(read.problems()));
        return new Findings(
                fresh.stream()
                        .map(read -> article(read, after.articles(), runs))
                        .toList(),
                fresh(before.catalogue().roles(), after.catalogue().roles(), Role::id),
                fresh(before.catalogue().skills(), after.catalogue().skills(), Skill::id),
                fresh(before.catalogue().certifications(), after.catalogue().certifications(), Certification::id),
                problems);
    }

    private static <T> List<T> fresh(Collection<T> before, Collection<T> after, Function<T, Object> id) {
        Set<Object> known = before.stream().map(id).collect(Collectors.toSet());
        return after.stream().filter(thing -> !known.contains(id.apply(thing))).toList();
    }

    private static OfArticle article(
            ReadArticle read, List<ReadArticle> all, Function<ReadArticle, List<Copies.Runs>> runs) {
        Map<RoleId, Integer> roles = new LinkedHashMap<>();
        Map<Facet, Integer> facets = new EnumMap<>(Facet.class);
        List<Claim> open = new ArrayList<>();
        for (Claim claim : read.claims()) {
            claim.roles().forEach(role -> roles.merge(role, 1, Integer::sum));
            if (claim.facet() != null) {
                facets.merge(claim.facet(), 1, Integer::sum);
            }
            Figure figure = claim.figure();
            if (figure != null && (figure.place() == null || figure.period() == null)) {
                open.add(claim);
            }
        }
        String title = read.article().map(article -> article.title()).orElse("");
        return new OfArticle(
                read.file(),
                title,
                read.claims().size(),
                roles,
                facets,
                open,
                new Lazy<>(() -> copies(read, all, runs)));
    }

    private static Map<String, Integer> copies(
            ReadArticle read, List<ReadArticle> all, Function<ReadArticle, List<Copies.Runs>> runs) {
        Map<String, Integer> copies = new LinkedHashMap<>();
        Copies.Texts own = new Copies.Texts(runs.apply(read));
        for (ReadArticle other : all) {
            int shared = other.file().equals(read.file()) ? 0 : own.shared(runs.apply(other));
            if (shared > 0) {
                copies.put(other.file(), shared);
            }
        }
        return copies;
    }
}
