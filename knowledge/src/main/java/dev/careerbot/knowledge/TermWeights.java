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
     * @param around those of what stands around its claims
     * @param words those of its claims and headings as they are, which few questions ask for
     */
    record Terms(Set<String> stems, Set<String> around, Lazy<Set<String>> words) {
        /** @param surroundings of the statement's claims */
        static Terms of(Statement statement, List<String> surroundings, UnaryOperator<String> normalise) {
            List<String> texts = statement.claims().stream()
                    .flatMap(claim -> Stream.of(claim.text(), claim.heading()))
                    .map(normalise)
                    .distinct()
                    .toList();
            Set<String> stems = new HashSet<>();
            texts.forEach(text -> stems.addAll(Stems.of(text)));
            Set<String> around = new HashSet<>();
            surroundings.forEach(text -> around.addAll(Stems.of(normalise.apply(text))));
            around.removeAll(stems);
            return new Terms(stems, around, new Lazy<>(() -> words(texts)));
        }

        private static Set<String> words(List<String> texts) {
            Set<String> words = new HashSet<>();
            texts.forEach(text -> words.addAll(Words.of(text)));
            return words;
        }
    }

    /** What the statements say of some words; see {@link Meaning}. */
    Meaning meaning(Collection<String> words) {
        return new Looked(words.stream().distinct().toList());
    }

    /** Words that are looked for in statements. */
    private final class Looked implements Meaning {
        private final List<String> words;
        private final List<List<String>> stems;
        private final double[] weights;
        private final Map<Integer, double[]> said = new HashMap<>();
        private final Map<String, double[]> near = new HashMap<>();

        Looked(List<String> words) {
            this.words = words;
            this.stems = words.stream().map(Stems::ofWord).toList();
            this.weights = stems.stream()
                    .mapToDouble(stem -> stem.isEmpty() ? 0 : weight(stem.get(0)))
                    .toArray();
        }

        @Override
        public double share(Set<String> some, Statement statement) {
            double[] each = said.computeIfAbsent(statement.id(), id -> said(terms.get(id)));
            double total = 0;
            double covered = 0;
            for (int i = 0; i < each.length; i++) {
                if (some.contains(words.get(i))) {
                    total += weights[i];
                    covered += weights[i] * each[i];
                }
            }
            return total == 0 ? 1 : covered / total;
        }

        /** How much each word is said, 0 to 1. */
        private double[] said(Terms known) {
            double[] nearest = new double[words.size()];
            for (String other : known.words().get()) {
                double[] to = near.computeIfAbsent(other, this::near);
                for (int i = 0; i < nearest.length; i++) {
                    nearest[i] = Math.max(nearest[i], to[i]);
                }
            }
            for (int i = 0; i < nearest.length; i++) {
                boolean contained = known.stems().containsAll(stems.get(i));
                nearest[i] = contained ? 1 : Math.clamp((nearest[i] - UNRELATED) / (SAME - UNRELATED), 0, 1);
            }
            return nearest;
        }

        private double[] near(String other) {
            Set<Integer> synonyms = groups.getOrDefault(other, Set.of());
            return words.stream()
                    .mapToDouble(word -> Collections.disjoint(groups.getOrDefault(word, Set.of()), synonyms)
                            ? vectors.similarity(word, other)
                            : 1)
                    .toArray();
        }
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

        /** The share of them that the statement contains, 0 to 1. */
        double coverage(Statement statement) {
            return share(terms.get(statement.id()).stems());
        }

        /** The share of them that stands only around the statement, 0 to 1. */
        double around(Statement statement) {
            return share(terms.get(statement.id()).around());
        }

        private double share(Set<String> known) {
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
