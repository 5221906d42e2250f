package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.search.Stems;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * How much each word tells: the inverse document frequency of its stem over the statements, {@code ln(1 + N / (1 + n))}. Safe
 * for use by several threads.
 */
final class TermWeights {
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<Integer, Set<String>> stems = new ConcurrentHashMap<>();
    private final int statements;

    TermWeights(List<Statement> statements, UnaryOperator<String> normalise) {
        this.statements = statements.size();
        for (Statement statement : statements) {
            Set<String> all = new HashSet<>();
            statement.claims().forEach(claim -> {
                all.addAll(Stems.of(normalise.apply(claim.text())));
                all.addAll(Stems.of(normalise.apply(claim.heading())));
            });
            stems.put(statement.id(), all);
            all.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
        }
    }

    Query query(Collection<String> queried) {
        Map<String, Double> weights = new HashMap<>();
        for (String stem : queried) {
            weights.put(stem, Math.log(1 + statements / (1.0 + frequency.getOrDefault(stem, 0))));
        }
        return new Query(weights);
    }

    /** A question's stems with their weights. */
    final class Query {
        private final Map<String, Double> weights;
        private final double total;

        private Query(Map<String, Double> weights) {
            this.weights = weights;
            this.total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        double coverage(Statement statement) {
            Set<String> known = stems.getOrDefault(statement.id(), Set.of());
            double covered = weights.entrySet().stream()
                    .filter(entry -> known.contains(entry.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
            return total == 0 ? 0 : covered / total;
        }
    }
}
