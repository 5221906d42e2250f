package dev.careerbot.bot.answer;

import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Adds to a reply what was found nearest to the question's own words, whatever facet it belongs to. */
public final class Nearest {
    private static final int LOOKED_AT = 5;
    private static final int MOST_ADDED = 3;
    private static final int MOST_OFFERED = 4;
    private static final double SURE = 0.6;
    private static final double NEAR_THE_BEST = 0.7;
    private static final int LONGEST = 45;
    private static final double SURELY_SAID = 0.75;
    private static final double PERHAPS = 0.2;
    private static final double HARDLY = 0.1;

    private Nearest() {}

    /** The answer with the nearest statements that it does not tell yet, if they surely answer. */
    public static Reply.Answer added(Inquiry inquiry, Reply.Answer answer) {
        return added(inquiry, answer, SURE);
    }

    /** A list of sources with what they say of just what is asked of them: "what is their survey based on?". */
    public static Reply.Answer addedToSources(Inquiry inquiry, Reply.Answer answer) {
        return inquiry.understanding().isSpecific() ? added(inquiry, answer, SURELY_SAID) : answer;
    }

    private static Reply.Answer added(Inquiry inquiry, Reply.Answer answer, double enough) {
        List<Found> hits = Relevance.fitting(inquiry, found(inquiry));
        double best = hits.stream().mapToDouble(Found::score).max().orElse(0);
        List<Statement> more = hits.stream()
                .limit(LOOKED_AT)
                .filter(hit -> hit.score() >= best * NEAR_THE_BEST)
                .filter(hit -> Relevance.confidence(inquiry, List.of(hit)) >= enough)
                .map(Found::statement)
                .filter(mayBeAddedTo(answer))
                .limit(MOST_ADDED)
                .toList();
        return more.isEmpty()
                ? answer
                : AnswerWriter.continuing(inquiry.knowledge(), answer).with(more, answer);
    }

    /**
     * What answers a question that the intent's own statements do not, whatever facet it belongs to; else the reply with what is
     * nearest to the question's own words, so that an asker may judge.
     *
     * @param unsure whether the question may well have been for something else than its intent, so that less evidence suffices
     */
    public static Reply inPlaceOf(Inquiry inquiry, Reply.NoData reply, boolean unsure) {
        List<Found> found = found(inquiry);
        List<Found> fitting = Relevance.fitting(inquiry, found).stream()
                .filter(hit -> !inquiry.weighsTwo() || inquiry.isOfAllNamed(hit.statement()))
                .toList();
        if (Relevance.confidence(inquiry, fitting) >= (unsure ? Relevance.CONFIDENT : SURELY_SAID)) {
            return Replies.found(inquiry, fitting, List.of());
        }
        return offered(inquiry, reply, found);
    }

    /**
     * What surely answers a question for a title that nobody describes: statements on the field that the title names, such as "if you
     * come from web development …" for web developers; else the reply. The field narrows it down, so that no calibration is needed.
     */
    public static Reply inPlaceOf(Inquiry inquiry, Reply.UnknownRole reply) {
        Set<String> fields = fieldsAsked(inquiry);
        if (inquiry.understanding().focus().isEmpty()) {
            return reply;
        }
        List<Found> hits = Relevance.fitting(inquiry, inquiry.search(List.of(), true, Set.of())).stream()
                .filter(hit -> !inquiry.weighsTwo() || inquiry.isOfAllNamed(hit.statement()))
                .toList();
        List<Found> ofFields = hits.stream()
                .filter(hit -> !fields.isEmpty() && isOfFields(inquiry, hit.statement(), fields))
                .toList();
        return Evidence.probability(Relevance.logit(inquiry, ofFields)) >= SURELY_SAID
                ? Replies.found(inquiry, ofFields, List.of())
                : offered(inquiry, reply, hits);
    }

    private static Reply offered(Inquiry inquiry, Reply.UnknownRole reply, List<Found> hits) {
        List<Statement> more = hits.stream()
                .filter(hit -> Evidence.probability(Relevance.logit(inquiry, List.of(hit))) >= Relevance.CONFIDENT)
                .map(Found::statement)
                .filter(mayBeAddedTo(reply))
                .limit(MOST_ADDED)
                .toList();
        return more.isEmpty()
                ? reply
                : AnswerWriter.continuing(inquiry.knowledge(), reply).with(more, reply);
    }

    /** The stems of the titles that nobody describes, without their last words; none where one says nothing by itself: "IT". */
    private static Set<String> fieldsAsked(Inquiry inquiry) {
        List<String> titles = new ArrayList<>(inquiry.mentions().titles());
        inquiry.roles().stream()
                .filter(role -> !inquiry.isDescribed(role))
                .map(inquiry::name)
                .forEach(titles::add);
        List<List<String>> fields = titles.stream()
                .map(title -> KnowledgeBase.stems(title.substring(0, Math.max(0, title.lastIndexOf(' ')))))
                .toList();
        return fields.stream().anyMatch(List::isEmpty)
                ? Set.of()
                : fields.stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static boolean isOfFields(Inquiry inquiry, Statement statement, Set<String> fields) {
        StringBuilder said = new StringBuilder(statement.text());
        for (Claim claim : statement.claims()) {
            said.append(' ').append(claim.heading());
            inquiry.knowledge()
                    .snapshot()
                    .findArticle(claim.article())
                    .ifPresent(article -> said.append(' ').append(article.title()));
        }
        return Set.copyOf(KnowledgeBase.stems(said.toString())).containsAll(fields);
    }

    private static Reply offered(Inquiry inquiry, Reply.NoData reply, List<Found> found) {
        int offered =
                reply.blocks().stream().mapToInt(block -> block.stated().size()).sum();
        boolean number = Relevance.wantsANumber(inquiry) || inquiry.asksHowMuch();
        boolean general = inquiry.roles().isEmpty() || inquiry.understanding().isSpecific();
        List<Statement> more = found.stream()
                .filter(hit -> general || isOfTheMatter(inquiry, hit.statement()))
                .filter(hit -> Evidence.probability(Relevance.logit(inquiry, List.of(hit)))
                        >= (Relevance.tellsTheNumber(inquiry, hit.statement()) ? HARDLY : PERHAPS))
                .filter(hit -> !number || Relevance.holdsNumber(hit.statement()))
                .map(Found::statement)
                .sorted(Comparator.comparing(statement -> !Relevance.tellsTheNumber(inquiry, statement)))
                .filter(mayBeAddedTo(reply))
                .limit(Math.max(0, MOST_OFFERED - offered))
                .toList();
        return more.isEmpty()
                ? reply
                : AnswerWriter.continuing(inquiry.knowledge(), reply).with(goingOn(inquiry, reply, more), reply);
    }

    /** With the sentence right after the first. */
    private static List<Statement> goingOn(Inquiry inquiry, Reply reply, List<Statement> offered) {
        List<Statement> all = new ArrayList<>(offered);
        Relevance.next(inquiry, offered.get(0))
                .filter(mayBeAddedTo(reply))
                .filter(next -> !offered.contains(next))
                .ifPresent(next -> all.add(1, next));
        return all;
    }

    /** What is found for the question's own words, of its roles and of none. */
    private static List<Found> found(Inquiry inquiry) {
        return inquiry.search(inquiry.roles(), true, Set.of());
    }

    /**
     * For a plain question of a role: whether a statement tells of that role, or in an article in the raw of no other, or of what is
     * asked of it.
     */
    private static boolean isOfTheMatter(Inquiry inquiry, Statement statement) {
        return inquiry.isOfItsFacet(statement)
                || (statement.allRoles().isEmpty() && statement.lead().quote() != null)
                || statement.allRoles().stream().anyMatch(inquiry.roles()::contains);
    }

    /** What the reply does not tell yet, and that is not too long. */
    private static Predicate<Statement> mayBeAddedTo(Reply reply) {
        String told = reply.blocks().stream()
                .flatMap(block -> block.stated().stream())
                .map(CitedText::text)
                .collect(Collectors.joining(" "));
        return statement -> {
            String text = AnswerWriter.text(statement);
            return !told.contains(text) && text.split(" ").length <= LONGEST;
        };
    }
}
