package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How central a statement is among those of the same roles and facet. Immutable.
 *
 * @param vectors of the statements, in their order
 * @param sums by roles and facet the sum of the vectors of all statements of both
 */
record Centrality(List<float[]> vectors, Map<Matter, Sum> sums) {
    Centrality {
        vectors = List.copyOf(vectors);
        sums = Map.copyOf(sums);
    }

    /** What statements have in common that are held against each other. */
    record Matter(Set<RoleId> roles, String facet) {
        static Matter of(Statement statement) {
            return new Matter(statement.roles(), String.valueOf(statement.facet()));
        }
    }

    /** The sum of some vectors. Immutable. */
    static final class Sum {
        private final float[] vector;
        private final int size;

        private Sum(float[] vector, int size) {
            this.vector = vector;
            this.size = size;
        }

        /** The sum of these, in their order; at least one. */
        static Sum of(List<float[]> vectors) {
            float[] sum = new float[vectors.get(0).length];
            for (float[] vector : vectors) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i];
                }
            }
            return new Sum(sum, vectors.size());
        }

        /** The mean cosine of one of the vectors, which are of length 1, to the others: by the sum less its own. */
        double meanCosine(float[] one) {
            double cosines = 0;
            for (int i = 0; i < one.length; i++) {
                cosines += one[i] * (vector[i] - one[i]);
            }
            return size < 2 ? 0 : cosines / (size - 1);
        }
    }

    /** The mean cosine to the others; 0 where there are none. */
    double of(Statement statement) {
        Sum sum = sums.get(Matter.of(statement));
        return sum == null ? 0 : sum.meanCosine(vectors.get(statement.id()));
    }
}
