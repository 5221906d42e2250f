package dev.careerbot.bot.certs;

import dev.careerbot.bot.answer.AnswerWriter;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.Inquiry;
import dev.careerbot.bot.answer.Relevance;
import dev.careerbot.bot.answer.Replies;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.ClaimKind;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Certifications and courses for a role, skills held and a level, ranked, with the reason; or what is said of them. */
public final class CertsFeature implements Feature {

    /** Where statements about certifications come before offers, less evidence suffices. */
    private static final Pattern OFFERED = Pattern.compile(
            "\\b(?:exams?|courses?|certificat\\w+|boot ?camps?|programmes?|programs?|badges?|awards?|diplomas?|tracks?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final double FOR_WHAT_IS_SAID = 0.3;

    @Override
    public String intent() {
        return "certs";
    }

    @Override
    public Optional<CommandSpec> command() {
        return Optional.of(new CommandSpec(
                "certs",
                "Certifications and courses for a role",
                List.of(
                        new CommandSpec.Option(
                                "role", "The role, e.g. back-end developer", CommandSpec.Kind.ROLE, false),
                        new CommandSpec.Option("skill", "A skill that you have", CommandSpec.Kind.SKILL, false)),
                "which certifications and courses are there[ for a {role}][, i know {skill}]"));
    }

    @Override
    public Reply answer(Inquiry inquiry) {
        List<CertificationId> named = inquiry.understanding().certifications();
        List<RoleId> roles = inquiry.roles().isEmpty() ? inquiry.candidates() : inquiry.roles();
        boolean bare = inquiry.roles().isEmpty()
                && roles.size() > 1
                && named.isEmpty()
                && inquiry.understanding().fields().isEmpty()
                && !inquiry.understanding().isSpecific();
        if (bare) {
            return Replies.clarify(inquiry, intent(), roles);
        }
        List<Found> hits = inquiry.search(roles, true, Set.of(Facet.CERTIFICATIONS));
        if (!named.isEmpty() && inquiry.mentions().articles().isEmpty()) {
            return ofNamed(inquiry, named, hits);
        }
        boolean offersFirst = hits.stream()
                .filter(hit -> roles.isEmpty() || !isOffer(hit.statement()) || serves(inquiry, hit.statement(), roles))
                .findFirst()
                .map(hit -> isOffer(hit.statement()))
                .orElse(true);
        List<Found> fitting = Relevance.fitting(inquiry, hits);
        boolean generic = !inquiry.understanding().isSpecific();
        boolean asksAPrice = inquiry.understanding().particular().equals("price");
        if (fitting.isEmpty() && asksAPrice && !inquiry.namesAStranger()) {
            return price(inquiry, roles);
        }
        if (fitting.isEmpty() || inquiry.namesAStranger()) {
            return Replies.noData(inquiry, "that");
        }
        if (!inquiry.mentions().skills().isEmpty() || (!roles.isEmpty() && generic)) {
            return list(inquiry, roles);
        }
        double confidence = Relevance.confidence(inquiry, fitting);
        boolean ofSource = !inquiry.mentions().articles().isEmpty();
        if (offersFirst && !ofSource && (generic || !roles.isEmpty())) {
            return list(inquiry, roles);
        }
        if (confidence >= (offersFirst ? Relevance.CONFIDENT : FOR_WHAT_IS_SAID)) {
            return Replies.found(inquiry, fitting, List.of());
        }
        if (ofSource || roles.isEmpty()) {
            return Replies.noData(inquiry, "that");
        }
        return list(inquiry, roles);
    }

    /** What a course or exam of the role costs, wherever it is said. */
    private static Reply price(Inquiry inquiry, List<RoleId> roles) {
        List<Found> said = Relevance.fitting(inquiry, inquiry.search(roles, true, Set.of())).stream()
                .filter(hit -> OFFERED.matcher(hit.statement().text()).find())
                .toList();
        return Relevance.confidence(inquiry, said) >= Relevance.CONFIDENT
                ? Replies.found(inquiry, said, List.of())
                : Replies.noData(inquiry, "that");
    }

    private static boolean isOffer(Statement statement) {
        return statement.lead().kind() == ClaimKind.OFFERING;
    }

    private static boolean serves(Inquiry inquiry, Statement statement, List<RoleId> roles) {
        return statement.lead().offers().stream()
                .flatMap(id -> inquiry.knowledge().snapshot().catalogue().findCertification(id).stream())
                .anyMatch(certification -> certification.roles().stream().anyMatch(roles::contains));
    }

    private static Reply ofNamed(Inquiry inquiry, List<CertificationId> named, List<Found> hits) {
        List<Found> about = hits.stream()
                .filter(hit -> hit.statement().lead().offers().stream().anyMatch(named::contains))
                .toList();
        List<Found> fitting = Relevance.fitting(inquiry, about);
        boolean covered =
                !inquiry.understanding().isSpecific() || Relevance.confidence(inquiry, fitting) >= Relevance.CONFIDENT;
        if (fitting.isEmpty() || !covered) {
            return Replies.noData(
                    inquiry,
                    "that",
                    about.stream().limit(1).map(Found::statement).toList());
        }
        return Replies.found(inquiry, fitting, List.of());
    }

    /** The offers, those for the role and the skills first, each with the reason. */
    private static Reply list(Inquiry inquiry, List<RoleId> roles) {
        List<SkillId> skills = inquiry.mentions().skills();
        Map<Certification, Statement> offers = offers(inquiry);
        List<Certification> ranked = offers.keySet().stream()
                .filter(c -> Relevance.fits(inquiry, Objects.requireNonNull(offers.get(c))))
                .filter(c -> roles.isEmpty() || c.roles().stream().anyMatch(roles::contains))
                .filter(c -> skills.isEmpty()
                        || (!roles.isEmpty() && knows(inquiry, skills))
                        || c.skills().stream().anyMatch(skills::contains))
                .sorted(Comparator.comparingLong((Certification c) ->
                        -c.roles().stream().filter(roles::contains).count()
                                - c.skills().stream().filter(skills::contains).count()))
                .toList();
        if (ranked.isEmpty()) {
            String of = roles.isEmpty()
                    ? ""
                    : " for " + Replies.list(roles.stream().map(inquiry::plural).toList());
            List<Statement> nearest = offers.values().stream()
                    .filter(s -> serves(inquiry, s, roles))
                    .limit(1)
                    .toList();
            return Replies.noData(inquiry, "that of a certification or course" + of, nearest);
        }
        AnswerWriter writer = new AnswerWriter(inquiry.knowledge(), Integer.MAX_VALUE);
        List<CitedText> items = new ArrayList<>();
        for (Certification c : ranked) {
            Statement statement = Objects.requireNonNull(offers.get(c));
            items.add(writer.cite(line(inquiry, c, roles) + " " + AnswerWriter.text(statement), List.of(statement)));
        }
        writer.add(new Block.Bullets(items));
        return writer.answer(
                true, Replies.actions(inquiry, "skills", roles.stream().limit(2).toList()));
    }

    /** Whether the sources name the skills at all, so that "I know Java" narrows nothing that they could offer. */
    private static boolean knows(Inquiry inquiry, List<SkillId> skills) {
        return skills.stream().noneMatch(skill -> inquiry.naming(skill).isEmpty());
    }

    private static String line(Inquiry inquiry, Certification c, List<RoleId> roles) {
        StringBuilder line = new StringBuilder(
                c.name().substring(0, 1).toUpperCase(Locale.ROOT) + c.name().substring(1));
        line.append(", ").append(c.kind());
        line.append(c.provider() == null ? ", provider not stated" : " by " + c.provider());
        List<String> served =
                c.roles().stream().filter(roles::contains).map(inquiry::plural).toList();
        if (!served.isEmpty()) {
            line.append(", for ").append(Replies.list(served));
        }
        line.append(c.checked() == null ? " (not yet checked)." : " (checked " + c.checked() + ").");
        return line.toString();
    }

    private static Map<Certification, Statement> offers(Inquiry inquiry) {
        Map<Certification, Statement> offers = new LinkedHashMap<>();
        for (Statement statement : inquiry.offering()) {
            statement.lead().offers().stream()
                    .flatMap(id -> inquiry.knowledge().snapshot().catalogue().findCertification(id).stream())
                    .forEach(certification -> offers.putIfAbsent(certification, statement));
        }
        return offers;
    }
}
