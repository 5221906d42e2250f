package dev.careerbot.bot.understanding;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.Mentions;
import dev.careerbot.knowledge.model.Role;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Titles as people shorten them: "infra engineer", "l10n engineer", "docs engineer", "convo designer", "app developer", "PO". */
final class ShortTitles {
    private static final int SHORTEST = 3;
    private static final int BY_FAR = 3;
    /** Of "convo" and "docs". */
    private static final Pattern ENDING = Pattern.compile("[os]$");

    private static final Pattern NUMERONYM = Pattern.compile("(\\p{L})(\\d{1,2})(\\p{L})");
    private static final Pattern INITIALS = Pattern.compile("\\b(\\p{Lu}{2,4})(?=s?\\b)");

    private final KnowledgeBase knowledge;

    private ShortTitles(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The question with each title that nobody bears, but that can be short for that of one role that is told of, in full. */
    static String inFull(String question, Mentions mentions, KnowledgeBase knowledge) {
        ShortTitles titles = new ShortTitles(knowledge);
        Map<Pattern, String> inFull = new LinkedHashMap<>();
        for (String title : mentions.titles()) {
            Optional<Role> meant = titles.only(role -> names(role).anyMatch(name -> isShortFor(title, name)));
            if (meant.isPresent()) {
                String words = Stream.of(title.split(" ")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+"));
                inFull.put(
                        Pattern.compile("\\b" + words + "(?=s?\\b)", Pattern.CASE_INSENSITIVE),
                        Matcher.quoteReplacement(meant.get().name()));
            }
        }
        boolean asTyped = inFull.keySet().stream()
                .allMatch(title -> title.matcher(question).find());
        String full = asTyped ? question : mentions.corrected();
        for (Map.Entry<Pattern, String> title : inFull.entrySet()) {
            full = title.getKey().matcher(full).replaceAll(title.getValue());
        }
        return mentions.roles().isEmpty() && full.equals(question) ? titles.withInitials(full) : full;
    }

    /** "PO" where nothing is called so, and one role has these initials. */
    private String withInitials(String question) {
        boolean shouted = question.equals(question.toUpperCase(Locale.ROOT));
        return shouted
                ? question
                : INITIALS.matcher(question)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                ofInitials(found.group(1)).map(Role::name).orElse(found.group(1))));
    }

    private Optional<Role> ofInitials(String initials) {
        Mentions known = knowledge.link(initials);
        boolean nothing = known.skills().isEmpty()
                && known.certifications().isEmpty()
                && known.places().isEmpty()
                && known.articles().isEmpty();
        return nothing
                ? only(role -> initials(List.of(role.name().split("[ -]"))).equalsIgnoreCase(initials))
                : Optional.empty();
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /** The one that is wanted, or of which by far the most is told. */
    private Optional<Role> only(Predicate<Role> wanted) {
        List<Role> meant = knowledge.snapshot().catalogue().roles().stream()
                .filter(wanted)
                .filter(role -> knowledge.occurrences().isDescribed(role.id()))
                .sorted(Comparator.comparingInt((Role role) -> -about(role)))
                .toList();
        boolean clear = meant.size() == 1 || (meant.size() > 1 && about(meant.get(0)) >= BY_FAR * about(meant.get(1)));
        return clear ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private int about(Role role) {
        return knowledge.occurrences().about(role.id());
    }

    private static Stream<String> names(Role role) {
        return Stream.concat(Stream.of(role.name()), role.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** Whether each word of the title is one of the last words of the name, or short for it. */
    private static boolean isShortFor(String title, String name) {
        List<String> shorter = List.of(title.split("[ -]"));
        List<String> all = List.of(name.split("[ -]"));
        if (shorter.size() > all.size() || title.equals(name)) {
            return false;
        }
        int last = all.size() - shorter.size();
        if (shorter.size() > 1 && isInitials(shorter.get(0), all.subList(0, last + 1))) {
            return shorter.subList(1, shorter.size()).equals(all.subList(last + 1, all.size()));
        }
        List<String> words = all.subList(last, all.size());
        for (int i = 0; i < words.size(); i++) {
            if (!isShortForWord(shorter.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** "cv" of "computer vision". */
    private static boolean isInitials(String shorter, List<String> words) {
        return words.size() > 1 && initials(words).equals(shorter);
    }

    private static boolean isShortForWord(String shorter, String word) {
        Matcher numeronym = NUMERONYM.matcher(shorter);
        if (numeronym.matches()) {
            return word.startsWith(numeronym.group(1))
                    && word.endsWith(numeronym.group(3))
                    && word.length() == Integer.parseInt(numeronym.group(2)) + 2;
        }
        return shorter.equals(word)
                || Stream.of(shorter, ENDING.matcher(shorter).replaceFirst(""))
                        .anyMatch(stem -> stem.length() >= SHORTEST && word.startsWith(stem));
    }
}
