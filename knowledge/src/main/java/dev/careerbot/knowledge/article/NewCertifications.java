package dev.careerbot.knowledge.article;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Certification;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.resources.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the certifications and courses that articles name and the catalogue does not know. Immutable. */
final class NewCertifications {
    private static final Pattern LISTED = Pattern.compile(
            "^([A-Z0-9][\\w&/.+' -]{2,70}?(?: \\([A-Z0-9+-]{2,10}\\))?)(?:\\s*[:–—]\\s.*|\\s-\\s.*|,.*|\\.)?$");
    private static final Set<String> TOO_GENERAL = Set.of(
            "certification",
            "certificate",
            "certifications",
            "professional certification",
            "certified",
            "a certification",
            "the certification",
            "a certificate",
            "professional certificate",
            "online certificate",
            "specialization");
    private static final Pattern ABBREVIATED = Pattern.compile("^(.*) \\(([A-Z0-9+-]{2,10})\\)$");
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with");
    private static final Pattern NO_NAME =
            Pattern.compile("\\b(?:required|needed|none|optional|preferred|not)\\b", Pattern.CASE_INSENSITIVE);
    private static final int MOST_WORDS = 10;

    private final List<Pattern> names = new ArrayList<>();
    private final Pattern courses;
    private final Predicate<String> isRole;

    /** @param isRole whether words name nothing but a role */
    NewCertifications(Predicate<String> isRole) {
        this.isRole = isRole;
        JsonNode root = Resources.yaml(NewCertifications.class, "credentials.yaml");
        root.path("names").forEach(name -> names.add(Pattern.compile(name.asText())));
        courses = Pattern.compile(root.path("courses").asText(), Pattern.CASE_INSENSITIVE);
    }

    /** Whether most of its words are written as those of a name: "Licence required: none" is not. */
    private static boolean isName(String item) {
        List<String> words = Stream.of(item.strip().split("[ /-]+"))
                .filter(word -> !SMALL.contains(word))
                .toList();
        long capitals = words.stream()
                .filter(word -> !Character.isLowerCase(word.charAt(0)))
                .count();
        return words.size() <= MOST_WORDS
                && capitals * 2 > words.size()
                && !NO_NAME.matcher(item).find();
    }

    /**
     * The certifications that a sentence names.
     *
     * @param listed whether it is an item of a list of certifications
     */
    List<Certification> in(String sentence, boolean listed, List<RoleId> roles, ArticleId article) {
        Set<String> typed = new LinkedHashSet<>();
        Matcher item = LISTED.matcher(sentence);
        if (listed && item.matches() && isName(item.group(1))) {
            typed.add(item.group(1).strip());
        }
        for (Pattern name : names) {
            Matcher matcher = name.matcher(sentence);
            while (matcher.find()) {
                String match = matcher.group()
                        .strip()
                        .replaceFirst("^(?:The|A|An|Our|This|Earn|Get|Consider|Most|Many|Some|Popular) ", "");
                boolean within = typed.stream().anyMatch(other -> other.contains(match));
                if (!within && !TOO_GENERAL.contains(match.toLowerCase(Locale.ROOT))) {
                    typed.add(match);
                }
            }
        }
        typed.removeIf(isRole);
        return typed.stream().map(name -> named(name, roles, article)).toList();
    }

    private Certification named(String typed, List<RoleId> roles, ArticleId article) {
        Matcher abbreviated = ABBREVIATED.matcher(typed);
        boolean both = abbreviated.matches();
        String name = both ? abbreviated.group(1) : typed;
        List<String> aliases = both ? List.of(abbreviated.group(2)) : List.of();
        CertificationId id = new CertificationId(name.toLowerCase(Locale.ROOT)
                .replace("+", "-plus")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", ""));
        String kind = courses.matcher(name).find() ? "course" : "certification";
        List<RoleId> served = roles.stream().distinct().toList();
        return new Certification(id, name, null, kind, null, aliases, served, List.of(), article, null);
    }

    /** Those of several places: one an id, with all its roles and other names. */
    static List<Certification> together(Collection<Certification> found) {
        Map<CertificationId, Certification> all = new LinkedHashMap<>();
        for (Certification one : found) {
            all.merge(one.id(), one, NewCertifications::joined);
        }
        return List.copyOf(all.values());
    }

    private static Certification joined(Certification before, Certification one) {
        Set<RoleId> roles = new LinkedHashSet<>(before.roles());
        roles.addAll(one.roles());
        Set<String> aliases = new LinkedHashSet<>(before.aliases());
        aliases.addAll(one.aliases());
        return new Certification(
                one.id(),
                one.name(),
                null,
                one.kind(),
                null,
                List.copyOf(aliases),
                List.copyOf(roles),
                List.of(),
                before.source(),
                null);
    }
}
