package dev.careerbot.knowledge.claims;

import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Stance;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.search.Stems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges claims of several sources that say the same into statements. Two claims say the same when they have the same roles
 * and facet, no figure, no differing number, negation or stance, name the same skills, and their embeddings are nearer than a
 * threshold of the model's, or when one is a copy of the other. Safe for use by several threads.
 */
public final class StatementMerger {
    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "without", "less", "nor");

    /** Below this share of common stems two near claims differ in what matters; measured on the shipped claims. */
    private static final double SHARED_STEMS = 0.33;

    private final double threshold;

    /** @param threshold the cosine from which two claims say the same; depends on the embedding model */
    public StatementMerger(double threshold) {
        this.threshold = threshold;
    }

    /**
     * The statements, in the order of their first claims.
     *
     * @param vectors of the claims, in their order
     */
    public List<Statement> merge(List<Claim> claims, List<float[]> vectors) {
        List<List<Integer>> groups = new ArrayList<>();
        Map<Matter, List<List<Integer>>> byMatter = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            int claim = i;
            List<List<Integer>> comparable = byMatter.computeIfAbsent(Matter.of(claims.get(i)), m -> new ArrayList<>());
            comparable.stream()
                    .filter(group -> group.stream().allMatch(other -> same(claims, vectors, claim, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(claim), () -> {
                        List<Integer> group = new ArrayList<>(List.of(claim));
                        groups.add(group);
                        comparable.add(group);
                    });
        }
        List<Statement> statements = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<Claim> members = group.stream().map(claims::get).toList();
            statements.add(new Statement(statements.size(), members, independent(members)));
        }
        return statements;
    }

    private boolean same(List<Claim> claims, List<float[]> vectors, int i, int j) {
        Claim one = claims.get(i);
        Claim other = claims.get(j);
        boolean near = dot(vectors.get(i), vectors.get(j)) >= threshold && shared(one, other) >= SHARED_STEMS;
        return near || Copies.share(one.text(), other.text());
    }

    /** What claims must have in common to say the same; only claims of one matter are compared, so that time grows with their number. */
    private record Matter(
            @Nullable Facet facet,
            Set<RoleId> roles,
            Set<RoleId> related,
            @Nullable Figure figure,
            @Nullable Stance stance,
            Set<SkillId> skills,
            List<CertificationId> offers,
            Set<String> marks) {
        static Matter of(Claim claim) {
            return new Matter(
                    claim.facet(),
                    Set.copyOf(claim.roles()),
                    Set.copyOf(claim.related()),
                    claim.figure(),
                    claim.stance(),
                    Set.copyOf(claim.skills()),
                    claim.offers(),
                    StatementMerger.marks(claim.text()));
        }
    }

    /** The share of stems that two claims have in common (Jaccard's index), those of their headings apart. */
    private static double shared(Claim one, Claim other) {
        Set<String> all = new HashSet<>(Stems.of(one.text()));
        Set<String> common = new HashSet<>(Stems.of(other.text()));
        for (Set<String> stems : List.of(all, common)) {
            stems.removeAll(Stems.of(one.heading()));
            stems.removeAll(Stems.of(other.heading()));
        }
        int sum = all.size() + common.size();
        common.retainAll(all);
        return sum == 0 ? 0 : (double) common.size() / (sum - common.size());
    }

    private static Set<String> marks(String text) {
        Set<String> marks = new HashSet<>();
        for (String word : Words.of(text)) {
            if (Character.isDigit(word.charAt(0)) || NEGATIONS.contains(word)) {
                marks.add(word);
            }
        }
        return marks;
    }

    /** How many sources say it on their own: claims of one article, and copies, count once. */
    static int independent(List<Claim> claims) {
        List<List<Claim>> chains = new ArrayList<>();
        for (Claim claim : claims) {
            List<Claim> chain = new ArrayList<>(List.of(claim));
            chains.removeIf(other -> {
                boolean linked = other.stream()
                        .anyMatch(c -> c.article().equals(claim.article()) || Copies.share(c.text(), claim.text()));
                if (linked) {
                    chain.addAll(other);
                }
                return linked;
            });
            chains.add(chain);
        }
        return chains.size();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
