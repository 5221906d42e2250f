package dev.careerbot.knowledge;

import dev.careerbot.knowledge.lazy.Lazy;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How much each word tells: the inverse document frequency of its stem over the statements, {@code ln(1 + N / (1 + n))}. Safe
 * for use by several threads.
 */
final class TermWeights {
    /** Cosines of word vectors between which a word counts in part; unrelated words of one field come to about .45. */
    private static final double UNRELATED = 0.45;

    private static final double SAME = 0.8;

    private final Map<String, Integer> frequency;
    private final List<Terms> terms;
    private final Map<String, Set<Integer>> groups = new HashMap<>();
    private final WordVectors vectors;

    /**
     * @param terms of the statements, in their order
     * @param frequency by stem, in how many statements it stands
     */
    TermWeights(List<Terms> terms, Map<String, Integer> frequency, WordVectors vectors, List<List<String>> synonyms) {
        this.terms = List.copyOf(terms);
        this.frequency = Map.copyOf(frequency);
        this.vectors = vectors;
        for (int group = 0; group < synonyms.size(); group++) {
            for (String word : synonyms.get(group)) {
                groups.computeIfAbsent(word, w -> new HashSet<>()).add(group);
            }
        }
    }

    /**
     * The words of a statement, normalised.
     *
     * @param stems those of its claims and of their headings
     * @param words the same as they are, which few questions ask for
     */
    record Terms(Set<String> stems, Lazy<Set<String>> words) {
        static Terms of(Statement statement, UnaryOperator<String> normalise) {
            List<String> texts = statement.claims().stream()
                    .flatMap(claim -> Stream.of(claim.text(), claim.heading()))
                    .map(normalise)
                    .distinct()
                    .toList();
            Set<String> stems = new HashSet<>();
            texts.forEach(text -> stems.addAll(Stems.of(text)));
            return new Terms(stems, new Lazy<>(() -> words(texts)));
        }

        private static Set<String> words(List<String> texts) {
            Set<String> words = new HashSet<>();
            texts.forEach(text -> words.addAll(Words.of(text)));
            return words;
        }
    }

    /** The share of the words' weight that the statement covers, a word of near meaning counting in part. */
    double meaning(Collection<String> asked, Statement statement) {
        Set<String> known = terms.get(statement.id()).stems();
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
        for (String other : terms.get(statement.id()).words().get()) {
            boolean synonyms =
                    !Collections.disjoint(groups.getOrDefault(word, Set.of()), groups.getOrDefault(other, Set.of()));
            nearest = Math.max(nearest, synonyms ? 1 : vectors.similarity(word, other));
        }
        return Math.clamp((nearest - UNRELATED) / (SAME - UNRELATED), 0, 1);
    }

    private double weight(String stem) {
        return Math.log(1 + terms.size() / (1.0 + frequency.getOrDefault(stem, 0)));
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
            Set<String> known = terms.get(statement.id()).stems();
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
