package dev.careerbot.bot.compare;

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
import dev.careerbot.bot.skills.SkillEvidence;
import dev.careerbot.bot.understanding.Terms;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Disagreement;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares roles: what answers first, then a table of facets, skills in common, and where the sources disagree. */
public final class CompareFeature implements Feature {
    private static final int MOST_ROLES = 3;
    private static final int LEAD = 2;

    private final Terms terms = new Terms();
    private final Feature fallback;

    /** @param fallback answers what reads like a comparison but names no two roles */
    public CompareFeature(Feature fallback) {
        this.fallback = fallback;
    }

    @Override
    public String intent() {
        return "compare";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec(
                "compare",
                "Compare two roles, side by side, with sources",
                List.of(
                        new CommandSpec.Option("first", "A role, e.g. back-end developer", CommandSpec.Kind.ROLE, true),
                        new CommandSpec.Option(
                                "second", "Another role, e.g. back-end engineer", CommandSpec.Kind.ROLE, true)),
                "what is the difference between {first} and {second}"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        boolean maySay = !inquiry.weighsTwo() || inquiry.statements().stream().anyMatch(inquiry::isOfAllNamed);
        if (maySay && inquiry.mentions().titles().stream().anyMatch(inquiry::isSpokenOf)) {
            Reply said = fallback.answer(inquiry);
            if (said.outcome().answered()) {
                return said;
            }
        }
        if (!inquiry.mentions().titles().isEmpty()) {
            return Replies.unknownRole(inquiry, inquiry.mentions().titles().get(0));
        }
        Optional<RoleId> unknown = inquiry.roles().stream()
                .filter(role -> !inquiry.isComparable(role))
                .findFirst();
        if (unknown.isPresent()) {
            return Replies.unknownRole(inquiry, inquiry.name(unknown.get()));
        }
        Optional<String> field = inquiry.roles().isEmpty() ? inquiry.undescribedField() : Optional.empty();
        if (field.isPresent()) {
            return Replies.unknownRole(inquiry, field.get());
        }
        List<RoleId> roles = new ArrayList<>(new LinkedHashSet<>(inquiry.roles()));
        if (roles.size() < 2) {
            for (RoleId candidate : inquiry.candidates()) {
                if (!roles.contains(candidate)) {
                    roles.add(candidate);
                }
            }
            if (roles.size() > MOST_ROLES && inquiry.understanding().fields().isEmpty()) {
                roles = sharedField(inquiry, roles);
            }
        }
        if (roles.size() < 2) {
            return fallback.answer(inquiry);
        }
        return compare(inquiry, roles.subList(0, Math.min(roles.size(), MOST_ROLES)));
    }

    /** "engineer or developer" without a field: the roles of the field that has the most of them. */
    private static List<RoleId> sharedField(Inquiry inquiry, List<RoleId> roles) {
        return roles.stream()
                .map(role -> inquiry.knowledge()
                        .snapshot()
                        .catalogue()
                        .findRole(role)
                        .orElseThrow()
                        .field())
                .filter(field -> !field.isEmpty())
                .distinct()
                .map(field -> roles.stream()
                        .filter(role -> inquiry.knowledge()
                                .snapshot()
                                .catalogue()
                                .findRole(role)
                                .orElseThrow()
                                .field()
                                .equals(field))
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private Reply compare(Inquiry inquiry, List<RoleId> roles) {
        boolean placed = !inquiry.mentions().places().isEmpty()
                || !inquiry.mentions().years().isEmpty();
        List<Found> hits = Relevance.fitting(inquiry, inquiry.search(roles, false, Set.of()));
        if (placed && hits.isEmpty()) {
            return Replies.noData(inquiry, "how they compare there");
        }
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        Set<String> wanted = terms.in("facets", inquiry.mentions().masked());
        Set<Statement> shown = lead(inquiry, hits, roles, writer, wanted);
        ComparisonTable table = new ComparisonTable(
                inquiry, roles, terms.in("kinds", inquiry.mentions().words()));
        List<Facet> facets = table.facets().stream()
                .filter(facet -> wanted.isEmpty() || wanted.contains(facet.id()))
                .toList();
        boolean asked = !facets.isEmpty() || wanted.isEmpty();
        List<Block.Row> rows = table.rows(asked && !facets.isEmpty() ? facets : table.facets(), writer);
        if (rows.isEmpty() && shown.isEmpty()) {
            return Replies.noData(inquiry, "how they compare");
        }
        boolean compares = rows.stream()
                        .anyMatch(row -> row.cells().stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .count()
                                > 1)
                || shown.stream().anyMatch(statement -> statement.allRoles().containsAll(roles));
        if (!compares) {
            writer.say("No source that I know tells the same of them, so that they could be compared. What there is:");
        }
        if (!rows.isEmpty()) {
            writer.add(new Block.Table(roles.stream().map(inquiry::name).toList(), rows));
        }
        boolean about = wanted.isEmpty() || wanted.contains("skills");
        if (about) {
            common(inquiry, roles, writer);
        }
        if (wanted.isEmpty() || wanted.contains("seniority")) {
            disagreements(inquiry, roles, writer);
        }
        boolean payMissing = wanted.equals(Set.of("pay")) && facets.isEmpty();
        if (payMissing) {
            return Replies.noData(
                    inquiry,
                    "how the pay of "
                            + Replies.list(roles.stream().map(inquiry::plural).toList()) + " compares");
        }
        boolean complete = wanted.isEmpty()
                || rows.stream().noneMatch(row -> row.cells().stream().anyMatch(List::isEmpty));
        List<Action> actions = new ArrayList<>(Replies.actions(inquiry, "skills", roles));
        return compares ? writer.answer(complete, actions) : writer.noData(actions);
    }

    /** The statements that answer best: about both roles, or nearest to a question that asks for something particular. */
    private static Set<Statement> lead(
            Inquiry inquiry, List<Found> hits, List<RoleId> roles, AnswerWriter writer, Set<String> wanted) {
        boolean specific = (inquiry.understanding().isSpecific() || !wanted.isEmpty())
                && Relevance.confidence(inquiry, hits) >= Relevance.CONFIDENT;
        List<Statement> best = hits.stream()
                .filter(hit -> specific || hit.statement().roles().containsAll(roles))
                .limit(specific ? LEAD : LEAD + 1)
                .map(Found::statement)
                .toList();
        writer.paragraph(best);
        return new LinkedHashSet<>(best);
    }

    private static void common(Inquiry inquiry, List<RoleId> roles, AnswerWriter writer) {
        Map<Skill, List<Statement>> first = SkillEvidence.of(inquiry, roles.get(0));
        Set<Skill> common = new LinkedHashSet<>(first.keySet());
        roles.forEach(role -> common.retainAll(SkillEvidence.of(inquiry, role).keySet()));
        if (common.isEmpty()) {
            return;
        }
        Set<Statement> statements = new LinkedHashSet<>();
        for (RoleId role : roles) {
            SkillEvidence.of(inquiry, role).forEach((skill, support) -> {
                if (common.contains(skill)) {
                    statements.addAll(support);
                }
            });
        }
        String names = Replies.list(common.stream().map(Skill::name).sorted().toList());
        writer.add(new Block.Paragraph(List.of(writer.cite("Skills in common: " + names + ".", statements))));
    }

    private static void disagreements(Inquiry inquiry, List<RoleId> roles, AnswerWriter writer) {
        List<CitedText> all = new ArrayList<>();
        for (Disagreement disagreement :
                inquiry.knowledge().snapshot().catalogue().disagreements()) {
            if (!roles.containsAll(disagreement.roles())) {
                continue;
            }
            List<CitedText> sides = new ArrayList<>();
            for (Disagreement.Side side : disagreement.sides()) {
                List<Statement> takers = inquiry.takingSides().stream()
                        .filter(s -> s.claims().stream()
                                .anyMatch(c -> c.stance() != null
                                        && c.stance().topic().equals(disagreement.id())
                                        && c.stance().side().equals(side.id())))
                        .toList();
                if (!takers.isEmpty()) {
                    sides.add(writer.cite(side.says(), takers));
                }
            }
            if (sides.size() > 1) {
                all.add(new CitedText("Sources disagree about " + disagreement.about() + ":", union(sides), 0));
                sides.forEach(side -> all.add(new CitedText("…" + side.text() + ".", side.citations(), 0)));
            }
        }
        if (!all.isEmpty()) {
            writer.add(new Block.Bullets(all));
        }
    }

    private static List<Integer> union(List<CitedText> texts) {
        return texts.stream()
                .flatMap(text -> text.citations().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
