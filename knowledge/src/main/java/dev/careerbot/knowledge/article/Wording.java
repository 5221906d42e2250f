package dev.careerbot.knowledge.article;

import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.Facet;
import dev.careerbot.knowledge.model.Role;
import dev.careerbot.knowledge.model.RoleId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words a sentence so that it can be read without those around it. Immutable. */
record Wording(Catalogue catalogue) {
    private static final Pattern PRONOUN = Pattern.compile(
            "^(?:(?:Additionally|Also|However|Moreover|Furthermore|Besides|In addition|Often|Usually|Typically|Sometimes|Here|Instead|On the other hand),?\\s+)?"
                    + "(They|He or she|She or he|These (?:professionals|engineers|developers|specialists|experts|people|individuals|workers|roles)|This (?:role|position|job|professional|person)|The (?:role|position|job))\\b(?!'| of| as|,)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile(
            "^(?:(?:Additionally|Also|However|Moreover|Typically|Usually),?\\s+)?(Their|His or her)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE = Pattern.compile(
            "^(?:[\\p{L} ]{2,20},? )?(?:They|Their|He or she|She or he|His or her)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES_ANEW = Pattern.compile(
            "^(?:Also|Sometimes|Often|Otherwise) (?:called|known as|advertised as|titled|referred to as)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THESE_TERMS = Pattern.compile(
            "\\b(?:these|both|the two) (?:terms|titles|roles|positions|jobs|two)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:However|But|So|Also|Additionally|And|Moreover|Furthermore|Besides(?: this fact)?|On the other hand|In addition|Then|Thus|Therefore|Hence|As (?:explained|mentioned|noted|discussed) (?:above|earlier|before)|The good news is that|In fact|In reality|Of course|Plus|Again|To that effect|To that end|That said|Still|Yet)(?:,\\s+|\\s+(?=(?:you|they|the|a|an|if|most|back)\\b)|(?<=that)\\s+)",
            Pattern.CASE_INSENSITIVE);

    /** Whether the sentence's subject is a word for those spoken of before. */
    static boolean leans(String sentence) {
        return PRONOUN.matcher(sentence).find()
                || POSSESSIVE.matcher(sentence).find()
                || THESE_TERMS.matcher(sentence).find();
    }

    /** Whether its subject is a word for people, who may be others than those whom an article is about. */
    static boolean isOfPeople(String sentence) {
        return PEOPLE.matcher(sentence).find();
    }

    /** Whether it gives what was spoken of before another name, without naming it. */
    static boolean namesAnew(String sentence) {
        return NAMES_ANEW.matcher(sentence).find();
    }

    /** The sentence without the words that only tie it to the one before. */
    static String plain(String sentence) {
        String plain = CONNECTIVE.matcher(sentence).replaceFirst("");
        return plain.isEmpty() ? sentence : Role.capital(plain);
    }

    /** "They test …" with its subject's name in place of the pronoun. */
    String selfContained(String sentence, List<RoleId> roles) {
        if (roles.isEmpty() || roles.size() > 2) {
            return sentence;
        }
        if (namesAnew(sentence) && roles.size() == 1) {
            return Role.capital(name(roles.get(0))) + ", " + lower(sentence);
        }
        String name = Role.capital(
                String.join(" and ", roles.stream().map(this::plural).toList()));
        Matcher pronoun = PRONOUN.matcher(sentence);
        if (pronoun.find()) {
            boolean singular = roles.size() == 1
                    && pronoun.group(1).toLowerCase(Locale.ROOT).matches("(?:this|the|he|she) .*");
            String who = singular ? "The " + name(roles.get(0)) : name;
            return who + sentence.substring(pronoun.end(1));
        }
        Matcher possessive = POSSESSIVE.matcher(sentence);
        return possessive.find() ? name + "’" + sentence.substring(possessive.end(1)) : sentence;
    }

    /** "Write test plans" with whose task it is. */
    String labelled(String item, List<RoleId> roles, @Nullable Facet facet, Outline outline) {
        boolean named = !roles.isEmpty() && roles.size() <= 2;
        String who = named
                ? Role.capital(
                        String.join(" and ", roles.stream().map(this::name).toList()))
                : outline.heading();
        String sort = facet == null || facet == Facet.FOCUS ? "" : facet.label().toLowerCase(Locale.ROOT);
        String label = outline.label();
        String what = !named ? "" : label.isEmpty() ? sort : lower(label);
        what = what.isEmpty() ? "" : ", " + what;
        String end = item.matches("(?s).*[.!?]$") ? "" : ".";
        return who.replaceFirst("[:?.]+$", "") + what + ": " + item + end;
    }

    String name(RoleId id) {
        return catalogue.findRole(id).map(Role::name).orElse(id.value());
    }

    private String plural(RoleId id) {
        return catalogue.findRole(id).map(Role::plural).orElse(id.value());
    }

    static String lower(String label) {
        if (label.equals(label.toUpperCase(Locale.ROOT)) && label.contains(" ")) {
            return label.toLowerCase(Locale.ROOT);
        }
        boolean shout = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return shout || label.isEmpty() ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }
}
