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

    /** The sum of some vectors, and how many these are. */
    record Sum(float[] vector, int size) {
        static Sum of(List<float[]> vectors) {
            float[] sum = new float[vectors.get(0).length];
            for (float[] vector : vectors) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vector[i];
                }
            }
            return new Sum(sum, vectors.size());
        }
    }

    /** The mean cosine to the others: by the sum of all vectors, which are of length 1, less the statement's own. */
    double of(Statement statement) {
        float[] vector = vectors.get(statement.id());
        Sum all = sums.getOrDefault(Matter.of(statement), new Sum(vector, 1));
        int others = all.size() - 1;
        double cosines = 0;
        for (int i = 0; i < vector.length; i++) {
            cosines += vector[i] * (all.vector()[i] - vector[i]);
        }
        return others < 1 ? 0 : cosines / others;
    }
}
