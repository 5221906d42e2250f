package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How central a statement is among those of the same roles and facet. Immutable. */
final class Centrality {
    private final Map<Integer, float[]> vectors = new HashMap<>();
    private final Map<List<Object>, float[]> sums = new HashMap<>();
    private final Map<List<Object>, Integer> sizes = new HashMap<>();

    /** @param statementOfPassage the statement of each vector */
    Centrality(List<Statement> statements, List<Statement> statementOfPassage, List<float[]> passageVectors) {
        for (int i = 0; i < statementOfPassage.size(); i++) {
            vectors.putIfAbsent(statementOfPassage.get(i).id(), passageVectors.get(i));
        }
        for (Statement statement : statements) {
            float[] vector = vectors.getOrDefault(statement.id(), new float[0]);
            float[] sum = sums.computeIfAbsent(key(statement), key -> new float[vector.length]);
            for (int i = 0; i < vector.length; i++) {
                sum[i] += vector[i];
            }
            sizes.merge(key(statement), 1, Integer::sum);
        }
    }

    /** The mean cosine to the others: by the sum of all vectors, which are of length 1, less the statement's own. */
    double of(Statement statement) {
        float[] vector = vectors.getOrDefault(statement.id(), new float[0]);
        float[] sum = sums.getOrDefault(key(statement), new float[0]);
        int others = sizes.getOrDefault(key(statement), 0) - 1;
        double cosines = 0;
        for (int i = 0; i < vector.length; i++) {
            cosines += vector[i] * (sum[i] - vector[i]);
        }
        return others < 1 ? 0 : cosines / others;
    }

    private static List<Object> key(Statement statement) {
        return List.of(statement.roles(), String.valueOf(statement.facet()));
    }
}
