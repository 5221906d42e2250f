package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.search.GrowingIndex;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.search.IndexKeeper;
import dev.careerbot.knowledge.search.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The passages of articles that come and go, numbered and indexed. Used by one thread at a time. */
final class PassageIndex {
    private final IndexKeeper keeper;

    /** By group the number of its first passage, of those that the kept index holds and that are not known to be wanted. */
    private final Map<String, Integer> keptGroups = new HashMap<>();

    private Optional<GrowingIndex> index = Optional.empty();
    private int numbers;

    /** @param keeper keeps the index of many passages between processes */
    PassageIndex(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    /** Above all numbers of passages. */
    int numbers() {
        return numbers;
    }

    /** Goes on from the index that is kept, where that is worth it. */
    void load(KnowledgeContent content) {
        int passages = content.articles().stream()
                .mapToInt(article -> article.claims().size())
                .sum();
        if (passages > HybridIndex.FEW) {
            index = keeper.load();
            index.ifPresent(growing -> {
                keptGroups.putAll(growing.groups());
                numbers = growing.nextNumber();
            });
        }
    }

    /** Whether there is no index of many passages to go on from. */
    boolean isNew() {
        return index.isEmpty();
    }

    /** The number of an article's first passage. */
    int first(String group, int passages) {
        Integer before = keptGroups.get(group);
        if (before != null) {
            return before;
        }
        int first = numbers;
        numbers += passages;
        return first;
    }

    /** The index of few passages. */
    HybridIndex ofFew(List<KnownArticle.Place> places, UnaryOperator<String> normalise) {
        index = Optional.empty();
        keeper.begin();
        IdentityHashMap<KnownArticle, Set<RoleId>> roles = new IdentityHashMap<>();
        List<Passage> passages = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (KnownArticle.Place place : places) {
            Set<RoleId> ofArticle = roles.computeIfAbsent(place.article(), KnownArticle::roles);
            passages.add(passage(place, ofArticle, normalise));
            vectors.add(place.vector());
        }
        return HybridIndex.of(passages, vectors);
    }

    /**
     * The index of many passages.
     *
     * @param places of all passages
     * @param added articles that it does not hold yet: all of them where it {@linkplain #isNew is new}
     * @param normalise is called by several threads
     */
    HybridIndex ofMany(
            List<KnownArticle.Place> places,
            List<KnownArticle> added,
            List<KnownArticle> gone,
            UnaryOperator<String> normalise) {
        GrowingIndex growing = index.map(before -> {
                    change(before, added, gone, normalise);
                    return before;
                })
                .orElseGet(() -> GrowingIndex.of(added, (part, known) -> add(known, part, normalise)));
        index = Optional.of(growing);
        float[][] vectors = new float[numbers][];
        places.forEach(place -> vectors[place.number()] = place.vector());
        HybridIndex now = growing.now(places.size(), number -> vectors[number]);
        keeper.save(growing);
        return now;
    }

    private void change(
            GrowingIndex growing, List<KnownArticle> added, List<KnownArticle> gone, UnaryOperator<String> normalise) {
        gone.forEach(known -> growing.remove(known.group()));
        for (KnownArticle known : added) {
            if (keptGroups.remove(known.group()) == null) {
                add(known, growing, normalise);
            }
        }
        keptGroups.keySet().forEach(growing::remove);
        keptGroups.clear();
    }

    private static void add(KnownArticle known, GrowingIndex growing, UnaryOperator<String> normalise) {
        Set<RoleId> roles = known.roles();
        known.places()
                .forEach(place ->
                        growing.add(known.group(), place.number(), passage(place, roles, normalise), place.vector()));
    }

    private static Passage passage(KnownArticle.Place place, Set<RoleId> roles, UnaryOperator<String> normalise) {
        Claim claim = place.claim().claim();
        return new Passage(
                normalise.apply(claim.text()), normalise.apply(place.around()), KnowledgeBase.tags(claim, roles));
    }
}
