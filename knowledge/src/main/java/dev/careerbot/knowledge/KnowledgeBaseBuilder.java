package dev.careerbot.knowledge;

import dev.careerbot.knowledge.claims.ComparableClaim;
import dev.careerbot.knowledge.claims.StatementMerger;
import dev.careerbot.knowledge.claims.StatementMerger.Merged;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Snapshot;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.search.GrowingIndex;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.search.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
    private final Vocabulary vocabulary = ShippedWords.vocabulary();
    private State state;

    KnowledgeBaseBuilder(Embeddings embeddings, double sameFrom) {
        this.embeddings = embeddings;
        this.sameFrom = sameFrom;
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

    /**
     * What is known of an article.
     *
     * @param group by which its passages go together
     * @param words all of its claims, and those by which it may be named
     * @param passages by claim the vector that it is found by
     * @param first the number of the first of its passages; the others follow
     */
    private record Known(
            ReadArticle article,
            String group,
            List<ComparableClaim> claims,
            List<float[]> passages,
            Set<String> words,
            int first) {
        /** All subjects of its claims. */
        Set<RoleId> roles() {
            Set<RoleId> roles = new HashSet<>();
            claims.forEach(claim -> roles.addAll(claim.claim().roles()));
            return roles;
        }

        /** The places of its claims, in their order. */
        List<Place> places() {
            return IntStream.range(0, claims.size())
                    .mapToObj(index -> new Place(this, index))
                    .toList();
        }
    }

    /** A claim's place among all. */
    private record Place(Known article, int index) {
        int number() {
            return article.first() + index;
        }

        ComparableClaim claim() {
            return article.claims().get(index);
        }

        float[] vector() {
            return article.passages().get(index);
        }
    }

    /** What was built last. Used by one thread at a time. */
    private final class State {
        private final IdentityHashMap<ReadArticle, Known> articles = new IdentityHashMap<>();
        private final IdentityHashMap<ComparableClaim, Place> places = new IdentityHashMap<>();
        private final IdentityHashMap<ComparableClaim, Merged> byLead = new IdentityHashMap<>();
        private final IdentityHashMap<Merged, TermWeights.Terms> terms = new IdentityHashMap<>();
        private final Map<String, Integer> stems = new HashMap<>();
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<Centrality.Matter, Set<Merged>> byMatter = new HashMap<>();
        private final Map<Centrality.Matter, Centrality.Sum> sums = new HashMap<>();
        private final StatementMerger merger = new StatementMerger(sameFrom);
        private List<ReadArticle> order = List.of();
        private Optional<GrowingIndex> index = Optional.empty();
        private int numbers;

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
            IdentityHashMap<ReadArticle, Integer> ranks = ranks(content);
            List<Known> gone = articles.values().stream()
                    .filter(known -> !ranks.containsKey(known.article()))
                    .toList();
            List<ReadArticle> come = content.articles().stream()
                    .filter(article -> !articles.containsKey(article))
                    .toList();
            IdentityHashMap<ReadArticle, Set<String>> wordsOf = new IdentityHashMap<>();
            come.forEach(article -> wordsOf.put(article, words(article)));
            gone.forEach(known -> known.words().forEach(word -> less(words, word)));
            wordsOf.values().forEach(its -> its.forEach(word -> words.merge(word, 1, Integer::sum)));
            Set<String> spelt = new HashSet<>(expected);
            spelt.addAll(words.keySet());
            EntityLinker linker = new EntityLinker(content.catalogue(), vocabulary, found(content), spelt);
            Map<String, String> normal = new HashMap<>();
            UnaryOperator<String> normalise = text -> normal.computeIfAbsent(text, linker::normalise);
            List<Known> added = add(wordsOf, come, normalise);
            change(gone, added, ranks, normalise);
            order = content.articles();
            return base(id, content, linker, added, gone, normalise);
        }

        private static List<Article> found(KnowledgeContent content) {
            return content.articles().stream()
                    .flatMap(read -> read.article().stream())
                    .toList();
        }

        private static Set<String> words(ReadArticle read) {
            Set<String> words = new HashSet<>();
            read.article().ifPresent(article -> {
                words.addAll(Words.of(article.title()));
                words.addAll(Words.of(article.id().value()));
                words.addAll(Words.of(Objects.requireNonNullElse(article.publisher(), "")));
            });
            read.claims().forEach(claim -> words.addAll(Words.of(claim.text())));
            return words;
        }

        private List<Known> add(
                IdentityHashMap<ReadArticle, Set<String>> wordsOf,
                List<ReadArticle> come,
                UnaryOperator<String> normalise) {
            List<String> texts = come.stream()
                    .flatMap(article -> article.claims().stream())
                    .flatMap(claim -> Stream.concat(Stream.of(claim.text()), Surroundings.heading(claim).stream()))
                    .distinct()
                    .toList();
            List<float[]> embedded =
                    embeddings.embedAll(texts.stream().map(normalise).toList());
            Map<String, float[]> vectors = new HashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                vectors.put(texts.get(i), embedded.get(i));
            }
            Surroundings surroundings = new Surroundings(claim -> vector(vectors, claim.heading()));
            List<Known> added = new ArrayList<>();
            for (ReadArticle article : come) {
                List<float[]> alone = article.claims().stream()
                        .map(claim -> vector(vectors, claim.text()))
                        .toList();
                List<ComparableClaim> comparable = new ArrayList<>();
                for (int i = 0; i < alone.size(); i++) {
                    comparable.add(new ComparableClaim(article.claims().get(i), alone.get(i)));
                }
                List<float[]> passages = surroundings.of(article.claims(), alone);
                added.add(new Known(
                        article,
                        "article-" + numbers,
                        comparable,
                        passages,
                        wordsOf.getOrDefault(article, Set.of()),
                        numbers));
                numbers += Math.max(1, comparable.size());
            }
            return added;
        }

        private static float[] vector(Map<String, float[]> vectors, String text) {
            return Objects.requireNonNull(vectors.get(text));
        }

        private void change(
                List<Known> gone,
                List<Known> added,
                IdentityHashMap<ReadArticle, Integer> ranks,
                UnaryOperator<String> normalise) {
            for (Known known : added) {
                articles.put(known.article(), known);
                known.places().forEach(place -> places.put(place.claim(), place));
            }
            Comparator<Place> byRank = Comparator.comparingInt(
                    place -> ranks.getOrDefault(place.article().article(), 0));
            Comparator<ComparableClaim> byPlace =
                    Comparator.comparing(this::place, byRank.thenComparingInt(Place::index));
            StatementMerger.Change change = merger.change(claims(gone), claims(added), byPlace);
            Set<Centrality.Matter> touched = new HashSet<>();
            change.gone().forEach(merged -> touched.add(forget(merged)));
            change.come().forEach(merged -> touched.add(learn(merged, normalise)));
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

        private Known known(ReadArticle article) {
            return Objects.requireNonNull(articles.get(article));
        }

        private Place place(ComparableClaim claim) {
            return Objects.requireNonNull(places.get(claim));
        }

        private static List<ComparableClaim> claims(List<Known> articles) {
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

        private Centrality.Matter learn(Merged merged, UnaryOperator<String> normalise) {
            byLead.put(merged.lead(), merged);
            TermWeights.Terms its = TermWeights.Terms.of(merged.statement(), normalise);
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
                List<Known> added,
                List<Known> gone,
                UnaryOperator<String> normalise) {
            List<Statement> statements = new ArrayList<>();
            List<TermWeights.Terms> termsOf = new ArrayList<>();
            List<float[]> vectors = new ArrayList<>();
            List<Place> passages = new ArrayList<>();
            int[] statementOfNumber = new int[numbers];
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
                    few ? indexOfFew(passages, normalise) : indexOfMany(passages, added, gone, normalise),
                    few
                            ? passages.stream()
                                    .mapToInt(place -> statementOfNumber[place.number()])
                                    .toArray()
                            : statementOfNumber,
                    new TermWeights(termsOf, stems, ShippedWords.vectors(), vocabulary.synonyms()),
                    new Centrality(vectors, sums),
                    problems);
        }

        private HybridIndex indexOfFew(List<Place> places, UnaryOperator<String> normalise) {
            index = Optional.empty();
            IdentityHashMap<Known, Set<RoleId>> roles = new IdentityHashMap<>();
            List<Passage> passages = new ArrayList<>();
            List<float[]> vectors = new ArrayList<>();
            for (Place place : places) {
                Set<RoleId> ofArticle = roles.computeIfAbsent(place.article(), Known::roles);
                passages.add(passage(place, ofArticle, normalise));
                vectors.add(place.vector());
            }
            return HybridIndex.of(passages, vectors);
        }

        private HybridIndex indexOfMany(
                List<Place> places, List<Known> added, List<Known> gone, UnaryOperator<String> normalise) {
            boolean isNew = index.isEmpty();
            GrowingIndex growing = index.orElseGet(GrowingIndex::new);
            index = Optional.of(growing);
            if (!isNew) {
                gone.forEach(known -> growing.remove(known.group()));
            }
            for (Known known : isNew ? order.stream().map(this::known).toList() : added) {
                Set<RoleId> roles = known.roles();
                known.places()
                        .forEach(place -> growing.add(
                                known.group(), place.number(), passage(place, roles, normalise), place.vector()));
            }
            float[][] vectors = new float[numbers][];
            places.forEach(place -> vectors[place.number()] = place.vector());
            return growing.now(places.size(), number -> vectors[number]);
        }

        private static Passage passage(Place place, Set<RoleId> roles, UnaryOperator<String> normalise) {
            Claim claim = place.claim().claim();
            return new Passage(normalise.apply(claim.text()), KnowledgeBase.tags(claim, roles));
        }
    }
}
