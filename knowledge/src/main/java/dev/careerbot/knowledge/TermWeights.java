package dev.careerbot.knowledge;

import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.search.Stems;
import dev.careerbot.knowledge.search.WordVectors;
import java.util.Collection;
import java.util.Collections;
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
    /** Cosines of word vectors between which a word counts in part; unrelated words of one field come to about .45. */
    private static final double UNRELATED = 0.45;

    private static final double SAME = 0.8;

    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<Integer, Set<String>> stems = new ConcurrentHashMap<>();
    private final Map<Integer, Set<String>> words = new HashMap<>();
    private final Map<String, Set<Integer>> groups = new HashMap<>();
    private final WordVectors vectors;
    private final int statements;

    TermWeights(
            List<Statement> statements,
            UnaryOperator<String> normalise,
            WordVectors vectors,
            List<List<String>> synonyms) {
        this.statements = statements.size();
        this.vectors = vectors;
        for (int group = 0; group < synonyms.size(); group++) {
            for (String word : synonyms.get(group)) {
                groups.computeIfAbsent(word, w -> new HashSet<>()).add(group);
            }
        }
        for (Statement statement : statements) {
            Set<String> all = new HashSet<>();
            statement.claims().forEach(claim -> {
                String text = normalise.apply(claim.text());
                all.addAll(Stems.of(text));
                all.addAll(Stems.of(normalise.apply(claim.heading())));
                words.computeIfAbsent(statement.id(), id -> new HashSet<>()).addAll(Words.of(text));
            });
            stems.put(statement.id(), all);
            all.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
        }
    }

    /** The share of the words' weight that the statement covers, a word of near meaning counting in part. */
    double meaning(Collection<String> asked, Statement statement) {
        Set<String> known = stems.getOrDefault(statement.id(), Set.of());
        double total = 0;
        double covered = 0;
        for (String word : asked) {
            List<String> stem = Stems.ofWord(word);
            if (stem.isEmpty()) {
                continue;
            }
            double weight = weight(stem.get(0));
            total += weight;
            covered += weight * (known.containsAll(stem) ? 1 : nearest(word, statement));
        }
        return total == 0 ? 1 : covered / total;
    }

    private double nearest(String word, Statement statement) {
        double nearest = 0;
        for (String other : words.getOrDefault(statement.id(), Set.of())) {
            boolean synonyms =
                    !Collections.disjoint(groups.getOrDefault(word, Set.of()), groups.getOrDefault(other, Set.of()));
            nearest = Math.max(nearest, synonyms ? 1 : vectors.similarity(word, other));
        }
        return Math.clamp((nearest - UNRELATED) / (SAME - UNRELATED), 0, 1);
    }

    private double weight(String stem) {
        return Math.log(1 + statements / (1.0 + frequency.getOrDefault(stem, 0)));
    }

    Query query(Collection<String> queried) {
        Map<String, Double> weights = new HashMap<>();
        for (String stem : queried) {
            weights.put(stem, weight(stem));
        }
        return new Query(weights);
    }

    /** A question's stems with their weights. */
    final class Query {
        private final Map<String, Double> weights;
        private final double total;

        private Query(Map<String, Double> weights) {
            this.weights = weights;
            this.total =
                    weights.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        double coverage(Statement statement) {
            Set<String> known = stems.getOrDefault(statement.id(), Set.of());
            double covered = 0;
            for (Map.Entry<String, Double> weight : weights.entrySet()) {
                if (known.contains(weight.getKey())) {
                    covered += weight.getValue();
                }
            }
            return total == 0 ? 0 : covered / total;
        }
    }
}
