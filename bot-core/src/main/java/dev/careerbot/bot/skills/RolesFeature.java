package dev.careerbot.bot.skills;

import dev.careerbot.bot.answer.AnswerWriter;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The roles that need certain skills, or all roles that the sources describe. */
public final class RolesFeature implements Feature {

    @Override
    public String intent() {
        return "roles";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec(
                "roles",
                "Which roles need a skill, or all roles that I know",
                List.of(new CommandSpec.Option("skill", "A skill, e.g. SQL", CommandSpec.Kind.SKILL, false)),
                "which roles do you know[, which roles need {skill}]"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        List<SkillId> skills = inquiry.mentions().skills();
        Map<RoleId, Set<Statement>> byRole = bySkills(inquiry, skills);
        if (!skills.isEmpty() && !byRole.isEmpty()) {
            return ranked(inquiry, byRole, skills);
        }
        if (skills.isEmpty() && !inquiry.understanding().isSpecific()) {
            return all(inquiry);
        }
        List<Found> hits = inquiry.search(inquiry.roles(), true, Set.of());
        List<Found> withRole = hits.stream()
                .filter(hit -> !hit.statement().allRoles().isEmpty())
                .toList();
        boolean named = skills.isEmpty() || withRole.stream().limit(3).anyMatch(hit -> hit.coverage() > 0.4);
        double enough = skills.isEmpty() ? Relevance.enough(inquiry, intent()) : Relevance.CONFIDENT;
        if (!named || Relevance.confidence(inquiry, withRole) < enough) {
            return Replies.noData(inquiry, "which role needs that");
        }
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        List<Statement> statements = Relevance.select(inquiry, withRole);
        writer.bullets(statements);
        Set<RoleId> roles = new LinkedHashSet<>();
        statements.forEach(statement -> roles.addAll(statement.allRoles()));
        return writer.answer(
                true, Replies.actions(inquiry, "role", roles.stream().limit(3).toList()));
    }

    private static Map<RoleId, Set<Statement>> bySkills(Inquiry inquiry, List<SkillId> skills) {
        Map<RoleId, Set<Statement>> byRole = new LinkedHashMap<>();
        skills.stream()
                .flatMap(skill -> inquiry.naming(skill).stream())
                .sorted(Comparator.comparingInt(Statement::id))
                .forEach(statement -> statement
                        .roles()
                        .forEach(role -> byRole.computeIfAbsent(role, r -> new LinkedHashSet<>())
                                .add(statement)));
        List<RoleId> candidates = inquiry.candidates();
        if (!candidates.isEmpty() && byRole.keySet().stream().anyMatch(candidates::contains)) {
            byRole.keySet().retainAll(candidates);
        }
        return byRole;
    }

    /** Roles whose sources name more of the skills first, then those with more support. */
    private static Reply ranked(Inquiry inquiry, Map<RoleId, Set<Statement>> byRole, List<SkillId> skills) {
        List<RoleId> roles = byRole.keySet().stream()
                .sorted(Comparator.comparingInt((RoleId role) -> -covered(byRole.getOrDefault(role, Set.of()), skills))
                        .thenComparingInt(role -> -support(byRole.getOrDefault(role, Set.of()))))
                .toList();
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        List<CitedText> items = new ArrayList<>();
        for (RoleId role : roles.stream().limit(Replies.MOST_LISTED).toList()) {
            Set<Statement> statements = byRole.getOrDefault(role, Set.of());
            List<Statement> best = statements.stream()
                    .sorted(Comparator.comparing((Statement s) -> s.facet() != Facet.SKILLS)
                            .thenComparingInt(s -> -covered(Set.of(s), skills)))
                    .toList();
            Statement reason = best.get(0);
            Set<SkillId> named = new LinkedHashSet<>(skills);
            named.removeIf(
                    skill -> statements.stream().noneMatch(s -> s.skills().contains(skill)));
            List<String> names = named.stream()
                    .flatMap(id -> inquiry.knowledge().snapshot().catalogue().findSkill(id).stream())
                    .map(skill -> skill.name())
                    .toList();
            String text =
                    Role.capital(inquiry.name(role)) + " (" + Replies.list(names) + "): " + AnswerWriter.text(reason);
            items.add(writer.cite(text, List.of(reason)));
        }
        writer.list(items, roles.size(), " roles.");
        Set<SkillId> missing = new HashSet<>(skills);
        byRole.values().forEach(all -> all.forEach(statement -> missing.removeAll(statement.skills())));
        return writer.answer(
                missing.isEmpty(),
                Replies.actions(inquiry, "skills", roles.stream().limit(3).toList()));
    }

    private static int covered(Set<Statement> statements, List<SkillId> skills) {
        return (int) skills.stream()
                .filter(skill -> statements.stream().anyMatch(s -> s.skills().contains(skill)))
                .count();
    }

    private static int support(Set<Statement> statements) {
        return statements.stream().mapToInt(Statement::independentSources).sum();
    }

    private static Reply all(Inquiry inquiry) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        List<CitedText> items = new ArrayList<>();
        List<RoleId> described = inquiry.described();
        if (described.isEmpty()) {
            return Replies.noData(inquiry, "anything about a role");
        }
        for (RoleId role : described.stream().limit(Replies.MOST_LISTED).toList()) {
            inquiry.telling(role).stream()
                    .max(Comparator.comparingInt((Statement s) -> s.roles().equals(Set.of(role)) ? 1 : 0)
                            .thenComparingInt(Statement::independentSources))
                    .ifPresent(statement -> items.add(writer.cite(
                            Role.capital(inquiry.name(role)) + ": " + AnswerWriter.text(statement),
                            List.of(statement))));
        }
        writer.say(
                items.size() == described.size()
                        ? "My sources tell something about these roles:"
                        : "My sources tell something about " + described.size() + " roles, among them:");
        writer.list(items, described.size(), ". Ask for one by its name, or for the roles that need a skill.");
        return writer.answer(
                true,
                Replies.actions(inquiry, "role", described.stream().limit(3).toList()));
    }
}
