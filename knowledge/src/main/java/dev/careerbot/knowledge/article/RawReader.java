package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Vocabulary;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Claim;
import dev.careerbot.knowledge.model.ClaimKind;
import dev.careerbot.knowledge.model.Corrections;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Problem;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.Skill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles in the raw into claims, and into the roles, skills and certifications that the catalogue did not know. Used by
 * one thread; reads several articles at once.
 */
public final class RawReader {
    private static final Pattern LEVEL = Pattern.compile(
            "\\b(entry[- ]level|junior|mid[- ]level|senior|lead|principal|staff|experienced|graduate)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITION = Pattern.compile(
            "^(?:An? |The )?[\\p{L} /-]{3,60} (?:is|are) (?:an? |the |professionals|people|specialists|someone)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INTRODUCES = Pattern.compile("^An? [\\p{L} /()-]{3,70}? \\p{Ll}+s[ ,]");
    private static final int ABBREVIATED = 3;
    private static final String OFFERED = "Offered by the article’s publisher: ";
    private static final Pattern CONTRASTS = Pattern.compile(
            "\\b(?:unlike|whereas|while|compared|contrast|opposed|rather than|differ\\w*|both|less|instead|taken (?:on|over)|than|similar|same|interchangeabl[ey]|vs|versus|not identical)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CREDENTIAL = Pattern.compile(
            "\\b(?:certif\\w+|credentials?|degrees?|bachelor|master.s|courses?|program(?:me)?s?|bootcamps?|accredited|graduate)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Catalogue known;
    private final Corrections corrections;
    private final Vocabulary vocabulary;
    private final List<RawArticle> articles;

    /**
     * @param known what is known without the articles
     * @param corrections what is said of names that the articles use
     */
    public RawReader(Catalogue known, Corrections corrections, Vocabulary vocabulary, Collection<RawArticle> articles) {
        this.known = corrections.applyTo(known);
        this.corrections = corrections;
        this.vocabulary = vocabulary;
        this.articles = List.copyOf(articles);
    }

    /**
     * What was understood of all the articles.
     *
     * @param catalogue the known one with what was found
     * @param linker knows all names of the catalogue
     * @param read in the articles' order
     * @param readings what need not be read again where it is the same the next time
     */
    public record Understood(Catalogue catalogue, EntityLinker linker, List<ReadArticle> read, Readings readings) {
        public Understood {
            read = List.copyOf(read);
        }
    }

    /**
     * Reads them: their titles for roles that are not known, then their sentences for skills and certifications that are not, then
     * claims, with all that is known by then. What an article gives depends on itself and on the names that may stand in it, so that
     * one that is the same is read again from where one of these means something else.
     *
     * @param before what was read before
     */
    public Understood read(Readings before) {
        EntityLinker byFiles = EntityLinker.ofArticles(known, vocabulary);
        if (articles.isEmpty()) {
            return new Understood(known, byFiles, List.of(), Readings.NONE);
        }
        List<Optional<Readings.OfArticle>> kept =
                articles.stream().map(before::find).toList();
        Readings.Same same = before.same(Readings.Steps::byFiles, byFiles);
        Map<String, NewRoles.Parts> parts = same.isAll() ? before.parts() : new ConcurrentHashMap<>();
        NewRoles newRoles = new NewRoles(byFiles, known.roles(), parts);
        Faults faults = new Faults();
        List<Titles> titles = each((article, i) -> kept.get(i)
                .filter(same::holds)
                .map(old -> old.found().titles())
                .orElseGet(() -> faults.guarded(article, () -> newRoles.in(article), new Titles())));
        Catalogue withRoles = corrections.applyTo(new Catalogue(
                joined(NewRoles.named(known.roles(), titles), kept(newRoles.among(titles), Role::name), Role::id),
                known.skills(),
                known.certifications(),
                known.disagreements()));
        EntityLinker linker = EntityLinker.ofArticles(withRoles, vocabulary);
        Readings.Same sameRoles = before.same(Readings.Steps::withRoles, linker);
        FacetFinder facets = new FacetFinder();
        NewCertifications certifications =
                new NewCertifications(name -> linker.link(name).isOneRole());
        List<Lazy<Prose>> prose = each((article, i) -> new Lazy<>(() -> faults.guarded(
                article,
                () -> prose(new ProseReader(article, linker, withRoles, facets), article, linker, certifications),
                new Prose(List.of(), List.of(), List.of()))));
        List<Readings.Found> found = each((article, i) -> kept.get(i)
                .filter(sameRoles::holds)
                .map(old -> new Readings.Found(
                        titles.get(i), old.found().skills(), old.found().certifications()))
                .orElseGet(() -> prose.get(i).get().found(titles.get(i))));
        Catalogue catalogue = withFound(withRoles, found);
        EntityLinker all = EntityLinker.ofArticles(catalogue, vocabulary);
        Readings.Same sameNames = before.same(Readings.Steps::withAll, all);
        List<ReadArticle> read = each((article, i) -> kept.get(i)
                .filter(old -> sameRoles.holds(old) && sameNames.holds(old))
                .map(Readings.OfArticle::read)
                .orElseGet(() -> faults.guarded(
                        article,
                        () -> new Claims(article, catalogue, all)
                                .of(prose.get(i).get()))));
        List<Readings.OfArticle> readings = each((article, i) -> new Readings.OfArticle(
                article,
                kept.get(i)
                        .map(Readings.OfArticle::words)
                        .orElseGet(() -> new Lazy<>(() -> byFiles.readings(article.texts()))),
                found.get(i),
                read.get(i)));
        Readings.Steps steps = new Readings.Steps(
                Readings.Step.of(known, byFiles),
                Readings.Step.of(withRoles, linker),
                Readings.Step.of(catalogue, all));
        return new Understood(catalogue, all, read, new Readings(steps, parts, readings));
    }

    private Catalogue withFound(Catalogue withRoles, List<Readings.Found> found) {
        List<Skill> skills =
                NewSkills.together(found.stream().map(Readings.Found::skills).toList());
        List<Certification> certifications = NewCertifications.together(
                found.stream().flatMap(one -> one.certifications().stream()).toList());
        return corrections.applyTo(new Catalogue(
                withRoles.roles(),
                joined(known.skills(), kept(skills, Skill::name), Skill::id),
                joined(known.certifications(), kept(certifications, Certification::name), Certification::id),
                known.disagreements()));
    }

    /** Called by several threads at once, for an article each. */
    private interface Step<T> {
        T of(RawArticle article, int index);
    }

    private <T> List<T> each(Step<T> step) {
        return IntStream.range(0, articles.size())
                .parallel()
                .mapToObj(i -> step.of(articles.get(i), i))
                .toList();
    }

    private static Prose prose(
            ProseReader reader, RawArticle article, EntityLinker linker, NewCertifications certifications) {
        ProseReader.Prose read = reader.read();
        NewSkills skills = new NewSkills(linker);
        List<Sentence> sentences = new ArrayList<>();
        for (Said said : read.said()) {
            boolean listed = said.listed() && said.facet() == Facet.CERTIFICATIONS;
            sentences.add(new Sentence(said, certifications.in(said.quote(), listed, said.roles(), article.id())));
            if (said.facet() != null) {
                skills.look(said.quote(), said.listed(), said.facet());
            }
        }
        return new Prose(sentences, skills.all(), read.problems());
    }

    /** What an article says, before all skills and certifications are known, and those that it names. */
    record Prose(List<Sentence> sentences, List<Skill> skills, List<Problem> problems) {
        Readings.Found found(Titles titles) {
            return new Readings.Found(
                    titles,
                    skills,
                    sentences.stream()
                            .flatMap(sentence -> sentence.certifications().stream())
                            .toList());
        }
    }

    /** What it says at one place, with the certifications that were found there. */
    record Sentence(Said said, List<Certification> certifications) {
        List<CertificationId> found() {
            return certifications.stream().map(Certification::id).toList();
        }
    }

    private <T> List<T> kept(Collection<T> found, Function<T, String> name) {
        return found.stream()
                .filter(thing -> !corrections.drop(name.apply(thing)))
                .toList();
    }

    private static <T> List<T> joined(Collection<T> one, Collection<T> other, Function<T, Object> id) {
        Set<Object> ids = one.stream().map(id).collect(Collectors.toSet());
        return Stream.concat(one.stream(), other.stream().filter(thing -> !ids.contains(id.apply(thing))))
                .toList();
    }

    /** The claims of one article. */
    private record Claims(RawArticle article, Catalogue catalogue, EntityLinker linker) {
        ReadArticle of(Prose prose) {
            List<Claim> claims = new ArrayList<>();
            for (Sentence sentence : prose.sentences()) {
                Said said = sentence.said();
                if (said.component()) {
                    continue;
                }
                if (!said.sells() || CREDENTIAL.matcher(said.quote()).find()) {
                    claims.add(claim(said, named(sentence)));
                }
            }
            List<Problem> problems = new ArrayList<>(prose.problems());
            if (claims.isEmpty()) {
                problems.add(new Problem(article.file(), 0, "left out: no statement was found in it"));
                return new ReadArticle(article.file(), Optional.empty(), claims, problems);
            }
            return new ReadArticle(article.file(), Optional.of(provenance()), claims, problems);
        }

        /** Known certifications that the sentence names; else those that were found in it. */
        private List<CertificationId> named(Sentence sentence) {
            List<CertificationId> found = sentence.found();
            List<CertificationId> known = linker.link(sentence.said().quote()).certifications().stream()
                    .filter(id -> !found.contains(id))
                    .toList();
            return known.isEmpty() ? found : known;
        }

        private Article provenance() {
            return new Article(
                    article.id(),
                    "article",
                    article.text().title(),
                    article.text().publisher(),
                    article.text().author(),
                    article.text().published(),
                    article.text().url(),
                    aliases());
        }

        /** Whose words it holds, and a name at the head of the file's name, such as a publisher's. */
        private List<String> aliases() {
            Set<String> aliases = new LinkedHashSet<>(new Voices(linker).of(article));
            String publisher = article.text().publisher();
            Stream.of(article.file(), publisher == null ? "" : publisher)
                    .map(name -> name.split("[-_. ]", -1)[0])
                    .filter(this::isName)
                    .forEach(aliases::add);
            return List.copyOf(aliases);
        }

        private boolean isName(String word) {
            Mentions mentions = linker.link(word);
            return word.length() > 2
                    && !linker.isCommonWord(word.toLowerCase(Locale.ROOT))
                    && !mentions.namesARole()
                    && mentions.places().isEmpty()
                    && mentions.skills().isEmpty()
                    && word.chars().allMatch(Character::isLetter)
                    && article.text().blocks().stream()
                            .noneMatch(block -> block.text().contains(" in " + word));
        }

        private Claim claim(Said said, List<CertificationId> offers) {
            Mentions mentions = linker.link(said.text());
            Optional<Figure> figure =
                    said.listed() && said.quote().length() < said.text().length() / 2
                            ? Optional.empty()
                            : FigureFinder.pay(said.quote(), said.facet(), population(said), place(mentions));
            return new Claim(
                    article.id(),
                    said.block() + 1,
                    said.sells() ? OFFERED + said.text() : said.text(),
                    said.heading(),
                    said.roles(),
                    said.related(),
                    offers.isEmpty() ? said.facet() : Facet.CERTIFICATIONS,
                    kind(said, offers, figure),
                    mentions.skills(),
                    figure.orElse(null),
                    null,
                    offers,
                    said.quote());
        }

        private ClaimKind kind(Said said, List<CertificationId> offers, Optional<Figure> figure) {
            if (figure.isPresent()) {
                return ClaimKind.FIGURE;
            }
            if (!offers.isEmpty() || said.sells()) {
                return ClaimKind.OFFERING;
            }
            boolean contrasts = CONTRASTS.matcher(said.quote()).find()
                    && said.roles().size() + said.related().size() > 1;
            if (said.roles().size() > 1 || contrasts) {
                return ClaimKind.COMPARISON;
            }
            Matcher opening = INTRODUCES.matcher(said.quote());
            boolean introduces = said.roles().size() == 1
                    && opening.find()
                    && linker.link(opening.group()).roles().equals(said.roles());
            return introduces || DEFINITION.matcher(said.text()).find() ? ClaimKind.DEFINITION : ClaimKind.STATEMENT;
        }

        private @Nullable String population(Said said) {
            if (said.roles().size() != 1) {
                return null;
            }
            Matcher level = LEVEL.matcher(said.quote());
            String name =
                    catalogue.findRole(said.roles().get(0)).map(Role::plural).orElse("");
            List<String> levels = level.results()
                    .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            return levels.size() == 1 ? levels.get(0) + " " + name : name;
        }

        private static @Nullable String place(Mentions mentions) {
            return mentions.places().isEmpty()
                    ? null
                    : String.join(
                            " and ",
                            mentions.places().stream().map(Claims::capitals).toList());
        }

        private static String capitals(String place) {
            return place.length() <= ABBREVIATED
                    ? place.toUpperCase(Locale.ROOT)
                    : Stream.of(place.split(" "))
                            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                            .collect(Collectors.joining(" "));
        }
    }
}
