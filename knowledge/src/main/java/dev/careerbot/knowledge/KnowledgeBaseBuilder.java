package dev.careerbot.knowledge;

import dev.careerbot.knowledge.claims.ComparableClaim;
import dev.careerbot.knowledge.claims.Copies;
import dev.careerbot.knowledge.claims.StatementMerger;
import dev.careerbot.knowledge.claims.StatementMerger.Merged;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Snapshot;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.search.IndexKeeper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Merges and indexes what was read, again and again: an article that is the same object as the last time is not looked at
 * again, so that the next base costs what has changed, and little that grows with all the rest. What it gives is the same as if
 * all was done anew, but that a search among more than {@link HybridIndex#FEW} passages may rank a little differently, since
 * its statistics still hold some of what has gone. Safe for use by several threads, of which one builds at a time.
 */
public final class KnowledgeBaseBuilder {
    private final Embeddings embeddings;
    private final double sameFrom;
    private final IndexKeeper keeper;
    private final Function<ReadArticle, String> hash;
    private final Vocabulary vocabulary = ShippedWords.vocabulary();
    private State state;

    /**
     * @param keeper keeps the index of many passages between processes
     * @param hash gives that of an article, the same in each process
     */
    KnowledgeBaseBuilder(
            Embeddings embeddings, double sameFrom, IndexKeeper keeper, Function<ReadArticle, String> hash) {
        this.embeddings = embeddings;
        this.sameFrom = sameFrom;
        this.keeper = keeper;
        this.hash = hash;
        this.state = new State();
    }

    /**
     * Merges and indexes what was read. Without any claim the base answers nothing.
     *
     * @param id the snapshot's
     * @param words words that questions are expected to use, to which typing errors may be mended
     */
    public synchronized KnowledgeBase build(String id, KnowledgeContent content, Collection<String> words) {
        State next = state.isInOrder(content) ? state : new State();
        // Why: where building fails halfway, the next one must not go on from there.
        state = new State();
        KnowledgeBase base = next.become(id, content, words);
        state = next;
        return base;
    }

    /** The runs of words of an article's claims. */
    public synchronized List<Copies.Runs> runs(ReadArticle article) {
        return state.runs(article);
    }

    /** What was built last. Used by one thread at a time. */
    private final class State {
        private final IdentityHashMap<ReadArticle, KnownArticle> articles = new IdentityHashMap<>();
        private final IdentityHashMap<ComparableClaim, KnownArticle.Place> places = new IdentityHashMap<>();
        private final IdentityHashMap<ComparableClaim, Merged> byLead = new IdentityHashMap<>();
        private final IdentityHashMap<Merged, TermWeights.Terms> terms = new IdentityHashMap<>();
        private final Map<String, Integer> stems = new HashMap<>();
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<Centrality.Matter, Set<Merged>> byMatter = new HashMap<>();
        private final Map<Centrality.Matter, Centrality.Sum> sums = new HashMap<>();
        private final StatementMerger merger = new StatementMerger(sameFrom);
        private final PassageIndex index = new PassageIndex(keeper);
        private List<ReadArticle> order = List.of();

        /** Whether articles that are still there stand in the order in which they stood. */
        boolean isInOrder(KnowledgeContent content) {
            IdentityHashMap<ReadArticle, Integer> ranks = ranks(content);
            List<Integer> left = order.stream()
                    .filter(ranks::containsKey)
                    .map(article -> ranks.getOrDefault(article, 0))
                    .toList();
            return left.equals(left.stream().sorted().toList());
        }

        private static IdentityHashMap<ReadArticle, Integer> ranks(KnowledgeContent content) {
            IdentityHashMap<ReadArticle, Integer> ranks = new IdentityHashMap<>();
            content.articles().forEach(article -> ranks.put(article, ranks.size()));
            return ranks;
        }

        KnowledgeBase become(String id, KnowledgeContent content, Collection<String> expected) {
            if (articles.isEmpty()) {
                index.load(content);
            }
            IdentityHashMap<ReadArticle, Integer> ranks = ranks(content);
            List<KnownArticle> gone = articles.values().stream()
                    .filter(known -> !ranks.containsKey(known.article()))
                    .toList();
            List<ReadArticle> come = content.articles().stream()
                    .filter(article -> !articles.containsKey(article))
                    .toList();
            List<KnownArticle.Split> split =
                    come.parallelStream().map(KnownArticle.Split::of).toList();
            gone.forEach(known -> known.words().forEach(word -> less(words, word)));
            split.forEach(its -> its.words().forEach(word -> words.merge(word, 1, Integer::sum)));
            Set<String> spelt = new HashSet<>(expected);
            spelt.addAll(words.keySet());
            EntityLinker linker = new EntityLinker(content.catalogue(), vocabulary, found(content), spelt);
            Map<String, String> normal = new ConcurrentHashMap<>();
            UnaryOperator<String> normalise = text -> normal.computeIfAbsent(text, linker::normalise);
            List<KnownArticle> added = add(split, normalise);
            change(gone, added, ranks, normalise);
            order = content.articles();
            return base(id, content, linker, added, gone, normalise);
        }

        private static List<Article> found(KnowledgeContent content) {
            return content.articles().stream()
                    .flatMap(read -> read.article().stream())
                    .toList();
        }

        private List<KnownArticle> add(List<KnownArticle.Split> come, UnaryOperator<String> normalise) {
            List<String> texts = come.stream()
                    .map(KnownArticle.Split::read)
                    .flatMap(article -> Stream.concat(
                            article.claims().stream().map(Claim::text), Surroundings.headings(article).stream()))
                    .distinct()
                    .toList();
            List<float[]> embedded =
                    embeddings.embedAll(texts.parallelStream().map(normalise).toList());
            Map<String, float[]> vectors = new HashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                vectors.put(texts.get(i), embedded.get(i));
            }
            Surroundings surroundings = new Surroundings(text -> vector(vectors, text));
            List<KnownArticle> added = new ArrayList<>();
            for (KnownArticle.Split split : come) {
                ReadArticle article = split.read();
                List<float[]> alone = article.claims().stream()
                        .map(claim -> vector(vectors, claim.text()))
                        .toList();
                List<ComparableClaim> comparable = new ArrayList<>();
                for (int i = 0; i < alone.size(); i++) {
                    comparable.add(new ComparableClaim(
                            article.claims().get(i),
                            alone.get(i),
                            split.claims().get(i)));
                }
                List<float[]> passages = surroundings.of(article, alone);
                String group = hash.apply(article);
                added.add(new KnownArticle(
                        article,
                        group,
                        comparable,
                        passages,
                        Surroundings.words(article),
                        split.words(),
                        index.first(group, comparable.size())));
            }
            return added;
        }

        private static float[] vector(Map<String, float[]> vectors, String text) {
            return Objects.requireNonNull(vectors.get(text));
        }

        private void change(
                List<KnownArticle> gone,
                List<KnownArticle> added,
                IdentityHashMap<ReadArticle, Integer> ranks,
                UnaryOperator<String> normalise) {
            for (KnownArticle known : added) {
                articles.put(known.article(), known);
                known.places().forEach(place -> places.put(place.claim(), place));
            }
            Comparator<KnownArticle.Place> byRank = Comparator.comparingInt(
                    place -> ranks.getOrDefault(place.article().article(), 0));
            Comparator<ComparableClaim> byPlace =
                    Comparator.comparing(this::place, byRank.thenComparingInt(KnownArticle.Place::index));
            StatementMerger.Change change = merger.change(claims(gone), claims(added), byPlace);
            Set<Centrality.Matter> touched = new HashSet<>();
            change.gone().forEach(merged -> touched.add(forget(merged)));
            List<TermWeights.Terms> its = change.come().parallelStream()
                    .map(merged -> terms(merged, normalise))
                    .toList();
            for (int i = 0; i < its.size(); i++) {
                touched.add(learn(change.come().get(i), its.get(i)));
            }
            gone.forEach(known -> {
                articles.remove(known.article());
                known.claims().forEach(places::remove);
            });
            for (Centrality.Matter matter : touched) {
                List<Merged> all = new ArrayList<>(byMatter.getOrDefault(matter, Set.of()));
                all.sort(Comparator.comparing(Merged::lead, byPlace));
                if (all.isEmpty()) {
                    sums.remove(matter);
                    byMatter.remove(matter);
                } else {
                    sums.put(
                            matter,
                            Centrality.Sum.of(all.stream()
                                    .map(merged -> place(merged.lead()).vector())
                                    .toList()));
                }
            }
        }

        List<Copies.Runs> runs(ReadArticle article) {
            KnownArticle known = articles.get(article);
            return known == null
                    ? article.claims().stream()
                            .map(claim -> Copies.Runs.of(claim.text()))
                            .toList()
                    : known.claims().stream().map(ComparableClaim::runs).toList();
        }

        private List<KnownArticle> knownArticles() {
            return order.stream().map(this::known).toList();
        }

        private KnownArticle known(ReadArticle article) {
            return Objects.requireNonNull(articles.get(article));
        }

        private KnownArticle.Place place(ComparableClaim claim) {
            return Objects.requireNonNull(places.get(claim));
        }

        private static List<ComparableClaim> claims(List<KnownArticle> articles) {
            return articles.stream().flatMap(known -> known.claims().stream()).toList();
        }

        private Centrality.Matter forget(Merged merged) {
            byLead.remove(merged.lead());
            TermWeights.Terms its = terms.remove(merged);
            if (its != null) {
                its.stems().forEach(stem -> less(stems, stem));
            }
            Centrality.Matter matter = Centrality.Matter.of(merged.statement());
            byMatter.getOrDefault(matter, new HashSet<>()).remove(merged);
            return matter;
        }

        private TermWeights.Terms terms(Merged merged, UnaryOperator<String> normalise) {
            return TermWeights.Terms.of(
                    merged.statement(),
                    merged.claims().stream().map(claim -> place(claim).around()).toList(),
                    normalise);
        }

        private Centrality.Matter learn(Merged merged, TermWeights.Terms its) {
            byLead.put(merged.lead(), merged);
            terms.put(merged, its);
            its.stems().forEach(stem -> stems.merge(stem, 1, Integer::sum));
            Centrality.Matter matter = Centrality.Matter.of(merged.statement());
            byMatter.computeIfAbsent(matter, any -> new HashSet<>()).add(merged);
            return matter;
        }

        private static void less(Map<String, Integer> counts, String word) {
            counts.computeIfPresent(word, (same, count) -> count == 1 ? null : count - 1);
        }

        private KnowledgeBase base(
                String id,
                KnowledgeContent content,
                EntityLinker linker,
                List<KnownArticle> added,
                List<KnownArticle> gone,
                UnaryOperator<String> normalise) {
            List<Statement> statements = new ArrayList<>();
            List<TermWeights.Terms> termsOf = new ArrayList<>();
            List<float[]> vectors = new ArrayList<>();
            List<KnownArticle.Place> passages = new ArrayList<>();
            int[] statementOfNumber = new int[index.numbers()];
            for (ReadArticle article : content.articles()) {
                for (ComparableClaim claim : known(article).claims()) {
                    Merged merged = byLead.get(claim);
                    if (merged != null) {
                        for (ComparableClaim each : merged.claims()) {
                            passages.add(place(each));
                            statementOfNumber[place(each).number()] = statements.size();
                        }
                        statements.add(merged.statement().at(statements.size()));
                        termsOf.add(Objects.requireNonNull(terms.get(merged)));
                        vectors.add(place(claim).vector());
                    }
                }
            }
            List<Problem> problems = new ArrayList<>(content.problems());
            content.articles().forEach(read -> problems.addAll(read.problems()));
            boolean few = passages.size() <= HybridIndex.FEW;
            return new KnowledgeBase(
                    new Snapshot(id, found(content), content.catalogue(), statements),
                    linker,
                    embeddings,
                    few
                            ? index.ofFew(passages, normalise)
                            : index.ofMany(passages, index.isNew() ? knownArticles() : added, gone, normalise),
                    few
                            ? passages.stream()
                                    .mapToInt(place -> statementOfNumber[place.number()])
                                    .toArray()
                            : statementOfNumber,
                    new TermWeights(termsOf, stems, ShippedWords.vectors(), vocabulary.synonyms()),
                    new Centrality(vectors, sums),
                    vocabulary.within(),
                    problems);
        }
    }
}
