package dev.careerbot.knowledge.claims;

import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges claims of several sources that say the same into statements, and goes on merging while claims come and go. Two claims
 * say the same when they have the same roles and facet, no figure, no differing number, negation or stance, name the same
 * skills, and their embeddings are nearer than a threshold of the model's, or when one is a copy of the other. Only what is
 * of one matter with a claim that comes or goes is merged again, so that time does not grow with all the rest. Used by one
 * thread at a time.
 */
public final class StatementMerger {
    /** Below this share of common stems two near claims differ in what matters; measured on the shipped claims. */
    private static final double SHARED_STEMS = 0.33;

    private final double threshold;
    private final Map<ComparableClaim.Matter, OneMatter> byMatter = new HashMap<>();

    /** @param threshold the cosine from which two claims say the same; depends on the embedding model */
    public StatementMerger(double threshold) {
        this.threshold = threshold;
    }

    /** Claims that say the same, of which each is an object of its own. */
    public static final class Merged {
        private final List<ComparableClaim> claims;
        private final Statement statement;

        private Merged(List<ComparableClaim> claims) {
            this.claims = List.copyOf(claims);
            this.statement =
                    new Statement(0, claims.stream().map(ComparableClaim::claim).toList(), independent(claims));
        }

        /** The claims, in their order; at least one. */
        public List<ComparableClaim> claims() {
            return claims;
        }

        /** The first of the claims. */
        public ComparableClaim lead() {
            return claims.get(0);
        }

        /** What they say, at no place yet. */
        public Statement statement() {
            return statement;
        }
    }

    /**
     * What became of statements.
     *
     * @param gone those that are no more
     * @param come those that are new
     */
    public record Change(List<Merged> gone, List<Merged> come) {
        public Change {
            gone = List.copyOf(gone);
            come = List.copyOf(come);
        }
    }

    /**
     * Takes claims away, and adds others.
     *
     * @param order of all claims from now on; the first of those that say the same gives the wording, and those that are left
     *     stand in the order in which they stood
     */
    public Change change(
            Collection<ComparableClaim> taken, Collection<ComparableClaim> added, Comparator<ComparableClaim> order) {
        Set<ComparableClaim.Matter> touched = new LinkedHashSet<>();
        Map<ComparableClaim.Matter, List<ComparableClaim>> more = new HashMap<>();
        taken.forEach(claim -> touched.add(claim.matter()));
        added.forEach(claim -> {
            touched.add(claim.matter());
            more.computeIfAbsent(claim.matter(), matter -> new ArrayList<>()).add(claim);
        });
        Set<ComparableClaim> less = new HashSet<>(taken);
        List<Merged> gone = new ArrayList<>();
        List<Merged> come = new ArrayList<>();
        for (ComparableClaim.Matter matter : touched) {
            OneMatter claims = byMatter.computeIfAbsent(matter, any -> new OneMatter());
            Set<Merged> before = new LinkedHashSet<>(claims.merged());
            claims.change(less, more.getOrDefault(matter, List.of()), order);
            claims.merged().stream().filter(merged -> !before.remove(merged)).forEach(come::add);
            gone.addAll(before);
            if (claims.merged().isEmpty()) {
                byMatter.remove(matter);
            }
        }
        return new Change(gone, come);
    }

    /** The claims of one matter: those that say the same as another, and what they are merged into. */
    private final class OneMatter {
        private final List<ComparableClaim> claims = new ArrayList<>();
        private final Map<ComparableClaim, Set<ComparableClaim>> alike = new HashMap<>();
        private Map<ComparableClaim, Merged> byLead = new LinkedHashMap<>();

        Collection<Merged> merged() {
            return byLead.values();
        }

        void change(Set<ComparableClaim> less, List<ComparableClaim> more, Comparator<ComparableClaim> order) {
            claims.removeIf(less::contains);
            less.forEach(claim -> alike.getOrDefault(claim, Set.of())
                    .forEach(other -> alike.getOrDefault(other, new HashSet<>()).remove(claim)));
            less.forEach(alike::remove);
            for (ComparableClaim claim : more) {
                for (ComparableClaim other : claims) {
                    if (claim.saysTheSame(other, threshold, SHARED_STEMS)) {
                        alike.computeIfAbsent(claim, one -> new HashSet<>()).add(other);
                        alike.computeIfAbsent(other, one -> new HashSet<>()).add(claim);
                    }
                }
                claims.add(claim);
            }
            claims.sort(order);
            merge();
        }

        /** Each joins the first of those before it who all say the same. */
        private void merge() {
            Map<ComparableClaim, List<ComparableClaim>> groups = new LinkedHashMap<>();
            Map<ComparableClaim, Integer> places = new HashMap<>();
            Map<ComparableClaim, ComparableClaim> leads = new HashMap<>();
            for (ComparableClaim claim : claims) {
                Set<ComparableClaim> same = alike.getOrDefault(claim, Set.of());
                ComparableClaim lead = same.stream()
                        .filter(leads::containsKey)
                        .map(leads::get)
                        .distinct()
                        .filter(each -> same.containsAll(groups.getOrDefault(each, List.of())))
                        .min(Comparator.comparing(each -> places.getOrDefault(each, 0)))
                        .orElse(claim);
                places.putIfAbsent(lead, places.size());
                leads.put(claim, lead);
                groups.computeIfAbsent(lead, one -> new ArrayList<>()).add(claim);
            }
            Map<ComparableClaim, Merged> now = new LinkedHashMap<>();
            groups.forEach((lead, members) -> {
                Merged before = byLead.get(lead);
                now.put(lead, before != null && before.claims().equals(members) ? before : new Merged(members));
            });
            byLead = now;
        }
    }

    /** How many sources say it on their own: claims of one article, and copies, count once. */
    private static int independent(List<ComparableClaim> claims) {
        List<List<ComparableClaim>> chains = new ArrayList<>();
        for (ComparableClaim claim : claims) {
            List<ComparableClaim> chain = new ArrayList<>(List.of(claim));
            chains.removeIf(other -> {
                boolean linked =
                        other.stream().anyMatch(one -> isOfOneArticle(one.claim(), claim.claim()) || one.copies(claim));
                if (linked) {
                    chain.addAll(other);
                }
                return linked;
            });
            chains.add(chain);
        }
        return chains.size();
    }

    private static boolean isOfOneArticle(Claim one, Claim other) {
        return one.article().equals(other.article());
    }
}
