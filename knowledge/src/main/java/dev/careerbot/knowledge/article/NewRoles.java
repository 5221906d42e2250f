package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.linking.EntityLinker;
import dev.careerbot.knowledge.linking.Words;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.reading.Sentences;
import dev.careerbot.knowledge.reading.TextBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the roles that articles are about and the catalogue does not know: job titles in titles and headings that the text
 * speaks of, with the abbreviations that it introduces. Used by one thread.
 */
final class NewRoles {
    private static final Pattern ABBREVIATION = Pattern.compile(
            "((?:[\\p{L}][\\p{L}\\p{N}&/-]*[ ]){1,6})\\((?:or |also |aka )?([A-Z][A-Za-z]{0,4}[A-Z])s?\\)");
    private static final Pattern ALSO_CALLED = Pattern.compile(
            "(?:also (?:called|known as|referred to as|advertised as|titled)|(?:sometimes|often) called|a\\.k\\.a\\.?|aka|otherwise known as|(?:other|alternative) (?:job )?titles(?: include)?)(?::| |: )(?:an? |the )?([\\p{L}, /-]{4,160})",
            Pattern.CASE_INSENSITIVE);
    /** What somebody's work is likened to: "is like a teacher". */
    private static final Pattern ANALOGY = Pattern.compile(
            "\\b(?:(?:is|are|was|be|being|act|acts|much|rather|bit) like|likened to|be compared to|akin to) (?:an? |the |your )?[^,;.:]*?(?=[,;.:]|\\b(?:while|whereas|but)\\b|$)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*(?:,|/|\\bor\\b|\\band\\b)\\s*(?:an? |the )?");
    private static final Set<String> SMALL = Set.of("of", "in", "and", "the", "for");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "\\b(?:certified|certificat\\w+|professional|foundation|associate|exam)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SHOUT = 5;
    private static final int THREE_WORDS = 3;
    private static final int LONGEST_CELL = 50;

    private final EntityLinker linker;
    private final Map<String, Parts> parts;
    private final NarrowerRoles narrower;

    /**
     * @param linker knows what is known without the articles
     * @param known the roles that it knows
     * @param parts what was found out about titles by a linker that knows the same; grows
     */
    NewRoles(EntityLinker linker, Collection<Role> known, Map<String, Parts> parts) {
        this.linker = linker;
        this.parts = parts;
        this.narrower = new NarrowerRoles(linker, known);
    }

    /**
     * What parts of a title mean by themselves.
     *
     * @param field see {@link Role#field}
     * @param work what else the work is called, none or one
     * @param modifier the words before the last, none or one, where they mean this work
     * @param rest what is left without the first word, where that could be a title; else empty
     */
    record Parts(String field, List<String> work, List<String> modifier, String rest) {}

    /** The known roles with the further names that articles give to one of them alone. */
    static List<Role> named(Collection<Role> known, Collection<Titles> ofArticles) {
        Titles all = new Titles();
        ofArticles.forEach(all::add);
        Map<String, Integer> bearers = new HashMap<>();
        all.names().values().forEach(names -> names.forEach(name -> bearers.merge(name, 1, Integer::sum)));
        return known.stream()
                .map(role -> {
                    Set<String> names = new LinkedHashSet<>(role.aliases());
                    all.names().getOrDefault(role.id().value(), Set.of()).stream()
                            .filter(name -> bearers.getOrDefault(name, 0) == 1)
                            .forEach(names::add);
                    return names.size() == role.aliases().size() ? role : role.withAliases(List.copyOf(names));
                })
                .toList();
    }

    /** The roles that the articles' titles are, in the order of mention. */
    List<Role> among(Collection<Titles> ofArticles) {
        Titles all = new Titles();
        ofArticles.forEach(all::add);
        shorten(all, ofArticles);
        Map<String, Integer> endings = new HashMap<>();
        all.mentions().keySet().forEach(title -> endings(title).forEach(end -> endings.merge(end, 1, Integer::sum)));
        List<Role> roles = new ArrayList<>();
        all.mentions().keySet().stream()
                .filter(title -> all.isSpokenOf(title) && !all.taken().contains(title))
                .forEach(title -> roles.add(role(title, all, endings)));
        return roles;
    }

    /** "threat analyst" or "CTA" where the same article speaks of a cyber threat analyst, and no other title ends or begins so. */
    private static void shorten(Titles all, Collection<Titles> ofArticles) {
        Map<String, Titles> most = new HashMap<>();
        ofArticles.forEach(here -> here.mentions()
                .forEach((title, times) -> most.merge(
                        title, here, (one, other) -> one.mentions().getOrDefault(title, 0) < times ? other : one)));
        Map<String, List<String>> longer = new HashMap<>();
        all.mentions()
                .keySet()
                .forEach(title -> endings(title).stream()
                        .skip(1)
                        .forEach(end -> longer.computeIfAbsent(end, e -> new ArrayList<>())
                                .add(title)));
        all.mentions().keySet().stream()
                .filter(title -> !all.taken().contains(title))
                .sorted(Comparator.comparingInt(String::length))
                .forEach(title -> {
                    List<String> full = inFull(title, all, longer);
                    boolean together = full.size() == 1
                            && most.getOrDefault(title, all).mentions().containsKey(full.get(0));
                    if (together && all.isSpokenOf(full.get(0))) {
                        all.shorten(full.get(0), title);
                    }
                });
    }

    private static List<String> inFull(String title, Titles all, Map<String, List<String>> longer) {
        if (!title.contains(" ") && title.length() > LONGEST_SHOUT) {
            return List.of();
        }
        List<String> full = title.contains(" ")
                ? longer.getOrDefault(title, List.of())
                : all.mentions().keySet().stream()
                        .filter(other -> other.contains(" ") && abbreviates(List.of(other.split(" ")), title))
                        .toList();
        return full.stream().filter(other -> !all.taken().contains(other)).toList();
    }

    /** The titles that an article speaks of. */
    Titles in(RawArticle article) {
        Titles here = new Titles();
        List<RoleId> about = linker.link(article.text().title()).roles();
        add(article.text().title(), here, true, about);
        linker.link(article.text().title()).titles().stream()
                .filter(title -> title.contains(" "))
                .forEach(title -> here.mentions().merge(title, 1, Integer::sum));
        for (TextBlock block : article.text().blocks()) {
            boolean heads = block instanceof TextBlock.Heading;
            if (block instanceof TextBlock.Row row) {
                row.cells().stream()
                        .filter(cell -> cell.length() < LONGEST_CELL)
                        .forEach(cell -> add(cell, here, true, about));
            } else {
                (heads ? List.of(block.text()) : Sentences.of(block.text()))
                        .forEach(text -> add(text, here, heads, about));
            }
        }
        narrower.addTo(here, article);
        return here;
    }

    private void add(String text, Titles here, boolean heads, List<RoleId> about) {
        for (String title : linker.link(ANALOGY.matcher(text).replaceAll("")).titles()) {
            here.mentions().merge(title, heads && isAllOf(text, title) ? Titles.IN_A_HEADING : 1, Integer::sum);
            if (heads) {
                here.headed().add(title);
            }
            spell(title, text, heads, here);
        }
        Matcher introduced = ABBREVIATION.matcher(text);
        while (text.indexOf('(') > 0 && introduced.find()) {
            abbreviate(introduced.group(1).strip(), introduced.group(2), here);
        }
        Matcher called = ALSO_CALLED.matcher(text);
        if (called.find() && !heads) {
            call(text.substring(0, called.start()), called.group(1), about, here);
        }
    }

    /** "A test engineer, also called a QA engineer or tester": what is named before, else what the article is about. */
    private void call(String before, String names, List<RoleId> about, Titles here) {
        Mentions own = linker.link(before);
        boolean nothing = own.titles().isEmpty() && own.roles().isEmpty();
        List<RoleId> roles = nothing ? about : own.roles();
        for (String name : BETWEEN_NAMES.split(names)) {
            Mentions other = linker.link(name);
            boolean unknown = other.titles().size() == 1
                    && other.roles().isEmpty()
                    && name.equalsIgnoreCase(other.titles().get(0));
            String title = unknown ? other.titles().get(0) : "";
            if (unknown
                    && own.titles().size() == 1
                    && own.roles().isEmpty()
                    && !own.titles().contains(title)) {
                here.call(own.titles().get(0), title);
            } else if (unknown && roles.size() == 1) {
                here.callAlso(roles.get(0), title);
            }
        }
    }

    /** "software development engineer in test (SDET)": the words whose initials it is. */
    private void abbreviate(String before, String abbreviation, Titles here) {
        List<String> words = List.of(before.split(" "));
        for (int start = words.size() - 1; start >= 0; start--) {
            List<String> span = words.subList(start, words.size());
            if (abbreviates(span, abbreviation)) {
                String typed = String.join(" ", span);
                List<String> titles = linker.link(typed).titles();
                boolean known = !linker.link(typed).roles().isEmpty();
                boolean credential = CREDENTIAL.matcher(typed).find();
                if (linker.link(typed).isOneRole() && namesNothing(abbreviation)) {
                    here.callAlso(linker.link(typed).roles().get(0), abbreviation);
                }
                if (endsInATitle(typed) && !known && !credential) {
                    String title = singular(typed);
                    here.call(title, abbreviation);
                    Map<String, Integer> mentions = here.mentions();
                    titles.stream().filter(part -> !part.equals(title)).forEach(part -> {
                        int times = mentions.getOrDefault(part, 0);
                        mentions.remove(part);
                        mentions.merge(title, times, Integer::sum);
                    });
                    mentions.merge(title, Titles.IN_A_HEADING, Integer::sum);
                    here.headed().add(title);
                    spell(title, typed, false, here);
                }
                return;
            }
        }
    }

    /** Whether a heading is nothing but a title: "3. Technical artist". */
    private static boolean isAllOf(String heading, String title) {
        String words = heading.replaceFirst("^\\W*\\d{0,3}[.):]?\\s*", "").replaceFirst("[:.?!]+$", "");
        return title.contains(" ") && singular(words).equals(title);
    }

    /** "support engineer", "engineer in test": not every thing that engineers have. */
    private boolean endsInATitle(String typed) {
        String title = typed.split(" (?:in|of|for) ")[0];
        List<String> titles = linker.link(title).titles();
        return !titles.isEmpty() && titles.get(titles.size() - 1).equals(singular(title));
    }

    /** Whether the letters stand in the words in their order, each word giving its first: "DBA" in "database administrators". */
    private static boolean abbreviates(List<String> words, String abbreviation) {
        String letters = abbreviation.toLowerCase(Locale.ROOT);
        int at = 0;
        for (String word : words) {
            for (String part : word.toLowerCase(Locale.ROOT).split("[-/]")) {
                if (part.isEmpty()) {
                    continue;
                }
                if (at >= letters.length() || part.charAt(0) != letters.charAt(at)) {
                    if (SMALL.contains(part)) {
                        continue;
                    }
                    return false;
                }
                at = within(part, letters, at + 1, words);
            }
        }
        return at == letters.length();
    }

    /** Further letters of the abbreviation that the word gives, where there are more letters than words. */
    private static int within(String part, String letters, int from, List<String> words) {
        int at = from;
        int spare = letters.length() - words.size();
        for (int i = 1; i < part.length() && at < from + spare && at < letters.length(); i++) {
            if (part.charAt(i) == letters.charAt(at)) {
                at++;
            }
        }
        return at;
    }

    private static String singular(String typed) {
        List<String> words = Words.of(typed);
        List<String> singular = new ArrayList<>(words.subList(0, words.size() - 1));
        singular.add(Words.singular(words.get(words.size() - 1)));
        return String.join(" ", singular);
    }

    /** How the words of the title are written where capitals mean something. */
    static void spell(String title, String text, boolean heads, Titles here) {
        if (heads && text.equals(text.toUpperCase(Locale.ROOT))) {
            return;
        }
        for (String word : title.split(" ")) {
            Matcher typed = Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(text);
            if (typed.find()) {
                here.spellings().computeIfAbsent(word, w -> new HashMap<>()).merge(typed.group(), 1, Integer::sum);
            }
        }
    }

    /** "computer vision", of "computer vision engineer": words that mean this work where they name no skill. */
    private List<String> modifier(String title) {
        List<String> words = List.of(title.split(" "));
        String modifier = String.join(" ", words.subList(0, words.size() - 1));
        boolean telling = words.size() == THREE_WORDS
                && words.stream().noneMatch(SMALL::contains)
                && linker.link(modifier).skills().isEmpty()
                && linker.link(modifier).roles().isEmpty()
                && linker.link(modifier).titles().isEmpty();
        return telling ? List.of(modifier) : List.of();
    }

    /** "game tester", of "video game tester". */
    private String rest(String title) {
        String rest = title.substring(title.indexOf(' ') + 1);
        boolean longer = rest.contains(" ")
                && !SMALL.contains(rest.split(" ")[0])
                && linker.link(rest).roles().isEmpty();
        return longer ? rest : "";
    }

    /** The title, and what is left of it without its first words. */
    private static List<String> endings(String title) {
        List<String> endings = new ArrayList<>(List.of(title));
        for (int space = title.indexOf(' '); space >= 0; space = title.indexOf(' ', space + 1)) {
            endings.add(title.substring(space + 1));
        }
        return endings;
    }

    private boolean namesNothing(String work) {
        return linker.link(work).skills().isEmpty() && linker.link(work).roles().isEmpty();
    }

    /** "firmware", of "firmware engineer": a word that means little but this work. */
    private String field(String title) {
        String[] parts = title.split(" ");
        boolean telling = parts.length == 2
                && !linker.isCommonWord(parts[0])
                && linker.link(parts[0]).skills().isEmpty()
                && linker.link(parts[0]).titles().isEmpty();
        return telling ? parts[0] : "";
    }

    private Parts parts(String title) {
        return new Parts(
                field(title),
                linker.titles().workOf(title).filter(this::namesNothing).stream()
                        .toList(),
                modifier(title),
                rest(title));
    }

    private Role role(String title, Titles all, Map<String, Integer> endings) {
        List<String> words = new ArrayList<>();
        for (String word : title.split(" ")) {
            String typed = all.spellings().getOrDefault(word, Map.of()).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(word);
            boolean abbreviation = typed.length() <= LONGEST_SHOUT && typed.equals(typed.toUpperCase(Locale.ROOT));
            boolean mixed = typed.substring(1).chars().anyMatch(Character::isUpperCase);
            words.add(abbreviation || mixed ? typed : word);
        }
        Parts its = parts.computeIfAbsent(title, this::parts);
        Set<String> others = new LinkedHashSet<>(all.aliases().getOrDefault(title, Set.of()));
        others.addAll(its.work());
        String last = title.substring(title.lastIndexOf(' ') + 1);
        String shortForm = linker.titles().shortForms().get(last);
        if (shortForm != null) {
            others.add(title.substring(0, title.length() - last.length()) + shortForm);
        }
        others.addAll(its.modifier());
        if (endings.getOrDefault(its.rest(), 0) == 1) {
            others.add(its.rest());
        }
        return new Role(RoleId.ofTitle(title), String.join(" ", words), its.field(), List.copyOf(others), List.of());
    }
}
