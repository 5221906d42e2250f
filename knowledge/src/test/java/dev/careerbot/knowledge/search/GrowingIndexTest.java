package dev.careerbot.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class GrowingIndexTest {
    private static final int DIMENSIONS = 64;
    private static final int GROUPS = 60;
    private static final int IN_A_GROUP = 40;
    private static final int MOST = 10;

    private final Random random = new Random(5);
    private final List<float[]> originals = HybridIndexTest.blurred(random, 50, List.of(new float[DIMENSIONS]), 1);
    private GrowingIndex index = new GrowingIndex();
    private final Map<Integer, float[]> vectors = new TreeMap<>();
    private final Map<Integer, String> groups = new TreeMap<>();
    private int numbers;

    private float[] any() {
        float[] original = originals.get(random.nextInt(originals.size()));
        return HybridIndexTest.blurred(random, 1, List.of(original), 0.05).get(0);
    }

    private void add(String group) {
        for (int i = 0; i < IN_A_GROUP; i++) {
            float[] vector = any();
            vectors.put(numbers, vector);
            groups.put(numbers, group);
            index.add(group, numbers, new Passage("word" + numbers, Set.of(group)), vector);
            numbers++;
        }
    }

    private void remove(String group) {
        index.remove(group);
        groups.entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(number -> {
                    groups.remove(number);
                    vectors.remove(number);
                });
    }

    private Set<Integer> nearest(float[] query) {
        return vectors.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -HybridIndex.dot(entry.getValue(), query)))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private HybridIndex now() {
        Map<Integer, float[]> then = Map.copyOf(vectors);
        return index.now(then.size(), number -> then.getOrDefault(number, new float[DIMENSIONS]));
    }

    @Test
    void afterManyChangesItFindsWhatIsThereAndNothingThatIsNot() throws Exception {
        for (int group = 0; group < GROUPS; group++) {
            add("group-" + group);
        }
        HybridIndex first = now();
        Set<Integer> atFirst = Set.copyOf(vectors.keySet());
        int found = 0;
        int asked = 0;
        for (int round = 0; round < 30; round++) {
            String group = "group-" + random.nextInt(GROUPS);
            remove(group);
            add(group);
            try (HybridIndex now = now()) {
                float[] query = any();
                Set<Integer> exact = nearest(query);
                for (Hit hit : now.search("", query, List.of(), MOST)) {
                    assertThat(vectors).containsKey(hit.passage());
                    found += exact.contains(hit.passage()) ? 1 : 0;
                }
                asked += MOST;
                int last = numbers - 1;
                assertThat(now.search("word" + last, vectors.get(last), List.of(Set.of(group)), 1))
                        .singleElement()
                        .satisfies(hit -> assertThat(hit.lexical()).isPositive())
                        .extracting(Hit::passage)
                        .isEqualTo(last);
            }
        }
        assertThat((double) found / asked).isGreaterThanOrEqualTo(0.95);
        assertThat(first.search("", any(), List.of(), MOST))
                .hasSize(MOST)
                .allSatisfy(hit -> assertThat(atFirst).contains(hit.passage()));
        first.close();
    }

    private GrowingIndex sideBySide() {
        return GrowingIndex.of(
                List.copyOf(vectors.entrySet()),
                (part, entry) -> part.add(
                        groups.getOrDefault(entry.getKey(), ""),
                        entry.getKey(),
                        new Passage("word" + entry.getKey(), Set.of("tag")),
                        entry.getValue()));
    }

    @Test
    void whatIsIndexedSideBySideIsFoundTheSameEachTimeAndGoesAsItCame() throws Exception {
        for (int group = 0; group < GROUPS; group++) {
            add("group-" + group);
        }
        index = sideBySide();
        GrowingIndex again = sideBySide();
        Map<Integer, float[]> all = Map.copyOf(vectors);
        int found = 0;
        int asked = 0;
        try (HybridIndex one = index.now(all.size(), all::get);
                HybridIndex other = again.now(all.size(), all::get)) {
            for (int round = 0; round < 30; round++) {
                float[] query = any();
                List<Hit> hits = one.search("word7 word2000", query, List.of(Set.of("tag")), MOST);
                assertThat(other.search("word7 word2000", query, List.of(Set.of("tag")), MOST))
                        .isEqualTo(hits);
                Set<Integer> exact = nearest(query);
                found += (int) one.search("", query, List.of(), MOST).stream()
                        .filter(hit -> exact.contains(hit.passage()))
                        .count();
                asked += MOST;
            }
        }
        assertThat((double) found / asked).isGreaterThanOrEqualTo(0.95);
        float[] first = vectors.get(0);
        float[] last = vectors.get(numbers - 1);
        remove("group-0");
        remove("group-" + (GROUPS - 1));
        try (HybridIndex now = now()) {
            assertThat(now.search("word0", first, List.of(), MOST))
                    .extracting(Hit::passage)
                    .doesNotContain(0)
                    .allSatisfy(passage -> assertThat(vectors).containsKey(passage));
            assertThat(now.search("", last, List.of(), MOST))
                    .extracting(Hit::passage)
                    .allSatisfy(passage -> assertThat(vectors).containsKey(passage));
        }
    }

    @Test
    void aSingleThingIsIndexed() throws Exception {
        add("alone");
        index = GrowingIndex.of(
                List.of("alone"),
                (part, group) -> vectors.forEach(
                        (number, vector) -> part.add(group, number, new Passage("word" + number, Set.of()), vector)));
        try (HybridIndex now = now()) {
            assertThat(now.search("word3", vectors.get(3), List.of(), 1))
                    .extracting(Hit::passage)
                    .containsExactly(3);
        }
    }
}
