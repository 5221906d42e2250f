package dev.careerbot.bot.skills;

import dev.careerbot.bot.answer.AnswerWriter;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.understanding.Terms;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.SkillKind;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The skills of a role by kind, most supported first; or whether a role needs a skill. */
public final class SkillsFeature implements Feature {
    private static final Set<Facet> FACETS = Set.of(Facet.SKILLS, Facet.TOOLS);

    private static final double SURE = 0.7;
    private static final int MOST_TOLD = 6;

    private final Terms terms = new Terms();

    @Override
    public String intent() {
        return "skills";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec(
                "skills",
                "Which skills a role needs, or whether it needs one",
                List.of(
                        new CommandSpec.Option(
                                "role", "The role, e.g. back-end developer", CommandSpec.Kind.ROLE, true),
                        new CommandSpec.Option("skill", "A skill to ask about", CommandSpec.Kind.SKILL, false)),
                "which skills does a {role} need[, does it need {skill}]"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        List<RoleId> roles = inquiry.roles();
        if (!roles.isEmpty() && roles.stream().noneMatch(inquiry::isDescribed)) {
            return Replies.unknownRole(inquiry, inquiry.name(roles.get(0)));
        }
        if (roles.isEmpty()) {
            roles = inquiry.candidates();
            if (roles.size() > 1
                    && inquiry.mentions().skills().isEmpty()
                    && !inquiry.understanding().isSpecific()) {
                return Replies.clarify(inquiry, "skills", roles);
            }
        }
        if (!inquiry.mentions().skills().isEmpty()) {
            return aboutSkills(inquiry, roles);
        }
        List<Found> hits = inquiry.search(roles, true, FACETS);
        if (inquiry.understanding().isSpecific() || roles.isEmpty()) {
            List<Found> wide = Relevance.fitting(inquiry, inquiry.search(roles, roles.isEmpty(), Set.of()));
            if (Relevance.confidence(inquiry, wide) >= Relevance.CONFIDENT) {
                return Replies.found(inquiry, wide, Replies.actions(inquiry, "skills", roles));
            }
            boolean plain = inquiry.understanding().particular().equals("other")
                    && inquiry.mentions().strangers().isEmpty()
                    && inquiry.understanding().certainty() >= SURE;
            if (roles.isEmpty() || (!plain && inquiry.roles().isEmpty())) {
                return Replies.noData(inquiry, "that");
            }
            if (!plain || inquiry.beginsAsYesOrNo()) {
                return inPlaceOfThat(inquiry, roles, hits);
            }
        }
        return list(inquiry, roles, hits);
    }

    /** What is named for the role, where no source says what was asked of it in particular. */
    private Reply inPlaceOfThat(Inquiry inquiry, List<RoleId> roles, List<Found> hits) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        writer.sayNoSource("that");
        return listed(inquiry, writer, roles, hits)
                ? writer.noData(Replies.actions(inquiry, "certs", roles))
                : Replies.noData(inquiry, "that");
    }

    private Reply aboutSkills(Inquiry inquiry, List<RoleId> roles) {
        Set<Statement> named = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (SkillId skill : inquiry.mentions().skills()) {
            List<Statement> statements = roles.isEmpty()
                    ? inquiry.naming(skill)
                    : roles.stream()
                            .flatMap(role -> SkillEvidence.naming(inquiry, role, skill).stream())
                            .distinct()
                            .toList();
            if (statements.isEmpty()) {
                missing.add(name(inquiry, skill));
            }
            named.addAll(best(
                    inquiry,
                    statements.stream()
                            .filter(statement -> Relevance.fitsSkills(inquiry, statement))
                            .toList()));
        }
        String whose = roles.isEmpty()
                ? ""
                : " for " + Replies.list(roles.stream().map(inquiry::plural).toList());
        if (named.isEmpty()) {
            String what = missing.isEmpty() ? "that" : "that " + Replies.list(missing) + " is needed" + whose;
            return Replies.noData(inquiry, what, elsewhere(inquiry));
        }
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), AnswerWriter.FEW_SOURCES);
        writer.paragraph(List.copyOf(named));
        if (!missing.isEmpty()) {
            writer.say("No source that I know names " + Replies.list(missing) + whose + ".");
        }
        return writer.answer(missing.isEmpty(), Replies.actions(inquiry, "skills", roles));
    }

    /** Of the statements that name a skill the two nearest to the question. */
    private static List<Statement> best(Inquiry inquiry, List<Statement> statements) {
        List<Statement> order = inquiry.search(inquiry.roles(), true, Set.of()).stream()
                .map(Found::statement)
                .toList();
        return statements.stream()
                .sorted(Comparator.comparing((Statement s) -> s.facet() != Facet.SKILLS)
                        .thenComparingInt(s -> order.contains(s) ? order.indexOf(s) : order.size()))
                .limit(2)
                .toList();
    }

    private static List<Statement> elsewhere(Inquiry inquiry) {
        return inquiry.mentions().skills().stream()
                .flatMap(skill -> inquiry.naming(skill).stream())
                .sorted(Comparator.comparingInt(Statement::id))
                .distinct()
                .limit(2)
                .toList();
    }

    private static String name(Inquiry inquiry, SkillId skill) {
        return inquiry.knowledge()
                .snapshot()
                .catalogue()
                .findSkill(skill)
                .map(Skill::name)
                .orElse(skill.value());
    }

    private Reply list(Inquiry inquiry, List<RoleId> roles, List<Found> hits) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        writer.paragraph(whether(inquiry, roles));
        if (!listed(inquiry, writer, roles, hits)) {
            List<Found> own = hits.stream()
                    .filter(hit -> hit.statement().allRoles().stream().anyMatch(roles::contains))
                    .toList();
            if (own.isEmpty()) {
                String of = roles.isEmpty() ? "" : " of " + inquiry.plural(roles.get(0));
                return Replies.noData(inquiry, "anything about the skills" + of);
            }
            return Replies.found(inquiry, own, Replies.actions(inquiry, "skills", roles));
        }
        List<Action> actions = new ArrayList<>(Replies.actions(inquiry, "certs", roles));
        return writer.answer(true, actions);
    }

    /** What says whether something is needed, which is told before the list: "do I need to code?". */
    private static List<Statement> whether(Inquiry inquiry, List<RoleId> roles) {
        if (!inquiry.beginsAsYesOrNo()) {
            return List.of();
        }
        List<Found> wide = Relevance.fitting(inquiry, inquiry.search(roles, false, Set.of()));
        return Relevance.confidence(inquiry, wide) < Relevance.CONFIDENT
                ? List.of()
                : wide.stream().limit(1).map(Found::statement).toList();
    }

    /** Lists the skills of each role. @return whether there were any */
    private boolean listed(Inquiry inquiry, AnswerWriter writer, List<RoleId> roles, List<Found> hits) {
        Set<String> kinds = terms.in("kinds", inquiry.mentions().words());
        boolean any = false;
        for (RoleId role : roles) {
            Map<Skill, List<Statement>> evidence = SkillEvidence.of(inquiry, role);
            List<CitedText> items = new ArrayList<>(items(inquiry, writer, role, evidence, kinds));
            if (items.isEmpty() && !kinds.isEmpty()) {
                items = new ArrayList<>(items(inquiry, writer, role, evidence, Set.of()));
            }
            items.addAll(told(writer, role, kinds, hits));
            if (!items.isEmpty()) {
                writer.say("Skills that the sources name for " + inquiry.plural(role) + ", the most supported first:");
                writer.add(new Block.Bullets(items));
                any = true;
            }
        }
        return any;
    }

    /** What articles in the raw say in their own words, which name more than is known by name. */
    private static List<CitedText> told(AnswerWriter writer, RoleId role, Set<String> kinds, List<Found> hits) {
        List<CitedText> items = new ArrayList<>();
        boolean tools = kinds.contains(SkillKind.TOOL.id());
        hits.stream()
                .map(Found::statement)
                .filter(s -> s.lead().quote() != null && s.allRoles().contains(role))
                .sorted(Comparator.comparing((Statement s) -> tools != (s.facet() == Facet.TOOLS)))
                .limit(MOST_TOLD)
                .forEach(s -> writer.cite(s).ifPresent(items::add));
        return items;
    }

    private static List<CitedText> items(
            Inquiry inquiry,
            AnswerWriter writer,
            RoleId role,
            Map<Skill, List<Statement>> evidence,
            Set<String> kinds) {
        List<CitedText> items = new ArrayList<>();
        for (SkillKind kind : SkillKind.values()) {
            if (!kinds.isEmpty() && !kinds.contains(kind.id())) {
                continue;
            }
            List<String> names = new ArrayList<>();
            Set<Statement> statements = new LinkedHashSet<>();
            evidence.forEach((skill, support) -> {
                if (skill.kind() == kind) {
                    int sources = SkillEvidence.sources(support);
                    names.add(sources > 1 ? skill.name() + " (" + sources + " sources)" : skill.name());
                    statements.addAll(support);
                }
            });
            if (!names.isEmpty()) {
                items.add(writer.cite(kind.label() + ": " + String.join(", ", names) + ".", statements));
            }
        }
        if (kinds.isEmpty()) {
            inquiry.telling(role).stream()
                    .filter(s -> s.facet() == Facet.SKILLS
                            && s.roles().contains(role)
                            && s.skills().isEmpty()
                            && s.lead().quote() == null)
                    .limit(2)
                    .forEach(s -> writer.cite(s).ifPresent(items::add));
        }
        return items;
    }
}
