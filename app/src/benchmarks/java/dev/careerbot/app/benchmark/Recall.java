package dev.careerbot.app.benchmark;

import dev.careerbot.knowledge.search.Hit;
import dev.careerbot.knowledge.search.HybridIndex;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** How much of what an exact search by meaning finds an index finds. */
final class Recall {
    private Recall() {}

    /**
     * The mean share, 0 to 1, of the {@code most} passages of greatest cosine that the index's dense half gives as its first
     * {@code most}: asked without words, it has no other half.
     */
    static double of(HybridIndex index, List<float[]> vectors, List<float[]> queries, int most) {
        return queries.stream()
                .mapToDouble(query -> {
                    Set<Integer> found = new HashSet<>();
                    index.search("", query, List.of(), most).stream().map(Hit::passage).forEach(found::add);
                    Set<Integer> exact = exact(vectors, query, most);
                    found.retainAll(exact);
                    return (double) found.size() / exact.size();
                })
                .average()
                .orElse(0);
    }

    private static Set<Integer> exact(List<float[]> vectors, float[] query, int most) {
        float[] cosines = new float[vectors.size()];
        IntStream.range(0, cosines.length).parallel().forEach(i -> cosines[i] = dot(vectors.get(i), query));
        // A small heap of the best: sorting all takes longer than comparing them.
        PriorityQueue<Integer> best =
                new PriorityQueue<>(Comparator.comparingDouble((Integer i) -> cosines[i]));
        for (int i = 0; i < cosines.length; i++) {
            if (best.size() < most) {
                best.add(i);
            } else if (cosines[i] > cosines[best.element()]) {
                best.remove();
                best.add(i);
            }
        }
        return new HashSet<>(best);
    }

    /** Four sums at once: one would wait for itself. */
    private static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        return s0 + s1 + s2 + s3;
    }
}
