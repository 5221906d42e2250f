package dev.careerbot.bot.compare;

import dev.careerbot.bot.answer.AnswerWriter;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.skills.SkillEvidence;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.SkillKind;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a comparison. A cell depends on its role and facet alone, not on the question or on the other roles, so that
 * the same cells appear whichever role comes first.
 */
final class ComparisonTable {
    private static final int MOST_SKILLS = 10;
    private static final double SUPPORT = 0.3;

    private final Inquiry inquiry;
    private final List<RoleId> roles;
    private final Set<String> kinds;

    /** @param kinds the kinds of skills that are asked for; none for all */
    ComparisonTable(Inquiry inquiry, List<RoleId> roles, Set<String> kinds) {
        this.inquiry = inquiry;
        this.roles = roles;
        this.kinds = kinds;
    }

    /** The facets of which at least one of the roles has something, in their order. */
    List<Facet> facets() {
        return List.of(Facet.values()).stream()
                .filter(facet ->
                        roles.stream().anyMatch(role -> !statements(role, facet).isEmpty()))
                .toList();
    }

    List<Block.Row> rows(List<Facet> facets, AnswerWriter writer) {
        List<Block.Row> rows = new ArrayList<>();
        for (Facet facet : facets) {
            List<List<CitedText>> cells = new ArrayList<>();
            for (RoleId role : roles) {
                cells.add(cell(role, facet, writer));
            }
            rows.add(new Block.Row(facet.label(), cells));
        }
        return rows;
    }

    private List<CitedText> cell(RoleId role, Facet facet, AnswerWriter writer) {
        if (facet == Facet.SKILLS) {
            List<CitedText> skills = skills(role, writer);
            if (!skills.isEmpty()) {
                return skills;
            }
        }
        int most = facet == Facet.PAY || facet == Facet.FOCUS ? 2 : 1;
        return statements(role, facet).stream()
                .limit(most)
                .flatMap(statement -> writer.cite(statement).stream())
                .toList();
    }

    private List<CitedText> skills(RoleId role, AnswerWriter writer) {
        Map<Skill, List<Statement>> evidence = SkillEvidence.of(inquiry, role);
        List<String> names = new ArrayList<>();
        Set<Statement> statements = new LinkedHashSet<>();
        for (SkillKind kind : SkillKind.values()) {
            evidence.forEach((skill, support) -> {
                if (skill.kind() == kind && (kinds.isEmpty() || kinds.contains(kind.id()))) {
                    names.add(skill.name());
                    statements.addAll(support);
                }
            });
        }
        if (names.isEmpty()) {
            return List.of();
        }
        int more = names.size() - MOST_SKILLS;
        String text = String.join(", ", names.subList(0, Math.min(MOST_SKILLS, names.size())));
        return List.of(writer.cite(text + (more > 0 ? " and " + more + " more." : "."), statements));
    }

    /** The statements of the role, those of the role alone and the best supported first. */
    private List<Statement> statements(RoleId role, Facet facet) {
        return inquiry.telling(role).stream()
                .filter(statement ->
                        statement.facet() == facet && statement.roles().contains(role))
                .sorted(Comparator.comparingInt((Statement s) -> s.roles().size())
                        .thenComparingDouble(s -> -s.independentSources() * SUPPORT
                                - (s.lead().stance() == null ? 0 : SUPPORT)
                                - inquiry.knowledge().centrality(s))
                        .thenComparingInt(Statement::id))
                .toList();
    }
}
