package dev.careerbot.knowledge.linking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.careerbot.knowledge.lazy.Lazy;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Skill;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a text names. Immutable and safe for use by several threads. */
public final class EntityLinker {
    private static final int SHORTEST_NAME = 3;

    /** Reading an article asks for the same sentences, headings and titles again and again. */
    private static final int RECENT = 2_000;

    private final Vocabulary vocabulary;
    private final boolean ofQuestions;
    private final List<Role> roles;
    private final Spelling spelling;
    private final AliasTrie names = new AliasTrie();
    private final Map<List<String>, RoleId> rolesByTitle = new HashMap<>();
    private final Map<RoleId, String> headOfRole = new HashMap<>();
    private final Map<RoleId, String> nameOfRole = new HashMap<>();
    private final Set<String> fields = new HashSet<>();
    private final Lazy<Map<List<String>, String>> meanings = new Lazy<>(this::meaningsOfNames);
    private final Cache<String, Mentions> recent =
            Caffeine.newBuilder().maximumSize(RECENT).build();

    /**
     * A linker of questions.
     *
     * @param articles whose publishers a text may name
     * @param words further words that texts are expected to use, to which typing errors may be mended
     */
    public EntityLinker(
            Catalogue catalogue, Vocabulary vocabulary, Collection<Article> articles, Collection<String> words) {
        this(catalogue, vocabulary, articles, words, true);
    }

    private EntityLinker(
            Catalogue catalogue,
            Vocabulary vocabulary,
            Collection<Article> articles,
            Collection<String> words,
            boolean ofQuestions) {
        this.vocabulary = vocabulary;
        this.ofQuestions = ofQuestions;
        this.roles = catalogue.roles();
        Set<String> targets = new HashSet<>();
        Spelling plain = new Spelling(vocabulary, List.of(), List.of(), List.of());
        catalogue.roles().forEach(role -> addRole(role, plain, targets));
        catalogue.skills().forEach(skill -> addSkill(skill, plain, targets));
        catalogue.certifications().forEach(certification -> addCertification(certification, plain, targets));
        articles.forEach(article -> addArticle(article, plain, targets));
        addPlaces(plain);
        vocabulary.titles().known().forEach(title -> add(title, new Title(title), "", plain, targets));
        targets.addAll(vocabulary.titles().heads());
        this.spelling =
                new Spelling(vocabulary, targets, words, vocabulary.titles().notBeforeHead());
    }

    /** A linker of articles, whose words are taken to be spelt as they mean to be. */
    public static EntityLinker ofArticles(Catalogue catalogue, Vocabulary vocabulary) {
        return new EntityLinker(catalogue, vocabulary, List.of(), List.of(), false);
    }

    /** A place by the first of its names. */
    record Place(String name) {}

    record Title(String name) {}

    /** What the text names. Never fails, whatever the text. */
    public Mentions link(String text) {
        return recent.get(text, this::find);
    }

    private Mentions find(String text) {
        List<Words.Word> words = Words.split(text);
        Spelling.Meant meant = ofQuestions ? spelling.mend(words) : new Spelling.Meant(spelling.plain(words), Set.of());
        return new Linking(this, meant.words(), meant.strangers()).mentions();
    }

    /** The text's words with chat spelling expanded and split words joined, as search and embeddings read it. */
    public String normalise(String text) {
        return String.join(
                " ",
                spelling.plain(Words.split(text)).stream()
                        .map(Words.Word::normal)
                        .toList());
    }

    /** Whether it is for questions, in which "I" is who asks; else for articles. */
    boolean isOfQuestions() {
        return ofQuestions;
    }

    AliasTrie names() {
        return names;
    }

    /** All words that an article with these texts may be read as; what {@link NameChanges} asks for. */
    public Set<String> readings(Collection<String> texts) {
        Set<String> readings = new HashSet<>();
        texts.forEach(text -> readings.addAll(spelling.readings(Words.split(text))));
        return readings;
    }

    /** What names mean to this linker and did not mean to another. */
    public NameChanges changesFrom(EntityLinker before) {
        return new NameChanges(
                before.meanings.get(), meanings.get(), vocabulary.titles().heads());
    }

    /** By the words of each name what it tells a reader, in words that are the same where that is the same. */
    private Map<List<String>, String> meaningsOfNames() {
        Map<RoleId, Role> byId = new HashMap<>();
        roles.forEach(role -> byId.putIfAbsent(role.id(), role));
        Map<List<String>, StringBuilder> meanings = new HashMap<>();
        names.all()
                .forEach((words, named) -> named.forEach(name -> {
                    Role role = name.thing() instanceof RoleId id ? byId.get(id) : null;
                    meanings.computeIfAbsent(words, same -> new StringBuilder())
                            .append(name.thing().getClass().getSimpleName())
                            .append(name)
                            .append(role == null ? "" : role.name() + "/" + role.field());
                }));
        fields.stream()
                .sorted()
                .forEach(field -> meanings.computeIfAbsent(List.of(field), same -> new StringBuilder())
                        .append("field"));
        rolesByTitle.entrySet().stream()
                .map(entry -> Map.entry(List.of(entry.getKey().get(0)), entry.getKey() + "=" + entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .forEach(title -> meanings.computeIfAbsent(title.getKey(), same -> new StringBuilder())
                        .append(title.getValue()));
        Map<List<String>, String> all = new HashMap<>();
        meanings.forEach((words, meaning) -> all.put(words, meaning.toString()));
        return all;
    }

    /** How job titles are made. */
    public JobTitles titles() {
        return vocabulary.titles();
    }

    /** Whether the word is a common English one. */
    public boolean isCommonWord(String word) {
        return vocabulary.english().contains(word);
    }

    boolean isField(String word) {
        return fields.contains(Words.singular(word));
    }

    Optional<RoleId> roleCalled(String field, String head) {
        return Optional.ofNullable(rolesByTitle.get(List.of(Words.singular(field), Words.singular(head))));
    }

    /** The role's name as its words are normalised: "backend developer". */
    String name(RoleId role) {
        return nameOfRole.getOrDefault(role, role.value());
    }

    /** The last word of the role's title: "developer". */
    String head(RoleId role) {
        return headOfRole.getOrDefault(role, "");
    }

    private void addPlaces(Spelling plain) {
        Map<String, Place> byName = new HashMap<>();
        for (List<String> names : vocabulary.places()) {
            Place place = new Place(names.get(0).toLowerCase(Locale.ROOT));
            for (String name : names) {
                byName.put(name.toLowerCase(Locale.ROOT), place);
                add(name, place, isAbbreviation(name) ? name : "", plain, new HashSet<>());
            }
        }
        for (String country : Locale.getISOCountries()) {
            String name =
                    Locale.of("", country).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
            add(name, byName.getOrDefault(name, new Place(name)), "", plain, new HashSet<>());
        }
    }

    /** The spelling that alone counts for an abbreviation that is a common word when not in capitals, as "BED" is. */
    private String exactly(String alias) {
        boolean isWord = vocabulary.english().contains(alias.toLowerCase(Locale.ROOT));
        return isAbbreviation(alias) && isWord ? alias : "";
    }

    private static boolean isAbbreviation(String name) {
        return name.length() > 1 && name.chars().allMatch(Character::isUpperCase);
    }

    private void addRole(Role role, Spelling plain, Set<String> targets) {
        add(role.name(), role.id(), "", plain, targets);
        role.aliases().forEach(alias -> add(alias, role.id(), exactly(alias), plain, targets));
        role.misspellings().forEach(spelling -> add(spelling, role.id(), "", plain, new HashSet<>()));
        List<String> title = words(role.name(), plain);
        nameOfRole.put(role.id(), String.join(" ", title));
        headOfRole.put(role.id(), Words.singular(title.get(title.size() - 1)));
        if (!role.field().isEmpty()) {
            List<String> field = words(role.field(), plain);
            if (field.size() == 1) {
                fields.add(field.get(0));
                rolesByTitle.put(title.stream().map(Words::singular).toList(), role.id());
                for (String alias : role.aliases()) {
                    rolesByTitle.putIfAbsent(
                            words(alias, plain).stream().map(Words::singular).toList(), role.id());
                }
            }
        }
    }

    private void addSkill(Skill skill, Spelling plain, Set<String> targets) {
        add(skill.name(), skill.id(), skill.exact() ? skill.name() : "", plain, targets);
        skill.aliases().forEach(alias -> add(alias, skill.id(), exactly(alias), plain, targets));
    }

    private void addCertification(Certification certification, Spelling plain, Set<String> targets) {
        CertificationId id = certification.id();
        addUnlessWord(certification.name(), id, plain, targets);
        certification.aliases().forEach(alias -> addUnlessWord(alias, id, plain, targets));
        String provider = certification.provider();
        if (provider != null) {
            for (String part : provider.split("\\s*(?:\\bon\\b|[(),])\\s*")) {
                if (!part.isBlank()) {
                    add(part, id, "", plain, targets);
                }
            }
        }
    }

    /** A name of one common word or letter, such as "A+", would be found everywhere. */
    private void addUnlessWord(String name, CertificationId id, Spelling plain, Set<String> targets) {
        List<String> words = words(name, plain);
        boolean everywhere = words.size() == 1
                && (words.get(0).length() < SHORTEST_NAME
                        || vocabulary.english().contains(Words.singular(words.get(0))));
        if (!everywhere) {
            add(name, id, "", plain, targets);
        }
    }

    private void addArticle(Article article, Spelling plain, Set<String> targets) {
        ArticleId id = article.id();
        if (article.publisher() != null) {
            add(article.publisher(), id, "", plain, targets);
        }
        article.aliases().forEach(alias -> add(alias, id, "", plain, targets));
    }

    private void add(String name, Object thing, String exactly, Spelling plain, Set<String> targets) {
        List<String> words = words(name, plain);
        names.add(words, new AliasTrie.Name(thing, exactly));
        targets.addAll(words);
    }

    private static List<String> words(String name, Spelling plain) {
        return plain.plain(Words.split(name)).stream().map(Words.Word::normal).toList();
    }
}
