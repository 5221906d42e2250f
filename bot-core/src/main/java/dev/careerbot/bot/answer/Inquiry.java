package dev.careerbot.bot.answer;

import dev.careerbot.bot.understanding.Terms;
import dev.careerbot.bot.understanding.Understanding;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.KnowledgeBase.Scope;
import dev.careerbot.knowledge.Meaning;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.ClaimKind;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question as understood, and the base to answer it from. Used by one thread. */
public final class Inquiry {
    private static final Terms TERMS = new Terms();
    private static final String QUALIFICATIONS = "qualifications";
    private static final int SHORTEST_NAME = 4;

    /** A role of which a source tells so many times less than of another is only mentioned there. */
    private static final int FEW_BESIDE = 5;

    private static final int MOST_HITS = 60;
    private static final double SAID = 0.5;
    private static final Set<String> WHETHER = Set.of(
            "do", "does", "did", "is", "are", "must", "should", "can", "could", "will", "would", "may", "has", "have",
            "need");

    private static final Set<String> WEIGHING = Set.of(
            "more", "less", "higher", "lower", "better", "worse", "most", "highest", "best", "richer", "than", "vs",
            "versus");
    private static final String PLACE = "PLACE";
    private static final Set<String> OWN = Set.of("my", "our", "his", "her", "their");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> TOWARDS = Set.of("be", "become", "becoming", "becomes", "into");
    private static final Set<String> BETWEEN = Set.of("or", "and", "vs", "versus", "than");
    private static final Set<String> RANKS = Set.of("principal", "staff", "lead", "distinguished", "chief");
    private static final Set<String> AMOUNTS = Set.of("much", "many", "long", "often", "frequently");

    /** The facets of intents that are not named after one. */
    private static final Map<String, Set<String>> FACETS =
            Map.of("describe", Set.of("focus", "responsibilities"), "certs", Set.of("certifications"));

    private final Understanding understanding;
    private final KnowledgeBase knowledge;
    private final Meaning meaning;
    private final Lazy<Double> calibration;
    private final Lazy<Relevance.Numbers> numbers = new Lazy<>(() -> Relevance.Numbers.of(this));
    private final Lazy<Boolean> sideBySide = new Lazy<>(this::setsPlacesSideBySide);
    private final Lazy<Optional<NamedCourse>> course = new Lazy<>(() -> Relevance.wantsANumber(this) || asksHowMuch()
            ? NamedCourse.of(mentions().words())
            : Optional.empty());
    private final Lazy<Set<String>> counted = new Lazy<>(() -> Counted.in(mentions()));
    private final Lazy<Set<String>> levels = new Lazy<>(this::findLevels);
    private final Lazy<Set<String>> qualifications = new Lazy<>(this::findQualifications);
    private final Map<Scope, List<Found>> found = new HashMap<>();

    /** An inquiry in a base that needs no calibration. */
    public Inquiry(Understanding understanding, KnowledgeBase knowledge) {
        this(understanding, knowledge, () -> 0);
    }

    /** @param calibration gives the base's {@linkplain Calibration calibration}, where it is needed */
    public Inquiry(Understanding understanding, KnowledgeBase knowledge, DoubleSupplier calibration) {
        this.understanding = understanding;
        this.calibration = new Lazy<>(() -> isNarrow() ? 0 : calibration.getAsDouble());
        this.knowledge = knowledge;
        this.meaning = knowledge.meaning(understanding.particulars());
    }

    /** What the question asks. */
    public Understanding understanding() {
        return understanding;
    }

    /** What it is answered from. */
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** How much a statement says of some of the question's {@linkplain Understanding#particulars() words}, 0 to 1. */
    double meaning(Set<String> words, Statement statement) {
        return meaning.share(words, statement);
    }

    /** The numbers that it wants. */
    Relevance.Numbers numbers() {
        return numbers.get();
    }

    /** What is taken off the evidence, in logits: nothing where the question names what few statements are about. */
    double calibration() {
        return calibration.get();
    }

    private boolean isNarrow() {
        return !roles().isEmpty()
                || !mentions().articles().isEmpty()
                || !mentions().certifications().isEmpty()
                || !candidates().isEmpty();
    }

    /** What the question names itself. */
    public Mentions mentions() {
        return understanding.mentions();
    }

    /** The roles it is about. */
    public List<RoleId> roles() {
        return understanding.roles();
    }

    /** The statements nearest to the question, likeliest to answer first, from the sources that it names, if any. */
    public List<Found> search(Collection<RoleId> roles, boolean general, Set<Facet> facets) {
        Set<ArticleId> articles = Set.copyOf(mentions().articles());
        return found.computeIfAbsent(new Scope(Set.copyOf(roles), general, facets, articles), this::find);
    }

    private List<Found> find(Scope scope) {
        List<String> words = List.of(understanding.query().split(" "));
        List<Found> hits = knowledge.search(words, understanding.vector(), scope, MOST_HITS).stream()
                .map(hit -> hit.scored(Evidence.of(this, hit).rank(Relevance.fits(this, hit.statement()))))
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
        return scope.articles().isEmpty()
                ? hits
                : hits.stream()
                        .flatMap(hit -> hit.statement().saidBy(scope.articles()).stream()
                                .map(said -> new Found(said, hit.score(), hit.cosine(), hit.coverage(), hit.around())))
                        .toList();
    }

    /** All statements of the sources that it names, or of all sources where it names none. */
    public List<Statement> statements() {
        return said(knowledge.snapshot().statements(), statement -> true);
    }

    /** Those of the {@linkplain #statements() statements} that tell of the role, as a subject or beside one. */
    public List<Statement> telling(RoleId role) {
        return said(
                knowledge.occurrences().telling(role), said -> said.allRoles().contains(role));
    }

    /** Those of the {@linkplain #statements() statements} that name the skill. */
    public List<Statement> naming(SkillId skill) {
        return said(knowledge.occurrences().naming(skill), said -> said.skills().contains(skill));
    }

    /** Those of the {@linkplain #statements() statements} that may take a side of a disagreement; no other does. */
    public List<Statement> takingSides() {
        return said(knowledge.occurrences().takingSides(), statement -> true);
    }

    /** Those of the {@linkplain #statements() statements} that may offer a certification; no other does. */
    public List<Statement> offering() {
        return said(knowledge.occurrences().offering(), statement -> true);
    }

    /** @param still whether what the sources that are named say of it counts, too */
    private List<Statement> said(List<Statement> statements, Predicate<Statement> still) {
        Set<ArticleId> articles = Set.copyOf(mentions().articles());
        return articles.isEmpty()
                ? statements
                : statements.stream()
                        .flatMap(statement -> statement.saidBy(articles).stream())
                        .filter(still)
                        .toList();
    }

    /** Whether a statement stands under just the facet that the intent is for. */
    public boolean isOfItsFacet(Statement statement) {
        Facet facet = statement.facet();
        String intent = understanding.intent();
        return facet != null && FACETS.getOrDefault(intent, Set.of(intent)).contains(facet.id());
    }

    /** The role's name as shown. */
    public String name(RoleId role) {
        return knowledge.snapshot().catalogue().findRole(role).map(Role::name).orElse(role.value());
    }

    /** The role's name in the plural. */
    public String plural(RoleId role) {
        return knowledge.snapshot().catalogue().findRole(role).map(Role::plural).orElse(role.value());
    }

    /** Whether it begins as a question for yes or no: "does …". */
    public boolean beginsAsYesOrNo() {
        return mentions().words().stream().findFirst().filter(WHETHER::contains).isPresent();
    }

    /** Whether it names two roles or titles and asks which of them has more of something. */
    public boolean weighsTwo() {
        return roles().size() + mentions().titles().size() == 2
                && mentions().words().stream().anyMatch(WEIGHING::contains);
    }

    /** Whether a statement tells of all roles and titles that the question names. */
    public boolean isOfAllNamed(Statement statement) {
        return statement.allRoles().containsAll(roles())
                && mentions().titles().stream().allMatch(title -> names(statement.text(), title));
    }

    /** Whether it asks "how much", "how many", "how long" or "how often". */
    boolean asksHowMuch() {
        List<String> words = mentions().words();
        return IntStream.range(1, words.size())
                .anyMatch(i -> words.get(i - 1).equals("how") && AMOUNTS.contains(words.get(i)));
    }

    /** The course or exam of which it wants a number, by words that need not be known. */
    Optional<NamedCourse> course() {
        return course.get();
    }

    /** Whether a statement speaks of what a number is asked of, or none is asked of anything in particular. */
    boolean speaksOfWhatIsCounted(Statement statement) {
        Set<String> named = counted.get();
        List<String> particular =
                named.stream().filter(understanding.particulars()::contains).toList();
        return particular.isEmpty()
                || particular.stream().anyMatch(word -> meaning.share(Set.of(word), statement) >= SAID);
    }

    /** Whether a statement speaks of a qualification that it names and none other stands for, such as a doctorate. */
    boolean speaksOfTheQualificationNamed(Statement statement) {
        Set<String> named = qualifications.get();
        return named.isEmpty()
                || TERMS
                        .inJust(
                                QUALIFICATIONS,
                                KnowledgeBase.plainWords(statement.lead().heading() + " " + statement.text()))
                        .stream()
                        .anyMatch(named::contains);
    }

    /** "a bootcamp", and not "my bootcamp", which is only spoken of. */
    private Set<String> findQualifications() {
        List<String> words = mentions().words();
        IntStream others = IntStream.range(0, words.size()).filter(i -> i == 0 || !OWN.contains(words.get(i - 1)));
        return TERMS.inJust(QUALIFICATIONS, others.mapToObj(words::get).toList());
    }

    /** Ranks above "senior" that it gives a role: "principal". */
    Set<String> levels() {
        return levels.get();
    }

    private Set<String> findLevels() {
        List<String> masked = mentions().masked();
        return IntStream.range(1, masked.size())
                .filter(i -> masked.get(i).equals("ROLE"))
                .mapToObj(i -> masked.get(i - 1))
                .filter(RANKS::contains)
                .collect(Collectors.toSet());
    }

    /** Whether a statement is about the places that it names; about one of them where it sets them side by side. */
    boolean isAboutItsPlaces(Statement statement) {
        List<String> places = mentions().places();
        return sideBySide.get()
                ? places.stream().anyMatch(place -> knowledge.isAbout(statement, List.of(place)))
                : knowledge.isAbout(statement, places);
    }

    /** "in Leeds or Oslo". */
    private boolean setsPlacesSideBySide() {
        List<String> masked = mentions().masked();
        return IntStream.range(2, masked.size())
                .filter(i -> masked.get(i).equals(PLACE) && BETWEEN.contains(masked.get(i - 1)))
                .anyMatch(i -> masked.get(i - 2).equals(PLACE));
    }

    /** Whether it names something that nobody knows, such as another certification. */
    public boolean namesAStranger() {
        return mentions().strangers().stream().anyMatch(word -> word.length() >= SHORTEST_NAME);
    }

    /** Whether a source at least mentions a title, lower case, that is described nowhere. */
    public boolean isSpokenOf(String title) {
        Pattern named = words(title);
        return statements().stream()
                .anyMatch(statement -> named.matcher(statement.text()).find());
    }

    private static Pattern words(String title) {
        return Pattern.compile("\\b" + Pattern.quote(title) + "s?\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Whether a text names a title that nobody describes. */
    public static boolean names(String text, String title) {
        return words(title).matcher(text).find();
    }

    /** The first of several fields that the question sets side by side and that no described role is of: "back end or front end". */
    public Optional<String> undescribedField() {
        List<String> fields = understanding.fields();
        Set<String> described = knowledge.snapshot().catalogue().roles().stream()
                .filter(role -> isDescribed(role.id()))
                .map(Role::field)
                .collect(Collectors.toSet());
        return fields.size() < 2
                ? Optional.empty()
                : fields.stream().filter(field -> !described.contains(field)).findFirst();
    }

    /** The title that the asker wants to bear one day: "CTO", of "how do I become CTO from developer". */
    public Optional<String> goal() {
        List<String> masked = mentions().masked();
        List<String> towards = IntStream.range(1, masked.size())
                .filter(i -> isTowards(masked, ARTICLES.contains(masked.get(i - 1)) ? i - 2 : i - 1))
                .mapToObj(masked::get)
                .toList();
        boolean known = towards.contains("ROLE") || towards.contains("FIELD");
        return !known && towards.contains("TITLE") && mentions().titles().size() == 1
                ? Optional.of(mentions().titles().get(0))
                : Optional.empty();
    }

    /** "become", and not "used to be". */
    private static boolean isTowards(List<String> masked, int i) {
        boolean once =
                i >= 2 && masked.get(i - 1).equals("to") && masked.get(i - 2).equals("used");
        return i >= 0 && TOWARDS.contains(masked.get(i)) && !once;
    }

    /** Whether any source tells anything of the role. */
    public boolean isDescribed(RoleId role) {
        return knowledge.occurrences().isDescribed(role);
    }

    /** The roles that the {@linkplain #statements() statements} tell something of, in the order of the catalogue. */
    public List<RoleId> described() {
        return knowledge.snapshot().catalogue().roles().stream()
                .map(Role::id)
                .filter(role -> !telling(role).isEmpty())
                .toList();
    }

    /** Whether any source tells something of the role itself, or takes sides on it, and not only mentions it at another's. */
    public boolean isComparable(RoleId role) {
        return knowledge.occurrences().telling(role).stream()
                .anyMatch(statement -> statement.roles().contains(role)
                        || statement.lead().stance() != null
                        || (statement.lead().kind() == ClaimKind.COMPARISON
                                && statement.roles().size() == 1));
    }

    /**
     * The described roles that the question's fields and bare titles may mean; where sources are named, those among them that these
     * tell much of.
     */
    public List<RoleId> candidates() {
        List<String> fields = understanding.fields();
        List<String> heads = mentions().heads();
        if (fields.isEmpty() && heads.isEmpty()) {
            return List.of();
        }
        List<RoleId> described = knowledge.snapshot().catalogue().roles().stream()
                .filter(role -> fields.isEmpty() || fields.contains(role.field()))
                .filter(role -> heads.isEmpty() || heads.stream().anyMatch(role::hasHead))
                .map(Role::id)
                .filter(this::isDescribed)
                .toList();
        return mentions().articles().isEmpty() ? described : toldMuchOf(described);
    }

    private List<RoleId> toldMuchOf(List<RoleId> roles) {
        Map<RoleId, Long> told = new HashMap<>();
        roles.forEach(role -> told.put(
                role,
                telling(role).stream()
                        .filter(statement -> statement.roles().contains(role))
                        .count()));
        long most = told.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<RoleId> much = roles.stream()
                .filter(role -> told.getOrDefault(role, 0L) * FEW_BESIDE >= most)
                .toList();
        return most == 0 ? roles : much;
    }
}
