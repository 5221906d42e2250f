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

    /**
     * The skills that statements of the role's skills or tools name, or where none does, others that name several; best supported
     * first, each with those statements.
     */
    public static Map<Skill, List<Statement>> of(Inquiry inquiry, RoleId role) {
        Map<SkillId, List<Statement>> found = new LinkedHashMap<>();
        List<Statement> own = inquiry.telling(role).stream()
                .filter(statement -> statement.roles().contains(role))
                .toList();
        List<Statement> counting =
                own.stream().filter(SkillEvidence::isOfSkills).toList();
        List<Statement> naming =
                counting.stream().allMatch(statement -> statement.skills().isEmpty())
                        ? own.stream()
                                .filter(statement -> statement.skills().size() > 1)
                                .toList()
                        : counting;
        naming.forEach(statement -> statement
                .skills()
                .forEach(skill ->
                        found.computeIfAbsent(skill, id -> new ArrayList<>()).add(statement)));
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

    private static boolean isOfSkills(Statement statement) {
        return statement.facet() == Facet.SKILLS || statement.facet() == Facet.TOOLS;
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
