package dev.careerbot.bot.answer;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.SkillId;
import dev.careerbot.knowledge.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells whether what a search found answers the question, and how much of it does, from the {@linkplain Evidence evidence} and from
 * what the question names.
 */
public final class Relevance {
    /** Digits, or a number in words that is no article. */
    private static final Pattern NUMBER = Pattern.compile("\\d|\\b(?:" + NumberWords.MANY + ")\\b");

    private static final Pattern FUTURE = Pattern.compile(
            "\\b(?:will|expect\\w*|project\\w*|forecast\\w*|predict\\w*|by 20\\d\\d|next|future|coming|grow\\w*|grew|shrink\\w*|shrank|rise|rose|risen|fell|fallen|slipp\\w+|dropp\\w+|declin\\w+|increas\\w+|decreas\\w+)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");
    private static final Map<String, Set<String>> QUANTITIES = Map.of(
            "pay", Set.of("pay"),
            "duration", Set.of("preparation time", "duration"),
            "share", Set.of("share"),
            "price", Set.of("price"),
            "hours", Set.of("working hours"),
            "age", Set.of("age"));
    private static final Set<String> TYPICAL = Set.of("average", "median", "mean", "typical", "typically");
    private static final Pattern TYPICAL_WORD =
            Pattern.compile("\\b(?:average|median|mean|typical|usual)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_BEST = Pattern.compile(
            "\\b(?:up to|upwards? of|as much as|at most|can (?:make|earn|reach))\\b[^.]{0,30}\\d",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> ANYTHING = Set.of("other", "pay");
    private static final Pattern IS_PAID = Pattern.compile(
            "\\b(?:costs?|free|pric\\w+|fees?|tuition|charge\\w*|paid|for|exam|course)\\b", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PRICE_WORDS = Set.of("cost", "free", "price", "fee", "tuition");

    private static final Set<String> WEIGHING = Set.of(
            "better", "best", "faster", "fastest", "easier", "easiest", "harder", "versus", "vs", "superior", "worse");
    private static final Pattern WEIGHED = Pattern.compile(
            "\\b(?:better|best|worse|faster|slower|easier|harder|than|unlike|whereas|prefer\\w*|superior)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> AGAINST = Set.of("or", "than", "versus", "vs", "over");
    private static final Set<String> MEASURES = Set.of(
            "year", "years", "month", "months", "week", "weeks", "hour", "hours", "star", "stars", "percent", "million",
            "gpa");
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+");

    private static final Set<String> YES_OR_NO = Set.of("free", "extra", "include", "included", "includes", "save");

    /** From this confidence on a question is answered. */
    public static final double CONFIDENT = 0.5;

    private static final double FOR_A_PLAIN_QUESTION = 0.3;
    private static final double SAID_OTHERWISE = 0.55;
    private static final double SURELY_SAID = 0.8;
    private static final double SURE = 0.7;
    private static final double TOO_FAR = 0.1;
    private static final double NOTHING = -7;
    private static final int CONSIDERED = 5;
    private static final int MOST_STATEMENTS = 5;
    private static final int MOST_WORDS = 80;
    private static final int GOING_ON = 2;
    private static final int MOST_GOING_ON = 110;
    private static final double NEAR_THE_BEST = 0.72;
    private static final double JUST_THAT = 0.7;
    private static final double OF_THAT_SORT = 0.3;

    private Relevance() {}

    /**
     * The confidence from which on a question is answered: a sure question for what sources describe, wanting nothing in
     * particular, needs less evidence than one for anything.
     */
    public static double enough(Inquiry inquiry, String intent) {
        return isPlain(inquiry, intent, SURE) ? FOR_A_PLAIN_QUESTION : CONFIDENT;
    }

    /** Whether a question surely has an intent and wants nothing in particular beyond it. */
    public static boolean isPlain(Inquiry inquiry, String intent, double certainty) {
        String particular = inquiry.understanding().particular();
        return (particular.equals("other") || particular.equals(intent))
                && inquiry.understanding().certainty() >= certainty
                && !inquiry.namesAStranger();
    }

    /** The probability that the best of the hits answers the question, 0 to 1. */
    public static double confidence(Inquiry inquiry, List<Found> hits) {
        return hits.isEmpty() ? 0 : Evidence.probability(logit(inquiry, hits) - inquiry.calibration());
    }

    /** What speaks for the best of the hits, in logits, before any calibration; very little where there is none. */
    static double logit(Inquiry inquiry, List<Found> hits) {
        return hits.stream()
                .limit(CONSIDERED)
                .mapToDouble(hit -> Evidence.of(inquiry, hit).logit())
                .max()
                .orElse(NOTHING);
    }

    /** The numbers that a question wants: years of experience, and a number of some unit of time. */
    record Numbers(Optional<Experience> experience, Optional<TimeUnit> unit) {
        static Numbers of(Inquiry inquiry) {
            List<String> words = inquiry.mentions().words();
            return new Numbers(Experience.of(words), TimeUnit.askedFor(words));
        }

        boolean areIn(String text) {
            return experience.map(years -> years.isMetBy(text)).orElse(true)
                    && unit.map(time -> time.isMetBy(text)).orElse(true);
        }
    }

    /** Whether a statement has the versions of skills that the question names, and weighs these against each other where it asks for that. */
    public static boolean fitsSkills(Inquiry inquiry, Statement statement) {
        List<SkillId> named = inquiry.mentions().skills();
        if (named.isEmpty()) {
            return true;
        }
        boolean weighs = statement.skills().containsAll(named)
                && WEIGHED.matcher(statement.text()).find();
        return (weighs || !asksToWeigh(inquiry))
                && versions(inquiry.mentions().words())
                        .allMatch(version -> version.matcher(statement.text()).find());
    }

    /** "Java or Python, which is better?" */
    private static boolean asksToWeigh(Inquiry inquiry) {
        List<String> words = inquiry.mentions().words();
        return inquiry.mentions().skills().size() > 1
                && !inquiry.mentions().namesARole()
                && words.stream().anyMatch(WEIGHING::contains)
                && words.stream().anyMatch(AGAINST::contains);
    }

    private static Stream<Pattern> versions(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> VERSION.matcher(words.get(i)).matches())
                .filter(i -> i + 1 == words.size() || !MEASURES.contains(words.get(i + 1)))
                .mapToObj(i -> Pattern.compile("(?<![\\d.])" + Pattern.quote(words.get(i)) + "(?!\\.?\\d)"));
    }

    /** Whether a question asks for a figure, so that no words without one help. */
    static boolean wantsANumber(Inquiry inquiry) {
        String wanted = inquiry.understanding().particular();
        boolean ofAQuantity =
                Stream.of(wanted, inquiry.understanding().intent()).anyMatch(QUANTITIES::containsKey);
        return !asksWhether(inquiry) && (wanted.equals("count") || ofAQuantity);
    }

    /** Whether it tells a number, in digits or in words. */
    public static boolean holdsNumber(Statement statement) {
        return NUMBER.matcher(statement.text()).find();
    }

    /** The hits that have the sort of number, the place, the time and the years of experience that the question wants. */
    public static List<Found> fitting(Inquiry inquiry, List<Found> hits) {
        Numbers wanted = inquiry.numbers();
        return hits.stream()
                .filter(hit -> fits(inquiry, wanted, hit.statement()) || saysSoInOtherWords(inquiry, wanted, hit))
                .toList();
    }

    /** Whether what surely answers has that sort of number, though it names it by no word that the question would use. */
    private static boolean saysSoInOtherWords(Inquiry inquiry, Numbers wanted, Found hit) {
        String text = hit.statement().text();
        String particular = inquiry.understanding().particular();
        boolean ofThatSort = !particular.equals("count") && NumberSorts.isIn(particular, text);
        return (ofThatSort || !wantsANumber(inquiry))
                && wanted.areIn(text)
                && fitsWhatIsNamed(inquiry, hit.statement())
                && confidence(inquiry, List.of(hit)) >= (ofThatSort ? SAID_OTHERWISE : SURELY_SAID);
    }

    /** Whether a statement has the sort of number, the place, the time and the years of experience that the question wants. */
    public static boolean fits(Inquiry inquiry, Statement statement) {
        return fits(inquiry, inquiry.numbers(), statement);
    }

    private static boolean fits(Inquiry inquiry, Numbers wanted, Statement statement) {
        return fitsParticular(inquiry, wanted.experience(), statement)
                && fitsWhatIsNamed(inquiry, statement)
                && wanted.areIn(statement.text());
    }

    private static boolean fitsParticular(Inquiry inquiry, Optional<Experience> experience, Statement statement) {
        String wanted = inquiry.understanding().particular();
        boolean saysHowLong = wanted.equals("duration") && experience.isPresent();
        if (ANYTHING.contains(wanted) || saysHowLong) {
            return true;
        }
        String text = statement.text().toLowerCase(Locale.ROOT);
        return switch (wanted) {
            case "forecast" ->
                speaksOfIt(inquiry, statement, JUST_THAT)
                        || (statement.facet() == Facet.OUTLOOK
                                && FUTURE.matcher(text).find());
            case "date" -> YEAR.matcher(text).find();
            case "count" -> NumberSorts.isIn(wanted, text);
            case "price" ->
                asksWhether(inquiry) ? PRICE_WORDS.stream().anyMatch(text::contains) : isOfSort(wanted, statement);
            default ->
                QUANTITIES.containsKey(wanted)
                        ? isOfSort(wanted, statement) && speaksOfIt(inquiry, statement, OF_THAT_SORT)
                        : speaksOfIt(inquiry, statement, JUST_THAT);
        };
    }

    /** Whether a price is asked for by yes or no: "is it free", "does that cost extra". */
    private static boolean asksWhether(Inquiry inquiry) {
        return inquiry.mentions().words().stream().anyMatch(YES_OR_NO::contains);
    }

    private static boolean isOfSort(String sort, Statement statement) {
        Figure figure = statement.lead().figure();
        boolean earned = sort.equals("price")
                && statement.facet() == Facet.PAY
                && !IS_PAID.matcher(statement.text()).find();
        return figure == null
                ? !earned && NumberSorts.isIn(sort, statement.text())
                : QUANTITIES.getOrDefault(sort, Set.of()).contains(figure.quantity());
    }

    /** Whether a number of some sort or unit is asked for, and it tells one. */
    static boolean tellsTheNumber(Inquiry inquiry, Statement statement) {
        String wanted = inquiry.understanding().particular();
        Optional<TimeUnit> unit = inquiry.numbers().unit();
        boolean any = !NumberSorts.isKnown(wanted) || wanted.equals("count") || asksWhether(inquiry);
        return (!any || unit.isPresent())
                && (any || isOfSort(wanted, statement))
                && unit.map(time -> time.isMetBy(statement.text())).orElse(true);
    }

    private static boolean speaksOfIt(Inquiry inquiry, Statement statement, double enough) {
        return inquiry.meaning(inquiry.understanding().particulars(), statement) >= enough;
    }

    private static boolean fitsWhatIsNamed(Inquiry inquiry, Statement statement) {
        return isTypicalWhereAsked(inquiry, statement)
                && isOfTheCourseNamed(inquiry, statement)
                && isOfTheLevelNamed(inquiry, statement)
                && inquiry.speaksOfWhatIsCounted(statement)
                && inquiry.speaksOfTheQualificationNamed(statement)
                && fitsSkills(inquiry, statement)
                && inquiry.isAboutItsPlaces(statement)
                && inquiry.mentions().years().stream()
                        .allMatch(year -> statement.text().contains(year.toString()));
    }

    /** "What do they earn on average?": not what the best ones may reach. */
    private static boolean isTypicalWhereAsked(Inquiry inquiry, Statement statement) {
        boolean asked = inquiry.mentions().words().stream().anyMatch(TYPICAL::contains);
        return !asked
                || !AT_BEST.matcher(statement.text()).find()
                || TYPICAL_WORD.matcher(statement.text()).find();
    }

    /** "What does a principal engineer earn?": not what others earn. */
    private static boolean isOfTheLevelNamed(Inquiry inquiry, Statement statement) {
        return inquiry.levels().isEmpty()
                || !wantsANumber(inquiry)
                || KnowledgeBase.plainWords(statement.lead().heading() + " " + statement.text())
                        .containsAll(inquiry.levels());
    }

    /** Whether it names the course or exam that a number is asked of, and tells its price where that is asked. */
    private static boolean isOfTheCourseNamed(Inquiry inquiry, Statement statement) {
        List<CertificationId> named = inquiry.understanding().certifications();
        boolean price = inquiry.understanding().particular().equals("price") && !asksWhether(inquiry);
        if (named.isEmpty()) {
            String text = statement.lead().heading() + ". " + statement.text();
            return inquiry.course()
                    .map(course -> price ? course.isPricedIn(text) : course.isIn(text))
                    .orElse(true);
        }
        return !price
                || PriceTags.tell(
                        named,
                        statement.text(),
                        part -> inquiry.knowledge().link(part).certifications());
    }

    /** The hits that answer, in their order: those that fit and are nearly as good as the best. */
    public static List<Statement> select(Inquiry inquiry, List<Found> hits) {
        List<Statement> selected = new ArrayList<>();
        int words = 0;
        double best = hits.stream().mapToDouble(Found::score).max().orElse(0);
        for (Found hit : hits) {
            if (selected.size() == MOST_STATEMENTS || (hit.score() < best * NEAR_THE_BEST && !selected.isEmpty())) {
                break;
            }
            if (!selected.isEmpty() && confidence(inquiry, List.of(hit)) < TOO_FAR) {
                continue;
            }
            int length = AnswerWriter.text(hit.statement()).split(" ").length;
            if (words + length <= MOST_WORDS || selected.isEmpty()) {
                selected.add(hit.statement());
                words += length;
            }
        }
        return goingOn(inquiry, selected, words);
    }

    /** With the sentences right after the best ones, where there is room: what one begins the next often ends. */
    private static List<Statement> goingOn(Inquiry inquiry, List<Statement> selected, int words) {
        List<Statement> all = new ArrayList<>(selected);
        int left = MOST_GOING_ON - words;
        for (Statement best : selected.subList(0, Math.min(selected.size(), GOING_ON))) {
            Optional<Statement> next = next(inquiry, best).filter(statement -> !all.contains(statement));
            int length = next.map(statement -> AnswerWriter.text(statement).split(" ").length)
                    .orElse(0);
            if (next.isPresent() && length <= left) {
                all.add(all.indexOf(best) + 1, next.get());
                left -= length;
            }
        }
        return all;
    }

    /** The sentence right after a statement, unless it is about other roles, places or skills than the question. */
    static Optional<Statement> next(Inquiry inquiry, Statement statement) {
        Set<ArticleId> articles = Set.copyOf(inquiry.mentions().articles());
        return inquiry.knowledge()
                .occurrences()
                .after(statement)
                .filter(next -> next.lead().article().equals(statement.lead().article()))
                .flatMap(next -> articles.isEmpty() ? Optional.of(next) : next.saidBy(articles))
                .filter(next -> mayGoOn(inquiry, next));
    }

    private static boolean mayGoOn(Inquiry inquiry, Statement statement) {
        boolean ofOthers = !inquiry.roles().isEmpty()
                && !statement.roles().isEmpty()
                && statement.allRoles().stream().noneMatch(inquiry.roles()::contains);
        return !ofOthers
                && inquiry.isAboutItsPlaces(statement)
                && isOfTheCourseNamed(inquiry, statement)
                && inquiry.mentions().years().stream().allMatch(year -> names(statement, year));
    }

    /** Whether it is of that year, or of no other. */
    private static boolean names(Statement statement, int year) {
        return statement.text().contains(Integer.toString(year))
                || !YEAR.matcher(statement.text()).find();
    }
}
