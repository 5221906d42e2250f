package dev.careerbot.bot.skills;

import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which statements name which skill for a role. */
public final class SkillEvidence {
    private SkillEvidence() {}

    /** The skills that statements of the role's skills or tools name, best supported first, each with those statements. */
    public static Map<Skill, List<Statement>> of(Inquiry inquiry, RoleId role) {
        Map<SkillId, List<Statement>> found = new LinkedHashMap<>();
        for (Statement statement : inquiry.telling(role)) {
            boolean counts = statement.facet() == Facet.SKILLS || statement.facet() == Facet.TOOLS;
            if (counts && statement.roles().contains(role)) {
                statement
                        .skills()
                        .forEach(skill -> found.computeIfAbsent(skill, id -> new ArrayList<>())
                                .add(statement));
            }
        }
        Map<Skill, List<Statement>> sorted = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -sources(entry.getValue())))
                .forEach(entry -> inquiry.knowledge()
                        .snapshot()
                        .catalogue()
                        .findSkill(entry.getKey())
                        .ifPresent(skill -> sorted.put(skill, entry.getValue())));
        return sorted;
    }

    /** How many articles the statements come from. */
    public static int sources(List<Statement> statements) {
        return (int) statements.stream()
                .flatMap(s -> s.articles().stream())
                .distinct()
                .count();
    }

    /** The statements of the role that name the skill, those of its skills first. */
    public static List<Statement> naming(Inquiry inquiry, RoleId role, SkillId skill) {
        return inquiry.naming(skill).stream()
                .filter(statement -> statement.roles().contains(role))
                .sorted(Comparator.comparing(statement -> statement.facet() != Facet.SKILLS))
                .toList();
    }
}
