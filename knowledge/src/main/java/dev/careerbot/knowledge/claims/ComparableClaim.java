package dev.careerbot.knowledge.claims;

import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Stance;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.search.Stems;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A claim with what tells whether another says the same. Two are equal only where they are the same object. Immutable. */
public final class ComparableClaim {
    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "without", "less", "nor");

    private final Claim claim;
    private final float[] vector;
    private final Matter matter;
    private final Copies.Runs runs;

    /**
     * A claim.
     *
     * @param vector the embedding of its text, of length 1
     * @param words those of its text
     */
    public ComparableClaim(Claim claim, float[] vector, List<String> words) {
        this.claim = claim;
        this.vector = vector;
        this.matter = new Matter(claim, words);
        this.runs = Copies.Runs.of(words);
    }

    /** The claim. */
    public Claim claim() {
        return claim;
    }

    /** The embedding of its text; not to be written to. */
    public float[] vector() {
        return vector;
    }

    /** The runs of its text. */
    public Copies.Runs runs() {
        return runs;
    }

    Matter matter() {
        return matter;
    }

    /** Whether one of both copies from the other. */
    boolean copies(ComparableClaim other) {
        return runs.sharesWith(other.runs);
    }

    /** Whether both say the same, nearly or by copying, where they are of one matter. */
    boolean saysTheSame(ComparableClaim other, double threshold, double sharedStems) {
        boolean near = HybridIndex.dot(vector, other.vector) >= threshold && shared(claim, other.claim) >= sharedStems;
        return near || copies(other);
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

    /** What claims must have in common to say the same; only claims of one matter are compared, so that time grows with their number. */
    static final class Matter {
        private final List<Object> parts;
        private final int hash;

        Matter(Claim claim, List<String> words) {
            this(
                    claim.facet(),
                    Set.copyOf(claim.roles()),
                    Set.copyOf(claim.related()),
                    claim.figure(),
                    claim.stance(),
                    Set.copyOf(claim.skills()),
                    claim.offers(),
                    marks(words));
        }

        private Matter(
                @Nullable Facet facet,
                Set<RoleId> roles,
                Set<RoleId> related,
                @Nullable Figure figure,
                @Nullable Stance stance,
                Set<SkillId> skills,
                List<CertificationId> offers,
                Set<String> marks) {
            parts = List.of(
                    Objects.requireNonNullElse(facet, ""),
                    roles,
                    related,
                    Objects.requireNonNullElse(figure, ""),
                    Objects.requireNonNullElse(stance, ""),
                    skills,
                    offers,
                    marks);
            hash = parts.hashCode();
        }

        private static Set<String> marks(List<String> words) {
            Set<String> marks = new HashSet<>();
            for (String word : words) {
                if (Character.isDigit(word.charAt(0)) || NEGATIONS.contains(word)) {
                    marks.add(word);
                }
            }
            return marks;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Matter matter && hash == matter.hash && parts.equals(matter.parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
