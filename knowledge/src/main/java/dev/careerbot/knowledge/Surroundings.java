package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Claim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Draws the vectors of sentences from an article in the raw, which often say little alone, towards their heading's and that of
 * the sentence before: "From June to August 50 to 55 is normal" under "What hours do IT auditors work?". A share of .2 found
 * more of the facts than .1 on questions set aside. Digests say all in each statement and stay as they are.
 *
 * @param headings gives the vector of a claim's heading, of length 1
 */
record Surroundings(Function<Claim, float[]> headings) {
    private static final float SHARE = 0.2f;

    private static boolean isRaw(Claim claim) {
        return claim.quote() != null;
    }

    /** The heading that a claim is drawn to. */
    static Optional<String> heading(Claim claim) {
        return isRaw(claim) && !claim.heading().isBlank() ? Optional.of(claim.heading()) : Optional.empty();
    }

    /**
     * The vectors of an article's claims, of length 1, in their order.
     *
     * @param alone those of the claims alone
     */
    List<float[]> of(List<Claim> claims, List<float[]> alone) {
        List<float[]> drawn = new ArrayList<>(alone);
        int before = -1;
        for (int i : inReadingOrder(claims)) {
            if (isRaw(claims.get(i))) {
                float[] vector = alone.get(i).clone();
                if (heading(claims.get(i)).isPresent()) {
                    add(vector, headings.apply(claims.get(i)));
                }
                if (before >= 0 && follows(claims.get(before), claims.get(i))) {
                    add(vector, alone.get(before));
                }
                drawn.set(i, Embeddings.normalised(vector));
            }
            before = i;
        }
        return drawn;
    }

    private static List<Integer> inReadingOrder(List<Claim> claims) {
        return IntStream.range(0, claims.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> claims.get(i).line()))
                .toList();
    }

    private static boolean follows(Claim before, Claim claim) {
        return before.heading().equals(claim.heading()) && claim.line() - before.line() <= 1;
    }

    private static void add(float[] vector, float[] other) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += SHARE * other[i];
        }
    }
}
