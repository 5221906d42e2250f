package dev.careerbot.bot.understanding;

import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.intent.Classifiers;
import dev.careerbot.bot.intent.Phrasings;
import dev.careerbot.bot.intent.TextClassifier;
import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a checked question. Immutable and safe for use by several threads. */
public final class Understander {
    /** The intent of a message that asks nothing of the bot's field. */
    public static final String NONE = "none";

    /** The intent of a question for anything that the sources may say. */
    public static final String ANYTHING = "ask";

    /** From this certainty on a question is taken to be what the classifier says. */
    public static final double SURE = 0.9;

    private static final String OF_TWO = "compare";
    private static final String OF_ONE = "describe";
    private static final String PAY = "pay";
    private static final Set<String> OF_ANOTHER_SORT = Set.of(PAY, "path", "skills", "education");
    private static final Set<String> OF_THE_DAILY_ROUND = Set.of("hours", "conditions", "age", "demography");
    private static final String SOURCES = "sources";
    private static final String CERTS = "certs";
    private static final String ROLES = "roles";
    private static final String SOCIAL = "social";
    private static final Set<String> LISTED = Set.of(SOURCES, ROLES, CERTS, SOCIAL);
    private static final double SURE_OF_A_LIST = 0.5;
    private static final Set<String> OF_A_CERTIFICATION = Set.of(CERTS, ROLES, ANYTHING, SOURCES, "path", "education");
    private static final Set<String> OTHER_NUMBERS = Set.of("hours", "age", "share", "count", "duration", "price");
    private static final double SURE_OF_PARTICULAR = 0.55;

    private final Classifiers classifiers;
    private final Phrasings phrasings = Phrasings.shipped("intents.yaml");
    private final IntentVocabulary vocabulary = new IntentVocabulary(phrasings);
    private final FollowUps followUps = new FollowUps();

    public Understander(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    /**
     * What the question asks.
     *
     * @param forced the intent where a command names it
     */
    public Understanding understand(
            String question, Optional<String> forced, Context context, KnowledgeBase knowledge) {
        return understand(question, forced, context, knowledge, false);
    }

    /** "and the engineer?" in full: the last question's intent in its first phrasing, with the roles named now. */
    private Understanding inFull(Mentions mentions, Context context, KnowledgeBase knowledge) {
        List<RoleId> roles = followUps.roles(
                mentions, context, knowledge.snapshot().catalogue().roles(), context.intent());
        List<String> names = new ArrayList<>(names(roles, knowledge));
        names.addAll(mentions.titles());
        names.addAll(mentions.fields());
        boolean oneOfTwo = names.size() == 1
                && (followUps.picks(mentions) || context.roles().containsAll(mentions.roles()));
        String intent = oneOfTwo && context.intent().equals(OF_TWO) ? OF_ONE : context.intent();
        String phrasing =
                phrasings.byLabel().getOrDefault(intent, List.of("{role}")).get(0);
        boolean ofEach = names.size() > 1 && !phrasing.contains("{other}");
        String first = ofEach ? String.join(" and ", names) : names.isEmpty() ? "" : names.get(0);
        String question = phrasing.replace("{role}", first).replace("{other}", names.size() > 1 ? names.get(1) : first);
        return understand(question + where(mentions), Optional.of(intent), context, knowledge, true);
    }

    private static String where(Mentions mentions) {
        List<String> all = new ArrayList<>(mentions.places());
        mentions.years().forEach(year -> all.add(year.toString()));
        return all.isEmpty() ? "" : " in " + String.join(" in ", all);
    }

    private static List<String> names(List<RoleId> roles, KnowledgeBase knowledge) {
        return roles.stream()
                .flatMap(id -> knowledge.snapshot().catalogue().findRole(id).stream())
                .map(Role::name)
                .toList();
    }

    private Understanding understand(
            String question, Optional<String> forced, Context context, KnowledgeBase knowledge, boolean isRewritten) {
        Mentions mentions = mentions(question, knowledge);
        float[] vector = knowledge.embed(mentions.corrected());
        TextClassifier.Guess guess = likeliest(classifiers.intents().classify(mentions, vector), mentions);
        boolean leans = !context.intent().isEmpty() && followUps.leans(mentions);
        String intent = guess.label();
        double certainty = guess.probability();
        String wanted = wanted(mentions, vector);
        if (forced.isPresent()) {
            intent = forced.get();
            certainty = 1;
        } else if (leans
                && followUps.isFragment(
                        mentions, context, knowledge.snapshot().catalogue().roles())
                && !isRewritten) {
            return inFull(mentions, context, knowledge);
        } else if (leans && intent.equals(NONE) && certainty < SURE) {
            intent = context.certifications().isEmpty() ? context.intent() : CERTS;
        }
        intent = forced.isEmpty() ? mended(intent, mentions, wanted, leans) : intent;
        List<RoleId> roles = followUps.roles(
                mentions, context, knowledge.snapshot().catalogue().roles(), intent);
        if (roles.isEmpty() && followUps.speaksOfTwo(mentions, context) && (!intent.equals(NONE) || certainty < SURE)) {
            roles = pair(mentions, knowledge);
            intent = intent.equals(NONE) && !roles.isEmpty() ? OF_TWO : intent;
        }
        roles = roles.isEmpty() && !mentions.namesARole()
                ? WorkOf.roles(mentions, knowledge)
                : asTheyAreTold(roles, knowledge);
        List<CertificationId> certifications = mentions.certifications();
        if (leans && certifications.isEmpty() && mentions.roles().isEmpty() && OF_A_CERTIFICATION.contains(intent)) {
            certifications = context.certifications();
            boolean ofThese = !certifications.isEmpty() && !intent.equals(SOURCES);
            intent = forced.isEmpty() && ofThese ? CERTS : intent;
        }
        if (forced.isEmpty() && intent.equals(OF_ONE) && roles.isEmpty() && namesNothing(mentions, certifications)) {
            intent = ANYTHING;
        }
        boolean inheritsField = leans
                && roles.isEmpty()
                && mentions.fields().isEmpty()
                && mentions.titles().isEmpty();
        String query = mentions.corrected();
        if (mentions.roles().isEmpty() && !roles.isEmpty()) {
            query += " " + String.join(" ", names(roles, knowledge));
            vector = knowledge.embed(query);
        }
        return new Understanding(
                mentions,
                query,
                vector,
                intent,
                certainty,
                wanted,
                roles,
                inheritsField ? context.fields() : mentions.fields(),
                certifications,
                vocabulary.focus(intent, mentions),
                vocabulary.focus("other", mentions));
    }

    private static Mentions mentions(String question, KnowledgeBase knowledge) {
        Mentions typed = knowledge.link(question);
        String full = ShortTitles.inFull(question, typed, knowledge);
        return full.equals(question) ? typed : knowledge.link(full);
    }

    private static boolean namesNothing(Mentions mentions, List<CertificationId> certifications) {
        return certifications.isEmpty() && !mentions.namesARole();
    }

    private String wanted(Mentions mentions, float[] vector) {
        Optional<String> quantity = Quantity.of(mentions);
        if (quantity.isPresent()) {
            return quantity.get();
        }
        TextClassifier.Guess particular =
                classifiers.particulars().classify(mentions, vector).get(0);
        return particular.probability() >= SURE_OF_PARTICULAR ? particular.label() : "other";
    }

    /** The roles, by the names under which more is told of them. */
    private static List<RoleId> asTheyAreTold(List<RoleId> roles, KnowledgeBase knowledge) {
        return roles.stream()
                .map(role -> knowledge.alsoCalled().getOrDefault(role, role))
                .distinct()
                .toList();
    }

    /** The first guess, or the second where the first is answered by a list whatever else is asked and is not sure. */
    private static TextClassifier.Guess likeliest(List<TextClassifier.Guess> guesses, Mentions mentions) {
        TextClassifier.Guess first = guesses.get(0);
        boolean ofASkill = first.label().equals(SOURCES) && !mentions.skills().isEmpty();
        boolean rash = LISTED.contains(first.label()) && first.probability() < SURE_OF_A_LIST;
        return rash || ofASkill ? guesses.get(1) : first;
    }

    /** The two roles that sources compare most, of the field that is named, if one is. */
    private static List<RoleId> pair(Mentions mentions, KnowledgeBase knowledge) {
        List<RoleId> pair = knowledge.occurrences().comparedMost();
        boolean ofThatField = mentions.fields().isEmpty()
                || pair.stream()
                        .flatMap(id -> knowledge.snapshot().catalogue().findRole(id).stream())
                        .allMatch(role -> mentions.fields().contains(role.field()));
        return ofThatField ? pair : List.of();
    }

    /** The intent where single words say more than the classifier sees. */
    private String mended(String intent, Mentions mentions, String wanted, boolean leans) {
        if (followUps.asksForTheAuthor(mentions)) {
            return SOURCES;
        }
        if (intent.equals(SOCIAL) && mentions.namesARole()) {
            return OF_ONE;
        }
        boolean ofAnotherSort = OF_ANOTHER_SORT.contains(intent)
                || (intent.equals(SOURCES)
                        && mentions.namesARole()
                        && mentions.articles().isEmpty());
        if (ofAnotherSort && OF_THE_DAILY_ROUND.contains(wanted)) {
            return ANYTHING;
        }
        if (!intent.equals(PAY)) {
            return intent;
        }
        boolean ofACertification =
                !mentions.certifications().isEmpty() && mentions.roles().isEmpty();
        boolean asksForAnotherNumber = !leans && OTHER_NUMBERS.contains(wanted);
        return ofACertification ? CERTS : asksForAnotherNumber ? ANYTHING : intent;
    }
}
