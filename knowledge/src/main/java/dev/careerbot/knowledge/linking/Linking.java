package dev.careerbot.knowledge.linking;

import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.SkillId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One text being linked. Used once, by one thread. */
final class Linking {
    private static final Set<String> COORDINATORS = Set.of(
            "and",
            "or",
            "versus",
            "than",
            "to",
            "from",
            "with",
            "the",
            "a",
            "an",
            "other",
            "between",
            "compared",
            "against",
            "is",
            "also");
    private static final Set<String> BESIDE = Set.of("or", "vs", "versus");
    private static final Set<String> PLACED = Set.of("in", "near", "around", "at");
    private static final int LONGEST_MODIFIER = 3;
    private static final int YEAR_DIGITS = 4;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "my", "our", "your", "his", "her", "their", "its", "this", "that", "all");
    private static final Set<String> BEFORE_ONES_WORK =
            Set.of("a", "an", "already", "currently", "now", "just", "still", "only");
    private static final Set<String> BE = Set.of("am", "was");
    private static final Set<String> WEIGHING = Set.of("than", "versus", "vs");

    private final EntityLinker linker;
    private final List<Words.Word> words;
    private final Set<String> strangers;
    private final String[] masks;
    private final Object[] things;
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> heads = new LinkedHashSet<>();

    Linking(EntityLinker linker, List<Words.Word> words, Set<String> strangers) {
        this.linker = linker;
        this.words = words;
        this.strangers = strangers;
        this.masks = new String[words.size()];
        this.things = new Object[words.size()];
    }

    Mentions mentions() {
        List<AliasTrie.Found> found = linker.names().find(words);
        found.forEach(this::mark);
        markFields();
        for (int i = 0; i < words.size(); i++) {
            if (masks[i] == null && isHead(i)) {
                resolveHead(i);
            }
        }
        completeFields();
        markTitlesOfOneWord();
        markTitlesOfWhat();
        markUnknownPlaces();
        return new Mentions(
                words.stream().map(Words.Word::normal).toList(),
                masked(),
                corrected(),
                collect(found, RoleId.class),
                collect(found, SkillId.class),
                collect(found, CertificationId.class),
                collect(found, ArticleId.class),
                collect(found, EntityLinker.Place.class).stream()
                        .map(EntityLinker.Place::name)
                        .toList(),
                years(),
                fieldsLeft(),
                List.copyOf(heads),
                List.copyOf(titles),
                strangers);
    }

    private void mark(AliasTrie.Found found) {
        Object thing = found.things().stream()
                .filter(ArticleId.class::isInstance)
                .findFirst()
                .orElse(found.things().get(0));
        String mask = switch (thing) {
            case RoleId role -> "ROLE";
            case SkillId skill -> "SKILL";
            case CertificationId certification -> "CERT";
            case ArticleId article -> "SOURCE";
            case EntityLinker.Place place -> "PLACE";
            case EntityLinker.Title title -> {
                titles.add(title.name());
                yield "TITLE";
            }
            default -> throw new IllegalStateException("an unknown sort of name: " + found.things());
        };
        for (int i = found.start(); i < found.end(); i++) {
            masks[i] = mask;
            things[i] = thing;
        }
    }

    private void markFields() {
        for (int i = 0; i < words.size(); i++) {
            if (masks[i] == null && linker.isField(normal(i))) {
                masks[i] = "FIELD";
                things[i] = normal(i);
            }
        }
    }

    /** "bioinformatician": a word of no common use that ends as names of professions do. */
    private void markTitlesOfOneWord() {
        for (int i = 0; i < words.size(); i++) {
            String word = Words.singular(normal(i));
            if (masks[i] == null && linker.titles().looksLikeProfession(word) && !linker.isCommonWord(word)) {
                markTitle(i, i, word);
            }
        }
    }

    /** "head of engineering", "vp of data platforms". */
    private void markTitlesOfWhat() {
        for (int i = 0; i + 2 < words.size(); i++) {
            boolean leads = linker.titles().leaders().contains(Words.singular(normal(i)))
                    && normal(i + 1).equals("of")
                    && !DETERMINERS.contains(normal(i + 2));
            if (masks[i] == null && leads && Character.isLetter(normal(i + 2).charAt(0))) {
                markTitle(i, i + 2, Words.singular(normal(i)) + " of " + normal(i + 2));
            }
        }
    }

    private void markTitle(int first, int last, String title) {
        titles.add(title);
        for (int i = first; i <= last; i++) {
            masks[i] = "TITLE";
            things[i] = title;
        }
    }

    /** "in Glasgow", "Glasgow or London": a name that nothing is known about, where a place would stand. */
    private void markUnknownPlaces() {
        for (int i = 0; i < words.size(); i++) {
            boolean placed = i > 0 && PLACED.contains(normal(i - 1)) && strangers.contains(normal(i));
            boolean beside = isBesideAPlace(i) && !linker.isCommonWord(normal(i));
            if (masks[i] == null && (placed || beside)) {
                masks[i] = "PLACE";
                things[i] = new EntityLinker.Place(normal(i));
            }
        }
    }

    private boolean isBesideAPlace(int i) {
        return (i >= 2 && BESIDE.contains(normal(i - 1)) && "PLACE".equals(masks[i - 2]))
                || (i + 2 < words.size() && BESIDE.contains(normal(i + 1)) && "PLACE".equals(masks[i + 2]));
    }

    private boolean isHead(int i) {
        return linker.titles().heads().contains(Words.singular(normal(i)));
    }

    /** A title's last word without the rest: completed from a role or field nearby, else an unknown title, else bare. */
    private void resolveHead(int i) {
        int start = titleStart(i);
        if (start < i && isOfTheAsker(start)) {
            return;
        }
        if (start < i) {
            List<String> parts = new ArrayList<>();
            for (int j = start; j < i; j++) {
                parts.add(normal(j));
            }
            String title = String.join(" ", parts) + " " + Words.singular(normal(i));
            titles.removeAll(parts);
            markTitle(start, i, title);
            return;
        }
        if (linker.titles().neverAlone().contains(Words.singular(normal(i)))) {
            return;
        }
        Optional<RoleId> role = fieldNear(i).flatMap(field -> linker.roleCalled(field, normal(i)));
        if (role.isPresent()) {
            masks[i] = "ROLE";
            things[i] = role.get();
        } else {
            heads.add(Words.singular(normal(i)));
            masks[i] = "HEAD";
        }
    }

    /** "I am already a Java programmer", and "I'm a circus engineer" where a role is asked about: no title that is. */
    private boolean isOfTheAsker(int start) {
        int i = start - 1;
        boolean before = false;
        while (i >= 0 && BEFORE_ONES_WORK.contains(normal(i))) {
            before |= normal(i).equals("already");
            i--;
        }
        boolean says = i >= 1
                && BE.contains(normal(i))
                && normal(i - 1).equals("i")
                && (i < 2 || !normal(i - 2).equals("if"))
                && words.stream().noneMatch(word -> WEIGHING.contains(word.normal()));
        return linker.isOfQuestions()
                && says
                && (before
                        || normal(i).equals("was")
                        || Stream.of(masks).anyMatch(mask -> "ROLE".equals(mask) || "FIELD".equals(mask)));
    }

    private int titleStart(int i) {
        int start = i;
        while (start > 0 && i - start < LONGEST_MODIFIER && !words.get(start).parted() && isModifier(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isModifier(int i) {
        String word = normal(i);
        boolean free = masks[i] == null || "SKILL".equals(masks[i]) || isTitleOfOneWord(i);
        return free
                && !isHead(i)
                && Character.isLetter(word.charAt(0))
                && (linker.titles().mayStandBeforeHead(word)
                        || isShouted(words.get(i).typed()))
                && !linker.titles().levels().contains(word);
    }

    /** "MLOps", of "MLOps engineer". */
    private boolean isTitleOfOneWord(int i) {
        return "TITLE".equals(masks[i])
                && things[i] instanceof EntityLinker.Title title
                && title.name().equals(normal(i));
    }

    /** "IT" is no pronoun. */
    private boolean isShouted(String typed) {
        return typed.length() == 2
                && typed.chars().allMatch(Character::isUpperCase)
                && words.stream().anyMatch(word -> word.typed().chars().anyMatch(Character::isLowerCase));
    }

    private Object thing(int i) {
        Object thing = things[i];
        return thing == null ? "" : thing;
    }

    /** The field of the nearest role or bare field in the text, whichever side. */
    private Optional<String> fieldNear(int i) {
        for (int distance = 1; distance < words.size(); distance++) {
            for (int j : new int[] {i - distance, i + distance}) {
                if (j >= 0 && j < words.size() && ("ROLE".equals(masks[j]) || "FIELD".equals(masks[j]))) {
                    if (linker.isField(normal(j))) {
                        return Optional.of(normal(j));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "front end or back-end developer": a field coordinated with a role takes the role's title. */
    private void completeFields() {
        boolean listed = false;
        for (int i = words.size() - 1; i >= 0; i--) {
            if (!"FIELD".equals(masks[i])) {
                listed = false;
                continue;
            }
            int next = i + 1;
            while (next < words.size() && masks[next] == null && COORDINATORS.contains(normal(next))) {
                next++;
            }
            boolean coordinated = next > i + 1 || listed;
            listed = false;
            if (coordinated && next < words.size() && things[next] instanceof RoleId other) {
                Optional<RoleId> role = linker.roleCalled(normal(i), linker.head(other));
                if (role.isPresent()) {
                    masks[i] = "ROLE";
                    things[i] = role.get();
                    listed = true;
                }
            }
        }
    }

    private List<String> masked() {
        List<String> masked = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String mask = masks[i];
            if (mask == null) {
                masked.add(isYear(words.get(i)) ? "YEAR" : normal(i));
            } else if (i == 0 || !mask.equals(masks[i - 1]) || !thing(i).equals(thing(i - 1))) {
                masked.add(mask);
            }
        }
        return masked;
    }

    /** The words, with roles by their own names. */
    private String corrected() {
        List<String> corrected = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!(thing(i) instanceof RoleId role)) {
                corrected.add(normal(i));
            } else if (i == 0 || !role.equals(thing(i - 1))) {
                corrected.add(linker.name(role));
            }
        }
        return String.join(" ", corrected);
    }

    private <T> List<T> collect(List<AliasTrie.Found> found, Class<T> sort) {
        Set<T> all = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if ("TITLE".equals(masks[i])) {
                continue;
            }
            if (sort.isInstance(things[i])) {
                all.add(sort.cast(things[i]));
            }
            for (AliasTrie.Found name : found) {
                if (name.start() == i) {
                    name.things().stream().filter(sort::isInstance).forEach(thing -> all.add(sort.cast(thing)));
                }
            }
        }
        return List.copyOf(all);
    }

    private List<Integer> years() {
        return words.stream()
                .filter(Linking::isYear)
                .map(word -> Integer.valueOf(word.normal()))
                .distinct()
                .toList();
    }

    private static boolean isYear(Words.Word word) {
        return word.typed().length() == YEAR_DIGITS
                && YEAR.matcher(word.typed()).matches();
    }

    private List<String> fieldsLeft() {
        Set<String> left = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if ("FIELD".equals(masks[i])) {
                left.add(normal(i));
            }
        }
        return List.copyOf(left);
    }

    private String normal(int i) {
        return words.get(i).normal();
    }
}
