package dev.careerbot.bot.facet;

import dev.careerbot.bot.answer.AnswerWriter;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with the statements of one or more facets of a role, the most relevant first.
 *
 * @param what completes "No source that I know says …", before "of" and the role
 */
public record FacetFeature(String intent, Optional<CommandSpec> command, Set<Facet> facets, String what) implements Feature {
    private static final double CONFIDENT = 0.5;

    @Override
    public Reply answer(Inquiry inquiry) {
        List<RoleId> roles = inquiry.roles();
        Optional<RoleId> undescribed = roles.stream().filter(role -> !inquiry.isDescribed(role)).findFirst();
        if (undescribed.isPresent()) {
            return Replies.unknownRole(inquiry, inquiry.name(undescribed.get()));
        }
        List<RoleId> candidates = roles.isEmpty() ? inquiry.candidates() : List.of();
        if (candidates.size() == 1) {
            roles = candidates;
        }
        if (roles.isEmpty() && candidates.size() > 1) {
            return ofField(inquiry, candidates);
        }
        return ofRoles(inquiry, roles);
    }

    /** For a field the statements count that concern all of its roles, or none. */
    private Reply ofField(Inquiry inquiry, List<RoleId> candidates) {
        List<Found> hits = hits(inquiry, candidates, true).stream()
                .filter(hit -> hit.statement().roles().isEmpty()
                        || hit.statement().roles().containsAll(candidates))
                .toList();
        if (Relevance.confidence(inquiry, hits) >= CONFIDENT) {
            return write(inquiry, hits, candidates);
        }
        String name = command.map(CommandSpec::name).orElse("role");
        return Replies.clarify(inquiry, name, candidates);
    }

    private Reply ofRoles(Inquiry inquiry, List<RoleId> roles) {
        List<Found> hits = hits(inquiry, roles, true);
        List<Found> own = hits.stream()
                .filter(hit -> roles.isEmpty() || hit.statement().allRoles().stream().anyMatch(roles::contains))
                .toList();
        boolean generic = !roles.isEmpty() && !inquiry.understanding().isSpecific();
        List<Found> fitting = generic ? own : hits;
        boolean wantsMore = inquiry.understanding().isSpecific() || roles.isEmpty();
        if (fitting.isEmpty() || own.isEmpty() || wantsMore && Relevance.confidence(inquiry, fitting) < CONFIDENT) {
            return Replies.noData(inquiry, missing(inquiry, roles), Replies.nearest(hits));
        }
        return write(inquiry, fitting, roles);
    }

    private List<Found> hits(Inquiry inquiry, List<RoleId> roles, boolean general) {
        Set<Facet> all = new HashSet<>(facets);
        List<Found> hits = new ArrayList<>(inquiry.search(roles, general, all));
        hits.removeIf(hit -> !Relevance.fits(inquiry, hit.statement()));
        return hits;
    }

    private Reply write(Inquiry inquiry, List<Found> hits, List<RoleId> roles) {
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), AnswerWriter.FEW_SOURCES);
        List<Statement> statements = Relevance.select(inquiry, hits);
        writer.paragraph(statements);
        List<Action> actions = roles.size() > 2 ? List.of() : Replies.actions(inquiry, "skills", roles);
        return writer.answer(true, actions);
    }

    private String missing(Inquiry inquiry, List<RoleId> roles) {
        String of = roles.isEmpty() ? "" : " of " + Replies.list(roles.stream().map(inquiry::plural).toList());
        String where = inquiry.mentions().places().isEmpty() ? "" : " there";
        String when = inquiry.mentions().years().isEmpty() ? "" : " in that year";
        return (inquiry.understanding().isSpecific() ? "that" : what) + of + where + when;
    }
}
