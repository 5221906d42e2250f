package dev.careerbot.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * A hybrid index in memory over any list of passages. Scores are fused by a convex mix of normalised scores (Bruch et al.,
 * "An Analysis of Fusion Functions for Hybrid Retrieval", 2023), not of ranks. Immutable once built; safe for use by several
 * threads until closed.
 */
public final class HybridIndex implements Closeable {
    /** The share of the dense half in the mix; on judged career questions .6 to .8 were alike. */
    static final double DENSE_SHARE = 0.7;

    private static final int CANDIDATES = 50;

    /** What a word around a passage counts for, beside one in it; .3 to .7 were alike. */
    private static final float OF_WORDS_AROUND = 0.5f;

    /** How many times as many neighbours are looked at as are wanted; with 3, recall@10 of 100,000 passages is above .95. */
    private static final int BREADTH = 3;

    /** Up to so many passages are all compared, which is then as fast as the graph and misses none. */
    public static final int FEW = 1_000;

    private static final int CACHED = 100;
    private static final BitSet NONE = new BitSet();
    private static final Comparator<Hit> BEST_FIRST = (a, b) -> {
        int byScore = Double.compare(b.score(), a.score());
        return byScore == 0 ? Integer.compare(a.passage(), b.passage()) : byScore;
    };

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int size;

    /** By the index's own numbers of documents, those of passages. */
    private final int[] passageOfDocument;

    private final IntFunction<float[]> vectors;

    /** By tag; empty where there are many passages, of which not all are compared. */
    private final Map<String, BitSet> passagesByTag;

    /** One question is searched for within several limits. */
    private final Cache<String, Map<Integer, Double>> lexicalOfAll =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    private HybridIndex(
            DirectoryReader reader, int size, IntFunction<float[]> vectors, Map<String, BitSet> passagesByTag)
            throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        this.size = size;
        this.vectors = vectors;
        this.passagesByTag = passagesByTag;
        this.passageOfDocument = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            int[] numbers = GrowingIndex.numbers(leaf.reader());
            System.arraycopy(numbers, 0, passageOfDocument, leaf.docBase, numbers.length);
        }
    }

    /**
     * Builds an index.
     *
     * @param vectors one of length 1 for each passage, in the same order
     * @throws IllegalArgumentException where the lists differ in length
     */
    public static HybridIndex of(List<Passage> passages, List<float[]> vectors) {
        if (passages.size() != vectors.size()) {
            throw new IllegalArgumentException(passages.size() + " passages, but " + vectors.size() + " vectors");
        }
        if (passages.size() <= FEW) {
            return ofFew(passages, vectors);
        }
        List<Integer> numbers = IntStream.range(0, passages.size()).boxed().toList();
        return GrowingIndex.of(numbers, (part, i) -> part.add("", i, passages.get(i), vectors.get(i)))
                .now(passages.size(), List.copyOf(vectors)::get);
    }

    private static HybridIndex ofFew(List<Passage> passages, List<float[]> vectors) {
        GrowingIndex growing = new GrowingIndex();
        Map<String, BitSet> passagesByTag = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            growing.add("", i, passages.get(i), null);
            int passage = i;
            passages.get(i)
                    .tags()
                    .forEach(tag -> passagesByTag
                            .computeIfAbsent(tag, t -> new BitSet())
                            .set(passage));
        }
        try {
            return new HybridIndex(growing.reader(), passages.size(), List.copyOf(vectors)::get, passagesByTag);
        } catch (IOException e) {
            throw new UncheckedIOException("indexing in memory failed", e);
        }
    }

    /** The index of many passages, of which not all are compared. */
    static HybridIndex ofMany(DirectoryReader reader, int size, IntFunction<float[]> vectors) throws IOException {
        return new HybridIndex(reader, size, vectors, Map.of());
    }

    /** How many passages it holds. */
    public int size() {
        return size;
    }

    /**
     * The passages nearest to the query, best first.
     *
     * @param text the query's words, normalised as the passages are
     * @param vector the query's embedding, of length 1
     * @param limits of each set a passage must bear at least one tag; none for all passages
     * @param most how many hits at most
     */
    public List<Hit> search(String text, float[] vector, List<Set<String>> limits, int most) {
        if (size == 0) {
            return List.of();
        }
        try {
            Map<Integer, Double> lexical;
            Map<Integer, Double> cosines;
            if (size > FEW) {
                Query filter = filter(limits);
                int candidates = Math.max(CANDIDATES, most);
                lexical = lexical(text, filter, candidates);
                cosines = dense(vector, filter, candidates, lexical);
            } else {
                cosines = exact(vector, within(limits));
                lexical = new HashMap<>(lexicalOfAll.get(text, this::lexicalOfAll));
                lexical.keySet().retainAll(cosines.keySet());
            }
            double best = lexical.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            List<Hit> hits = new ArrayList<>();
            cosines.forEach((passage, cosine) -> {
                double words = lexical.getOrDefault(passage, 0.0) / best;
                hits.add(new Hit(passage, mix(cosine, words), cosine, words));
            });
            hits.sort(BEST_FIRST);
            return hits.size() > most ? List.copyOf(hits.subList(0, most)) : hits;
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    private static double mix(double cosine, double words) {
        return DENSE_SHARE * Math.max(0, cosine) + (1 - DENSE_SHARE) * words;
    }

    private Map<Integer, Double> lexicalOfAll(String text) {
        try {
            return lexical(text, null, size);
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory failed", e);
        }
    }

    private Map<Integer, Double> lexical(String text, @Nullable Query filter, int most) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new HashSet<>(Stems.of(text))
                .stream()
                        .limit(IndexSearcher.getMaxClauseCount() / 2)
                        .forEach(stem -> query.add(
                                        new TermQuery(new Term(GrowingIndex.TEXT, stem)), BooleanClause.Occur.SHOULD)
                                .add(
                                        new BoostQuery(
                                                new TermQuery(new Term(GrowingIndex.AROUND, stem)), OF_WORDS_AROUND),
                                        BooleanClause.Occur.SHOULD));
        Map<Integer, Double> scores = new HashMap<>();
        for (ScoreDoc doc : searcher.search(within(query.build(), filter), most).scoreDocs) {
            scores.put(passageOfDocument[doc.doc], (double) doc.score);
        }
        return scores;
    }

    private Map<Integer, Double> dense(float[] vector, @Nullable Query filter, int most, Map<Integer, Double> others)
            throws IOException {
        Map<Integer, Double> cosines = new HashMap<>();
        KnnFloatVectorQuery query = new KnnFloatVectorQuery(GrowingIndex.VECTOR, vector, BREADTH * most, filter);
        for (ScoreDoc doc : searcher.search(query, most).scoreDocs) {
            cosines.put(passageOfDocument[doc.doc], 2.0 * doc.score - 1);
        }
        for (Integer passage : others.keySet()) {
            cosines.computeIfAbsent(passage, other -> dot(vector, vectors.apply(other)));
        }
        return cosines;
    }

    private BitSet within(List<Set<String>> limits) {
        BitSet within = new BitSet();
        within.set(0, size);
        for (Set<String> any : limits) {
            BitSet tagged = new BitSet();
            any.forEach(tag -> tagged.or(passagesByTag.getOrDefault(tag, NONE)));
            within.and(tagged);
        }
        return within;
    }

    private Map<Integer, Double> exact(float[] vector, BitSet within) {
        Map<Integer, Double> cosines = new HashMap<>();
        for (int i = within.nextSetBit(0); i >= 0; i = within.nextSetBit(i + 1)) {
            cosines.put(i, (double) VectorUtil.dotProduct(vector, vectors.apply(i)));
        }
        return cosines;
    }

    private static @Nullable Query filter(List<Set<String>> limits) {
        if (limits.isEmpty()) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Set<String> any : limits) {
            List<BytesRef> tags = any.stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(GrowingIndex.TAG, tags), BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private static Query within(Query query, @Nullable Query filter) {
        if (filter == null) {
            return query;
        }
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(filter, BooleanClause.Occur.FILTER)
                .build();
    }

    /** The cosine of two vectors of length 1. */
    public static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
