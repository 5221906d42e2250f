package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How central a statement is among those of the same roles and facet. Safe for use by several threads. */
final class Centrality {
    private final Map<Integer, float[]> vectors = new HashMap<>();
    private final Map<List<Object>, List<Statement>> groups = new HashMap<>();
    private final Map<Integer, Double> known = new ConcurrentHashMap<>();

    /** @param statementOfPassage the statement of each vector */
    Centrality(List<Statement> statements, List<Statement> statementOfPassage, List<float[]> passageVectors) {
        for (int i = 0; i < statementOfPassage.size(); i++) {
            vectors.putIfAbsent(statementOfPassage.get(i).id(), passageVectors.get(i));
        }
        statements.forEach(statement ->
                groups.computeIfAbsent(key(statement), k -> new ArrayList<>()).add(statement));
    }

    double of(Statement statement) {
        return known.computeIfAbsent(statement.id(), id -> {
            List<Statement> group = groups.getOrDefault(key(statement), List.of());
            double sum = 0;
            for (Statement other : group) {
                sum += other.id() == statement.id() ? 0 : cosine(statement, other);
            }
            return group.size() < 2 ? 0 : sum / (group.size() - 1);
        });
    }

    private static List<Object> key(Statement statement) {
        return List.of(statement.roles(), String.valueOf(statement.facet()));
    }

    private double cosine(Statement one, Statement other) {
        float[] a = vectors.getOrDefault(one.id(), new float[0]);
        float[] b = vectors.getOrDefault(other.id(), new float[0]);
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
