package dev.careerbot.bot.facet;

import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.ClaimKind;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Answers with the statements of one or more facets of a role, the most relevant first.
 *
 * @param facets those that answer
 * @param broad whether statements of other facets may answer what is asked of a role in particular
 * @param what completes "No source that I know says …", before "of" and the role
 */
public record FacetFeature(String intent, Optional<CommandSpec> command, Set<Facet> facets, boolean broad, String what)
        implements Feature {
    private static final double CERTAIN = 0.85;
    private static final double MUCH_BETTER = 1.15;
    private static final double SURELY_SAID = 0.75;
    private static final double BELONGING = 0.06;
    private static final double SUPPORT = 0.04;
    private static final double FIGURE = 0.3;
    private static final double CORE = 0.25;
    private static final double CENTRAL = 0.3;
    private static final int IN_DETAIL = 3;
    private static final double DEFINING = 0.3;
    private static final double COMPARING = 0.3;
    private static final double OPINION = 0.4;
    private static final double TYPICAL = 0.3;
    private static final Pattern OF_ALL = Pattern.compile(
            "\\b(?:median|average|mean|typical(?:ly)?|on average|usual(?:ly)?|in the middle)\\b.*\\d",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSONAL = Pattern.compile("[“\"]|\\b(?:I|I['’]\\w+|my|me|he|she|his|her)\\b");

    @Override
    public Reply answer(Inquiry inquiry) {
        List<RoleId> roles = inquiry.roles();
        if (!roles.isEmpty() && roles.stream().noneMatch(inquiry::isDescribed)) {
            return Replies.unknownRole(inquiry, inquiry.name(roles.get(0)));
        }
        List<RoleId> candidates = roles.isEmpty() ? inquiry.candidates() : List.of();
        boolean nobodys = roles.isEmpty()
                && candidates.isEmpty()
                && !inquiry.understanding().fields().isEmpty();
        if (nobodys && intent.equals("pay")) {
            return Replies.unknownRole(inquiry, inquiry.understanding().fields().get(0));
        }
        if (candidates.size() == 1) {
            roles = candidates;
        }
        if (roles.isEmpty() && candidates.size() > 1) {
            return ofField(inquiry, candidates);
        }
        List<RoleId> paid = intent.equals("pay") && namesNothing(inquiry) ? paid(inquiry) : List.of();
        return paid.size() > 1 ? clarify(inquiry, paid) : ofRoles(inquiry, roles);
    }

    /** "How much would I earn?" */
    private static boolean namesNothing(Inquiry inquiry) {
        return inquiry.roles().isEmpty()
                && !inquiry.understanding().isSpecific()
                && inquiry.understanding().fields().isEmpty()
                && inquiry.understanding().certifications().isEmpty()
                && !inquiry.mentions().namesARole()
                && inquiry.mentions().articles().isEmpty()
                && inquiry.mentions().skills().isEmpty()
                && inquiry.mentions().places().isEmpty();
    }

    private static List<RoleId> paid(Inquiry inquiry) {
        return inquiry.knowledge().snapshot().statements().stream()
                .filter(statement ->
                        statement.facet() == Facet.PAY && statement.roles().size() == 1)
                .flatMap(statement -> statement.roles().stream())
                .distinct()
                .toList();
    }

    /** For a field the statements count that concern all of its roles, or none. */
    private Reply ofField(Inquiry inquiry, List<RoleId> candidates) {
        List<Found> all = inquiry.search(Set.of(), true, facets);
        List<Found> fitting = fitting(inquiry, all);
        if (fitting.isEmpty() || inquiry.namesAStranger()) {
            return Replies.noData(inquiry, "that");
        }
        List<Found> hits = fitting.stream()
                .filter(hit -> hit.statement().roles().isEmpty()
                        ? !isBare(inquiry)
                                || (!isWhatOneEarns(inquiry, hit.statement()) && namesTheHead(inquiry, hit.statement()))
                        : hit.statement().roles().containsAll(candidates))
                .toList();
        List<Found> wide = wide(inquiry, List.of());
        boolean particular = inquiry.understanding().isSpecific()
                || !inquiry.mentions().skills().isEmpty();
        boolean widerIsBetter = particular && best(wide) > best(hits);
        if (widerIsBetter && Relevance.confidence(inquiry, wide) >= Relevance.CONFIDENT) {
            return write(inquiry, wide, List.of());
        }
        if (Relevance.confidence(inquiry, hits) >= Relevance.enough(inquiry, intent)) {
            return write(inquiry, hits, candidates);
        }
        if (intent.equals("pay") && !isBare(inquiry) && Relevance.confidence(inquiry, fitting) >= Relevance.CONFIDENT) {
            return write(inquiry, fitting, List.of());
        }
        return inquiry.understanding().focus().size() >= IN_DETAIL
                ? Replies.noData(inquiry, "that")
                : clarify(inquiry, candidates);
    }

    /** "an engineer", of whom several sorts are known, and nothing that would tell which. */
    private static boolean isBare(Inquiry inquiry) {
        return inquiry.understanding().fields().isEmpty();
    }

    /** Which tells nothing of what the other candidates earn. */
    private boolean isWhatOneEarns(Inquiry inquiry, Statement statement) {
        if (!intent.equals("pay")) {
            return false;
        }
        Mentions mentions = inquiry.knowledge().link(statement.text());
        return !mentions.roles().isEmpty() || !mentions.titles().isEmpty();
    }

    private static boolean namesTheHead(Inquiry inquiry, Statement statement) {
        return KnowledgeBase.stems(statement.text())
                .containsAll(
                        KnowledgeBase.stems(String.join(" ", inquiry.mentions().heads())));
    }

    private Reply clarify(Inquiry inquiry, List<RoleId> candidates) {
        return Replies.clarify(inquiry, command.map(CommandSpec::name).orElse("role"), candidates);
    }

    private Reply ofRoles(Inquiry inquiry, List<RoleId> roles) {
        List<Found> hits = fitting(inquiry, inquiry.search(roles, true, facets));
        List<Found> own = hits.stream()
                .filter(hit ->
                        roles.isEmpty() || hit.statement().allRoles().stream().anyMatch(roles::contains))
                .toList();
        if (intent.equals("pay") && inquiry.weighsTwo() && !tellsOfEach(inquiry, own, roles)) {
            return Replies.noData(inquiry, "how " + what + " of " + namesOfEach(inquiry, roles) + " compares");
        }
        boolean generic = !roles.isEmpty() && !inquiry.understanding().isSpecific();
        boolean ofPay = intent.equals("pay");
        if (generic && !own.isEmpty()) {
            List<Found> central = central(inquiry, own, roles);
            boolean told = !ofPay || own.stream().anyMatch(hit -> Relevance.holdsNumber(hit.statement()));
            return told ? write(inquiry, central, roles) : offered(inquiry, central, roles);
        }
        List<Found> wide = ofPay && !hits.isEmpty() ? List.of() : wide(inquiry, roles);
        boolean elsewhere = !generic
                && !ofPay
                && best(wide) > best(own) * MUCH_BETTER
                && Relevance.confidence(inquiry, wide) >= SURELY_SAID;
        if (elsewhere) {
            return write(inquiry, wide, roles);
        }
        boolean mayAnswer = !own.isEmpty() && !generic;
        if (mayAnswer && Relevance.confidence(inquiry, own) >= Relevance.enough(inquiry, intent)) {
            return write(inquiry, ofPay ? central(inquiry, hits, roles) : ofAnyFacet(wide), roles);
        }
        if (saysOfItAll(inquiry) && !own.isEmpty()) {
            return write(inquiry, central(inquiry, own, roles), roles);
        }
        double enough = broad || roles.isEmpty() ? Relevance.CONFIDENT : SURELY_SAID;
        if (!generic && !ofPay && Relevance.confidence(inquiry, wide) >= enough) {
            return write(inquiry, wide, roles);
        }
        return Replies.noData(inquiry, missing(inquiry, roles));
    }

    /** What is asked in particular may be said under any facet; those of the intent come a little before others. */
    private List<Found> ofAnyFacet(List<Found> wide) {
        return wide.stream()
                .map(hit -> belongs(hit.statement()) ? hit.scored(hit.score() + BELONGING) : hit)
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
    }

    private boolean belongs(Statement statement) {
        return statement.facet() != null && facets.contains(statement.facet());
    }

    /** That they are paid well says no pay. */
    private Reply offered(Inquiry inquiry, List<Found> hits, List<RoleId> roles) {
        return Replies.noData(inquiry, missing(inquiry, roles), Relevance.select(inquiry, hits));
    }

    /** Whether of each role that is weighed against another something is told. */
    private static boolean tellsOfEach(Inquiry inquiry, List<Found> own, List<RoleId> roles) {
        return roles.stream()
                        .allMatch(role -> own.stream()
                                .anyMatch(hit -> hit.statement().allRoles().contains(role)))
                && inquiry.mentions().titles().stream()
                        .allMatch(title -> own.stream()
                                .anyMatch(hit -> Inquiry.names(hit.statement().text(), title)));
    }

    private static String namesOfEach(Inquiry inquiry, List<RoleId> roles) {
        List<String> names = new ArrayList<>(roles.stream().map(inquiry::plural).toList());
        inquiry.mentions().titles().forEach(title -> names.add(title + "s"));
        return Replies.list(names);
    }

    /** A question that is surely for what a role is, however it is put. */
    private boolean saysOfItAll(Inquiry inquiry) {
        return intent.equals("describe") && !inquiry.roles().isEmpty() && Relevance.isPlain(inquiry, intent, CERTAIN);
    }

    /** Statements about the role alone come before those that compare it, well supported ones before others. */
    private List<Found> central(Inquiry inquiry, List<Found> hits, List<RoleId> roles) {
        return hits.stream()
                .map(hit -> hit.scored(hit.score() + bonus(inquiry, hit.statement(), roles)))
                .sorted(Comparator.comparingDouble(Found::score).reversed())
                .toList();
    }

    private double bonus(Inquiry inquiry, Statement statement, List<RoleId> roles) {
        boolean compares = statement.lead().stance() != null || !roles.containsAll(statement.roles());
        return SUPPORT * (statement.independentSources() - 1)
                + CENTRAL * inquiry.knowledge().centrality(statement)
                + (inquiry.isOfItsFacet(statement) ? CORE : 0)
                + (statement.lead().kind() == ClaimKind.DEFINITION && intent.equals("describe") ? DEFINING : 0)
                + (statement.lead().figure() != null ? FIGURE : 0)
                + (intent.equals("pay") && OF_ALL.matcher(statement.text()).find() ? TYPICAL : 0)
                - (compares && intent.equals("describe") ? COMPARING : 0)
                - (PERSONAL.matcher(statement.text()).find() ? OPINION : 0);
    }

    private static double best(List<Found> hits) {
        return hits.stream().mapToDouble(Found::score).max().orElse(0);
    }

    private List<Found> fitting(Inquiry inquiry, List<Found> found) {
        List<Found> hits = Relevance.fitting(inquiry, found);
        boolean bare = inquiry.roles().isEmpty() && isBare(inquiry);
        boolean payThere =
                intent.equals("pay") && (bare || !inquiry.mentions().places().isEmpty());
        return payThere
                ? hits.stream()
                        .filter(hit -> Relevance.holdsNumber(hit.statement()))
                        .toList()
                : hits;
    }

    private static List<Found> wide(Inquiry inquiry, List<RoleId> roles) {
        return Relevance.fitting(inquiry, inquiry.search(roles, roles.isEmpty(), Set.of()));
    }

    private Reply write(Inquiry inquiry, List<Found> hits, List<RoleId> roles) {
        return Replies.found(inquiry, hits, roles.size() > 2 ? List.of() : Replies.actions(inquiry, "skills", roles));
    }

    private String missing(Inquiry inquiry, List<RoleId> roles) {
        String of = roles.isEmpty()
                ? ""
                : " of " + Replies.list(roles.stream().map(inquiry::plural).toList());
        String where = inquiry.mentions().places().isEmpty() ? "" : " there";
        String when = inquiry.mentions().years().isEmpty() ? "" : " in that year";
        return (broad && inquiry.understanding().isSpecific() ? "that" : what) + of + where + when;
    }
}
