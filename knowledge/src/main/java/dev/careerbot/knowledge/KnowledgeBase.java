package dev.careerbot.knowledge;

import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Snapshot;
import dev.careerbot.knowledge.model.Statement;
import dev.careerbot.knowledge.reading.Languages;
import dev.careerbot.knowledge.search.Hit;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.search.Stems;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A snapshot with the index derived from it: all that the bot knows, and how to find it. Safe for use by several threads. */
public final class KnowledgeBase implements Closeable {
    private static final Pattern ALSO_CALLED = Pattern.compile(
            "\\b(?:also|sometimes|often|otherwise) (?:called|known as|advertised as|titled|referred to as):? ([^.;]+)",
            Pattern.CASE_INSENSITIVE);
    private static final String ROLE = "role:";
    private static final String NO_ROLE = "role:none";
    private static final String GENERAL = "general:";
    private static final String FACET = "facet:";
    private static final String ARTICLE = "article:";

    private final Snapshot snapshot;
    private final EntityLinker linker;
    private final Embeddings embeddings;
    private final HybridIndex index;
    private final int[] statementOfPassage;
    private final TermWeights terms;
    private final Centrality centrality;
    private final Whereabouts whereabouts;
    private final List<Problem> problems;
    private final Lazy<Occurrences> occurrences;
    private final Lazy<List<Work>> works = new Lazy<>(this::findWorks);
    private final Lazy<Map<RoleId, RoleId>> alsoCalled = new Lazy<>(this::findAlsoCalled);

    /**
     * @param statementOfPassage by the index's numbers of passages the statement's place in the snapshot
     * @param within by place those within it
     */
    KnowledgeBase(
            Snapshot snapshot,
            EntityLinker linker,
            Embeddings embeddings,
            HybridIndex index,
            int[] statementOfPassage,
            TermWeights terms,
            Centrality centrality,
            Map<String, Set<String>> within,
            List<Problem> problems) {
        this.snapshot = snapshot;
        this.linker = linker;
        this.embeddings = embeddings;
        this.index = index;
        this.statementOfPassage = statementOfPassage;
        this.terms = terms;
        this.centrality = centrality;
        this.problems = List.copyOf(problems);
        this.occurrences = new Lazy<>(() -> new Occurrences(snapshot.statements()));
        this.whereabouts = new Whereabouts(
                text -> linker.link(text).places(),
                within,
                article -> occurrences.get().of(article),
                snapshot::findArticle);
    }

    /** What it knows. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** What its statements tell of. */
    public Occurrences occurrences() {
        return occurrences.get();
    }

    /** By role another one that a source gives as its name, of which more is told: "also known as". */
    public Map<RoleId, RoleId> alsoCalled() {
        return alsoCalled.get();
    }

    private Map<RoleId, RoleId> findAlsoCalled() {
        Map<RoleId, RoleId> called = new HashMap<>();
        for (Statement statement : snapshot.statements()) {
            Matcher also = ALSO_CALLED.matcher(statement.text());
            if (statement.roles().size() == 1 && also.find()) {
                RoleId role = statement.roles().iterator().next();
                linker.link(also.group(1)).roles().stream()
                        .filter(other ->
                                occurrences().about(other) < occurrences().about(role))
                        .forEach(other -> called.putIfAbsent(other, role));
            }
        }
        return called;
    }

    /** Mistakes in the files it was built from; what they concern was left out. */
    public List<Problem> problems() {
        return problems;
    }

    /** What the text names. */
    public Mentions link(String text) {
        return linker.link(text);
    }

    /**
     * Whether a statement is about all these places: it names each, or one within it, or it names none and all its article is about
     * that place.
     *
     * @param places as {@link Mentions#places} names them
     */
    public boolean isAbout(Statement statement, Collection<String> places) {
        return whereabouts.isAbout(statement, places);
    }

    /** The text's embedding, of length 1. */
    public float[] embed(String text) {
        return embeddings.embed(text);
    }

    /** The text's words, lower case. */
    public static List<String> plainWords(String text) {
        return Words.of(text);
    }

    /** Whether most of the text's letters are of another script than Latin. */
    public static boolean isForeignScript(String text) {
        return Languages.isForeignScript(text);
    }

    /** The name of the language that a question is in, where it is clearly another than English. */
    public static Optional<String> findForeignLanguage(String question) {
        return Languages.findForeign(question, 1);
    }

    /** The stems of a text's words without stop words, as search compares them. */
    public static List<String> stems(String text) {
        return Stems.of(text);
    }

    /** The stems of one word: none for a stop word. */
    public static List<String> stemsOfWord(String word) {
        return Stems.ofWord(word);
    }

    /** The work of each role that statements are about, in the order of the catalogue. */
    public List<Work> works() {
        return works.get();
    }

    private List<Work> findWorks() {
        return snapshot.catalogue().roles().stream()
                .filter(role -> occurrences().about(role.id()) > 0)
                .map(role -> Work.of(role, linker.titles()))
                .toList();
    }

    /** What its statements say of some words. */
    public Meaning meaning(Collection<String> words) {
        return terms.meaning(words);
    }

    /** How much the statement says what others say of the same roles and facet: their mean cosine, -1 to 1. */
    public double centrality(Statement statement) {
        return centrality.of(statement);
    }

    /**
     * What a search is limited to; an empty set does not limit.
     *
     * @param general whether statements about no role at all count, too, where {@code roles} limits
     */
    public record Scope(Set<RoleId> roles, boolean general, Set<Facet> facets, Set<ArticleId> articles) {
        /** No limit. */
        public static final Scope ALL = new Scope(Set.of(), true, Set.of(), Set.of());

        public Scope {
            roles = Set.copyOf(roles);
            facets = Set.copyOf(facets);
            articles = Set.copyOf(articles);
        }
    }

    /**
     * A statement found.
     *
     * @param score for ordering, 0 to 1
     * @param cosine as the embedding model sees it, -1 to 1
     * @param coverage the share of the question's words that it contains, weighted by rarity, 0 to 1
     * @param around the share of them that stands only in the sentence before it or in its article's title, 0 to 1
     */
    public record Found(Statement statement, double score, double cosine, double coverage, double around) {
        /** The same with another score. */
        public Found scored(double other) {
            return new Found(statement, other, cosine, coverage, around);
        }
    }

    /**
     * The statements nearest to a question, best first.
     *
     * @param vector the question's embedding
     */
    public List<Found> search(Collection<String> words, float[] vector, Scope scope, int most) {
        String text = String.join(" ", words);
        List<Found> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        TermWeights.Query query = terms.query(Stems.of(text));
        for (Hit hit : index.search(text, vector, limits(scope), most * 2)) {
            Statement statement = snapshot.statements().get(statementOfPassage[hit.passage()]);
            if (found.size() < most && seen.add(statement.id())) {
                found.add(new Found(
                        statement, hit.score(), hit.cosine(), query.coverage(statement), query.around(statement)));
            }
        }
        return found;
    }

    private static List<Set<String>> limits(Scope scope) {
        List<Set<String>> limits = new ArrayList<>();
        if (!scope.roles().isEmpty()) {
            Set<String> tags = new HashSet<>();
            scope.roles().forEach(role -> tags.add(ROLE + role));
            if (scope.general()) {
                tags.add(NO_ROLE);
                scope.roles().forEach(role -> tags.add(GENERAL + role));
            }
            limits.add(tags);
        }
        if (!scope.facets().isEmpty()) {
            Set<String> tags = new HashSet<>();
            scope.facets().forEach(facet -> tags.add(FACET + facet));
            limits.add(tags);
        }
        if (!scope.articles().isEmpty()) {
            Set<String> tags = new HashSet<>();
            scope.articles().forEach(article -> tags.add(ARTICLE + article));
            limits.add(tags);
        }
        return limits;
    }

    /**
     * What a search is limited by. What says nothing of a role in an article in the raw is general for the roles of that article
     * alone.
     *
     * @param rolesOfArticle all subjects of claims of the claim's article
     */
    static Set<String> tags(Claim claim, Set<RoleId> rolesOfArticle) {
        Set<String> tags = new HashSet<>();
        claim.roles().forEach(role -> tags.add(ROLE + role));
        claim.related().forEach(role -> tags.add(ROLE + role));
        if (claim.roles().isEmpty()) {
            Set<RoleId> spokenOf = claim.quote() == null ? Set.of() : rolesOfArticle;
            spokenOf.forEach(role -> tags.add(GENERAL + role));
            if (spokenOf.isEmpty()) {
                tags.add(NO_ROLE);
            }
        }
        if (claim.facet() != null) {
            tags.add(FACET + claim.facet());
        }
        tags.add(ARTICLE + claim.article());
        return tags;
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
