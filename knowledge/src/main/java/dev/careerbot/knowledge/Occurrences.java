package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What statements tell of, counted once for all questions. Immutable. */
public final class Occurrences {
    private final Map<RoleId, Integer> subjects = new HashMap<>();
    private final Set<RoleId> described = new HashSet<>();
    private final Set<SkillId> named = new HashSet<>();
    private final Map<ArticleId, List<Statement>> byArticle = new HashMap<>();

    Occurrences(Collection<Statement> statements) {
        for (Statement statement : statements) {
            statement.roles().forEach(role -> subjects.merge(role, 1, Integer::sum));
            described.addAll(statement.allRoles());
            named.addAll(statement.skills());
            statement
                    .articles()
                    .forEach(article -> byArticle
                            .computeIfAbsent(article, any -> new ArrayList<>())
                            .add(statement));
        }
    }

    /** How many statements have the role as a subject. */
    public int about(RoleId role) {
        return subjects.getOrDefault(role, 0);
    }

    /** Whether any statement tells anything of the role. */
    public boolean isDescribed(RoleId role) {
        return described.contains(role);
    }

    /** Whether any statement names the skill. */
    public boolean isNamed(SkillId skill) {
        return named.contains(skill);
    }

    /** The statements that an article makes, in their order. */
    public List<Statement> of(ArticleId article) {
        return List.copyOf(byArticle.getOrDefault(article, List.of()));
    }
}
