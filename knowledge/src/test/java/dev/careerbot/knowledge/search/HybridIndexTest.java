package dev.careerbot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HybridIndexTest {
    private static final Set<String> NO_TAGS = Set.of();

    private static final float[] NORTH = {1, 0, 0};
    private static final float[] NORTH_EAST = {0.8f, 0.6f, 0};
    private static final float[] EAST = {0, 1, 0};
    private static final float[] UP = {0, 0, 1};
    private static final float[] SOUTH = {-1, 0, 0};

    @Test
    void findsNearlyAllThatAnExactSearchFindsAmongThousandsOfBlurredVectors() throws IOException {
        Random random = new Random(42);
        List<float[]> originals = blurred(random, 100, List.of(new float[128]), 1);
        List<float[]> vectors = blurred(random, 4_000, originals, 0.05);
        List<float[]> queries = blurred(random, 200, originals, 0.05);
        List<Passage> passages =
                vectors.stream().map(vector -> new Passage("text", NO_TAGS)).toList();
        try (HybridIndex index = HybridIndex.of(passages, vectors)) {
            int found = 0;
            for (float[] query : queries) {
                Set<Integer> exact = exact(vectors, query, 10);
                for (Hit hit : index.search("", query, List.of(), 10)) {
                    found += exact.contains(hit.passage()) ? 1 : 0;
                }
            }
            assertThat(found / (10.0 * queries.size())).isGreaterThanOrEqualTo(0.95);
        }
    }

    @Test
    void givesTheCosineOfEveryHitWhicheverHalfFoundIt() throws IOException {
        Random random = new Random(7);
        List<float[]> vectors = blurred(random, 500, List.of(new float[16]), 1);
        List<Passage> passages = IntStream.range(0, vectors.size())
                .mapToObj(i -> new Passage(i % 5 == 0 ? "salary" : "duty", NO_TAGS))
                .toList();
        float[] query = vectors.get(3);
        try (HybridIndex index = HybridIndex.of(passages, vectors)) {
            assertThat(index.search("salary", query, List.of(), 60))
                    .hasSize(60)
                    .allSatisfy(hit -> assertThat(hit.cosine())
                            .isCloseTo(HybridIndex.dot(vectors.get(hit.passage()), query), within(1e-5)));
        }
    }

    @Test
    void mixesCosineAndWordsByTheirShares() throws IOException {
        try (HybridIndex index =
                index(List.of("Engineers design", "Developers write"), List.of(NORTH_EAST, NORTH_EAST))) {
            List<Hit> hits = index.search("design", NORTH, List.of(), 10);
            assertThat(hits).extracting(Hit::passage).containsExactly(0, 1);
            assertThat(hits.get(0).lexical()).isEqualTo(1);
            assertThat(hits.get(0).score()).isCloseTo(0.7 * 0.8 + 0.3, within(1e-6));
            assertThat(hits.get(1).lexical()).isZero();
            assertThat(hits.get(1).score()).isCloseTo(0.7 * 0.8, within(1e-6));
        }
    }

    @Test
    void putsAPassageThatBothHalvesFindBeforeThoseThatOneFinds() throws IOException {
        try (HybridIndex index = index(
                List.of("Engineers design systems", "Developers write code", "Engineers design systems"),
                List.of(EAST, NORTH, NORTH))) {
            assertThat(index.search("design systems", NORTH, List.of(), 10))
                    .extracting(Hit::passage)
                    .containsExactly(2, 1, 0);
        }
    }

    @Test
    void ordersEqualScoresAsTheyWereIndexed() throws IOException {
        try (HybridIndex index = index(List.of("same", "same", "same"), List.of(NORTH, NORTH, NORTH))) {
            assertThat(index.search("same", NORTH, List.of(), 10))
                    .extracting(Hit::passage)
                    .containsExactly(0, 1, 2);
        }
    }

    @Test
    void countsAnOppositeMeaningAsNoneRatherThanAgainstTheWords() throws IOException {
        try (HybridIndex index = index(List.of("salary"), List.of(SOUTH))) {
            Hit hit = index.search("salary", NORTH, List.of(), 1).get(0);
            assertThat(hit.cosine()).isCloseTo(-1, within(1e-6));
            assertThat(hit.score()).isCloseTo(0.3, within(1e-6));
        }
    }

    @Test
    void findsByMeaningAloneWhereNoWordIsLeftOrKnown() throws IOException {
        try (HybridIndex index = index(List.of("design", "salary"), List.of(EAST, NORTH))) {
            for (String words : List.of("", "the of and", "xylophone")) {
                assertThat(index.search(words, NORTH, List.of(), 1))
                        .as(words)
                        .extracting(Hit::passage, Hit::lexical)
                        .containsExactly(tuple(1, 0.0));
            }
        }
    }

    @Test
    void findsWordsByTheirStemsBritishOrAmerican() throws IOException {
        try (HybridIndex index = index(List.of("They organised meetings", "They pay"), List.of(UP, UP))) {
            assertThat(index.search("organizing a meeting", NORTH, List.of(), 1))
                    .extracting(Hit::passage)
                    .containsExactly(0);
        }
    }

    @Test
    void findsOnlyWhatBearsATagOfEveryLimit() throws IOException {
        List<Passage> passages = List.of(
                new Passage("skill", Set.of("role:a", "facet:x")),
                new Passage("skill", Set.of("role:a", "facet:y")),
                new Passage("skill", Set.of("role:b", "facet:x")),
                new Passage("skill", NO_TAGS));
        try (HybridIndex index = HybridIndex.of(passages, List.of(NORTH, NORTH, NORTH, NORTH))) {
            assertThat(found(index, List.of())).containsExactly(0, 1, 2, 3);
            assertThat(found(index, List.of(Set.of("role:a")))).containsExactly(0, 1);
            assertThat(found(index, List.of(Set.of("role:a", "role:b")))).containsExactly(0, 1, 2);
            assertThat(found(index, List.of(Set.of("role:a", "role:b"), Set.of("facet:x"))))
                    .containsExactly(0, 2);
            assertThat(found(index, List.of(Set.of("role:c")))).isEmpty();
        }
    }

    @Test
    void findsTheFewThatFitALimitHoweverFarTheyAre() throws IOException {
        Random random = new Random(3);
        List<float[]> vectors = new ArrayList<>(blurred(random, 2_000, List.of(NORTH), 0.01));
        vectors.set(1_234, SOUTH);
        List<Passage> passages = IntStream.range(0, vectors.size())
                .mapToObj(i -> new Passage("text", Set.of(i == 1_234 ? "rare" : "common")))
                .toList();
        try (HybridIndex index = HybridIndex.of(passages, vectors)) {
            assertThat(index.search("", NORTH, List.of(Set.of("rare")), 10))
                    .extracting(Hit::passage)
                    .containsExactly(1_234);
        }
    }

    @Test
    void givesAtMostAsManyAsAskedForButAllThoseEvenBeyondItsUsualCandidates() throws IOException {
        List<float[]> vectors = blurred(new Random(5), 300, List.of(NORTH), 0.1);
        List<Passage> passages =
                vectors.stream().map(vector -> new Passage("text", NO_TAGS)).toList();
        try (HybridIndex index = HybridIndex.of(passages, vectors)) {
            assertThat(index.search("text", NORTH, List.of(), 7)).hasSize(7);
            assertThat(index.search("text", NORTH, List.of(), 200)).hasSize(200);
            assertThat(index.search("text", NORTH, List.of(), 1_000)).hasSize(300);
        }
    }

    @Test
    void findsNothingWhereNothingIsIndexed() throws IOException {
        try (HybridIndex index = HybridIndex.of(List.of(), List.of())) {
            assertThat(index.size()).isZero();
            assertThat(index.search("salary", NORTH, List.of(), 10)).isEmpty();
            assertThat(index.search("salary", NORTH, List.of(Set.of("role:a")), 10))
                    .isEmpty();
        }
    }

    @Test
    void wantsAVectorForEveryPassage() {
        assertThatThrownBy(() -> HybridIndex.of(List.of(new Passage("text", NO_TAGS)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 passages, but 0 vectors");
    }

    private static HybridIndex index(List<String> texts, List<float[]> vectors) {
        return HybridIndex.of(
                texts.stream().map(text -> new Passage(text, NO_TAGS)).toList(), vectors);
    }

    private static List<Integer> found(HybridIndex index, List<Set<String>> limits) {
        return index.search("skill", NORTH, limits, 10).stream()
                .map(Hit::passage)
                .toList();
    }

    /** Vectors of length 1 around the originals in turn. */
    static List<float[]> blurred(Random random, int count, List<float[]> originals, double deviation) {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = originals.get(i % originals.size()).clone();
            for (int j = 0; j < vector.length; j++) {
                vector[j] += (float) (deviation * random.nextGaussian());
            }
            double length = Math.sqrt(HybridIndex.dot(vector, vector));
            for (int j = 0; j < vector.length; j++) {
                vector[j] = (float) (vector[j] / length);
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private static Set<Integer> exact(List<float[]> vectors, float[] query, int most) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -HybridIndex.dot(vectors.get(i), query)))
                .limit(most)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
