package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which statements tell of what, looked up once for all questions; all in the order of the statements. Immutable. */
public final class Occurrences {
    /** From so many statements on two roles are known as two that are compared. */
    private static final int FEWEST = 3;

    private static final int BY_FAR = 2;

    private final Map<RoleId, Integer> subjects = new HashMap<>();
    private final List<RoleId> comparedMost;
    private final Map<RoleId, List<Statement>> byRole = new HashMap<>();
    private final Map<SkillId, List<Statement>> bySkill = new HashMap<>();
    private final Map<ArticleId, List<Statement>> byArticle = new HashMap<>();
    private final Map<Integer, Statement> after = new HashMap<>();
    private final List<Statement> takingSides = new ArrayList<>();
    private final List<Statement> offering = new ArrayList<>();

    Occurrences(Collection<Statement> statements) {
        Map<List<RoleId>, Integer> together = new HashMap<>();
        for (Statement statement : statements) {
            statement.roles().forEach(role -> subjects.merge(role, 1, Integer::sum));
            if (statement.roles().size() == 2) {
                together.merge(pair(statement), 1, Integer::sum);
            }
            addTo(byRole, statement.allRoles(), statement);
            addTo(bySkill, statement.skills(), statement);
            addTo(byArticle, statement.articles(), statement);
            if (statement.claims().stream().anyMatch(claim -> claim.stance() != null)) {
                takingSides.add(statement);
            }
            if (statement.claims().stream().anyMatch(claim -> !claim.offers().isEmpty())) {
                offering.add(statement);
            }
        }
        comparedMost = comparedMost(together);
        byArticle.forEach((article, its) -> putInReadingOrder(its.stream()
                .flatMap(statement -> statement.claims().stream()
                        .filter(claim -> claim.article().equals(article))
                        .limit(1)
                        .map(claim -> new Place(statement, claim)))
                .sorted(Comparator.comparingInt(place -> place.claim().line()))
                .toList()));
    }

    /** Where an article makes a statement. */
    private record Place(Statement statement, Claim claim) {
        /** Whether it is told there in a sentence of an article in the raw, and not as a row of a table in words of our own. */
        boolean isSentence() {
            String quote = claim.quote();
            return quote != null
                    && claim.equals(statement.lead())
                    && claim.text().contains(quote);
        }
    }

    private void putInReadingOrder(List<Place> places) {
        for (int i = 1; i < places.size(); i++) {
            Place first = places.get(i - 1);
            Place second = places.get(i);
            if (first.isSentence() && second.isSentence() && second.claim().follows(first.claim())) {
                after.put(first.statement().id(), second.statement());
            }
        }
    }

    private static List<RoleId> pair(Statement statement) {
        return statement.roles().stream()
                .sorted(Comparator.comparing(RoleId::value))
                .toList();
    }

    private static <T> void addTo(Map<T, List<Statement>> statements, Collection<T> keys, Statement statement) {
        keys.forEach(
                key -> statements.computeIfAbsent(key, any -> new ArrayList<>()).add(statement));
    }

    /**
     * The two roles that statements are about together by far most often, in the order of their ids; empty where there are no such
     * two.
     */
    public List<RoleId> comparedMost() {
        return comparedMost;
    }

    private static List<RoleId> comparedMost(Map<List<RoleId>, Integer> together) {
        List<Map.Entry<List<RoleId>, Integer>> pairs = together.entrySet().stream()
                .sorted(Map.Entry.<List<RoleId>, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        boolean none = pairs.isEmpty()
                || pairs.get(0).getValue() < FEWEST
                || (pairs.size() > 1 && pairs.get(0).getValue() < pairs.get(1).getValue() * BY_FAR);
        return none ? List.of() : pairs.get(0).getKey();
    }

    /** How many statements have the role as a subject. */
    public int about(RoleId role) {
        return subjects.getOrDefault(role, 0);
    }

    /** Whether any statement tells anything of the role. */
    public boolean isDescribed(RoleId role) {
        return byRole.containsKey(role);
    }

    /** Whether any statement names the skill. */
    public boolean isNamed(SkillId skill) {
        return bySkill.containsKey(skill);
    }

    /** The statements that an article makes. */
    public List<Statement> of(ArticleId article) {
        return found(byArticle, article);
    }

    /** The statements that tell of the role, as a subject or beside one. */
    public List<Statement> telling(RoleId role) {
        return found(byRole, role);
    }

    /** The sentence that stands right after this one in its article, under the same heading. */
    public Optional<Statement> after(Statement statement) {
        return Optional.ofNullable(after.get(statement.id()));
    }

    /** The statements that name the skill. */
    public List<Statement> naming(SkillId skill) {
        return found(bySkill, skill);
    }

    /** The statements that take a side of a disagreement. */
    public List<Statement> takingSides() {
        return Collections.unmodifiableList(takingSides);
    }

    /** The statements that offer a certification. */
    public List<Statement> offering() {
        return Collections.unmodifiableList(offering);
    }

    private static <T> List<Statement> found(Map<T, List<Statement>> statements, T key) {
        return Collections.unmodifiableList(statements.getOrDefault(key, List.of()));
    }
}
