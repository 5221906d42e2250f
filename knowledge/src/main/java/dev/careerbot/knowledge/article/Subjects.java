package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.RoleId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which roles a sentence is about: those before its verb, else those that it leans on, else its section's. Immutable. */
record Subjects(EntityLinker linker, Outline outline) {
    private static final Pattern CONTRAST = Pattern.compile(
            "^(?:Unlike|Whereas|While|In contrast to|Compared (?:to|with)|As opposed to|Rather than|Where|Although|Though|Instead of)\\b(?:[^,]{3,120},\\s*(?:who|which|whose)\\b[^,]{3,120}|[^,]{3,120}),\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]+\\b");
    private static final Set<String> VERBS = Set.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "can",
            "could",
            "may",
            "might",
            "must",
            "should",
            "will",
            "would",
            "do",
            "does",
            "did",
            "need",
            "needs",
            "work",
            "works",
            "use",
            "uses",
            "tend",
            "tends",
            "make",
            "makes",
            "earn",
            "earns",
            "write",
            "writes",
            "build",
            "builds",
            "create",
            "creates",
            "spend",
            "spends",
            "focus",
            "focuses",
            "typically",
            "usually",
            "often",
            "also",
            "generally",
            "rely",
            "relies",
            "start",
            "starts",
            "begin",
            "begins",
            "report",
            "reports",
            "want",
            "wants",
            "pay",
            "pays",
            "fell",
            "rose",
            "grew",
            "dropped",
            "held",
            "take",
            "takes",
            "get",
            "gets",
            "goes",
            "come",
            "comes",
            "says",
            "said",
            "expect",
            "expects");
    private static final List<String> GRADES =
            List.of("Professional", "Associate", "Expert", "Specialty", "Foundation", "Practitioner");
    private static final Pattern CREDENTIAL =
            Pattern.compile("(?:\\b\\p{Lu}[\\p{L}\\d+.-]*\\s+){2,5}(" + String.join("|", GRADES) + ")\\b");
    private static final Pattern RELATIVE = Pattern.compile("(?<=\\w) (?:that|which|whose|because|so that) .*$");
    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|I['’]\\p{L}+|my|My|me|we|We|our|Our|us)\\b");
    private static final Pattern SEVERAL = Pattern.compile(
            "\\p{Ll}{3,}(?<![suiy])s\\b|\\band\\b|\\b(?:people|all|both|most|some|many)\\b", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_WORDS = 5;
    private static final int WITHOUT_A_VERB = 60;

    /**
     * The sentence's subjects.
     *
     * @param mentioned the roles that it names
     * @param before the subjects of the sentence before
     */
    List<RoleId> of(String sentence, List<RoleId> mentioned, List<RoleId> before) {
        if (Wording.namesAnew(sentence) && outline.roles().size() == 1) {
            return outline.roles();
        }
        String main = CONTRAST.matcher(withoutCredentials(sentence)).replaceFirst("");
        String aside = sentence.substring(0, Math.max(0, sentence.length() - main.length()));
        Mentions mentions = linker.link(untilItsVerb(main));
        List<RoleId> named = mentions.roles().isEmpty() ? byHead(mentions) : mentions.roles();
        if (!named.isEmpty()) {
            return withContrasted(named, aside);
        }
        boolean leans = Wording.leans(main);
        if (leans && !before.isEmpty()) {
            return before;
        }
        List<RoleId> section = outline.roles();
        if (leans) {
            return section;
        }
        boolean one = section.size() == 1;
        if (one || mentioned.size() == 1) {
            return one ? section : mentioned;
        }
        return FIRST_PERSON.matcher(sentence).find()
                ? outline.narrator().map(List::of).orElse(List.of())
                : List.of();
    }

    /** Whom "they" in the next sentence stands for: the roles that it names before its verb, or others; empty for those of before. */
    Optional<List<RoleId>> named(String sentence) {
        String main = CONTRAST.matcher(withoutCredentials(sentence)).replaceFirst("");
        String subject = untilItsVerb(main);
        List<RoleId> named = in(subject);
        boolean ofOthers = SEVERAL.matcher(subject).find();
        return Wording.leans(main) || (named.isEmpty() && !ofOthers) ? Optional.empty() : Optional.of(named);
    }

    /** By titles without a field those of the article's roles that bear them, unless a rank stands before: "a senior engineer". */
    private List<RoleId> byHead(Mentions mentions) {
        int head = mentions.masked().indexOf("HEAD");
        boolean rank =
                head > 0 && linker.titles().levels().contains(mentions.masked().get(head - 1));
        return rank
                ? List.of()
                : outline.byHead(mentions.heads().isEmpty() ? outline.headsIn(mentions.words()) : mentions.heads());
    }

    private static String untilItsVerb(String typed) {
        String sentence = RELATIVE.matcher(typed).replaceFirst("");
        int verb = verbIn(sentence, Math.min(1, sentence.length()));
        return sentence.substring(0, verb >= 0 ? verb : Math.min(WITHOUT_A_VERB, sentence.length()));
    }

    /** Where the first verb from a place on begins; less than 0 where there is none. */
    private static int verbIn(String text, int from) {
        Matcher word = WORD.matcher(text);
        for (boolean found = word.find(from); found; found = word.find()) {
            if (VERBS.contains(word.group().toLowerCase(Locale.ROOT))) {
                return word.start();
            }
        }
        return -1;
    }

    /** "AWS Solutions Architect Professional" is no architect. */
    private static String withoutCredentials(String sentence) {
        return GRADES.stream().anyMatch(sentence::contains)
                ? CREDENTIAL.matcher(sentence).replaceAll("$1")
                : sentence;
    }

    /** All roles that the sentence names. */
    List<RoleId> in(String sentence) {
        Mentions mentions = linker.link(withoutCredentials(sentence));
        Set<RoleId> mentioned = new LinkedHashSet<>(mentions.roles());
        mentioned.addAll(byHead(mentions));
        return List.copyOf(mentioned);
    }

    /** "Unlike testers, who …, developers …" tells something of the testers, too. */
    private List<RoleId> withContrasted(List<RoleId> roles, String aside) {
        Set<RoleId> all = new LinkedHashSet<>(roles);
        if (verbIn(aside, 0) >= 0 || aside.contains(" who ")) {
            all.addAll(linker.link(aside).roles());
        }
        return List.copyOf(all);
    }

    /** Whether an item is a sentence of its own: it has its subject before its verb. */
    boolean isSentence(String item) {
        if (Words.of(item).size() < FEWEST_WORDS + 1 || !item.matches("(?s).*[.!]$")) {
            return !linker.link(item.split("[,.;:]")[0]).roles().isEmpty()
                    && Words.of(item).size() > FEWEST_WORDS
                    && verbIn(item, 0) >= 0;
        }
        return verbIn(item, 0) > 0;
    }
}
