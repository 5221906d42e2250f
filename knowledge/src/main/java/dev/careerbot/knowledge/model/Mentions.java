package dev.careerbot.knowledge.model;

import java.util.List;
import java.util.Set;

/**
 * What a text names, found through aliases, plurals, abbreviations, omitted words and typing errors.
 *
 * @param words the text's words, lower case, corrected, in order
 * @param masked the same with each mention replaced by its sort: ROLE, SKILL, CERT, SOURCE, PLACE, YEAR, TITLE, FIELD
 * @param corrected the text with typing errors and chat spelling mended, for embedding
 * @param roles roles of the catalogue, in order of mention, each once
 * @param fields fields without a title ("backend"), in order
 * @param heads titles without a field ("engineer"), in order
 * @param titles job titles that the catalogue does not know
 * @param strangers words that are in no vocabulary and look like no typing error
 */
public record Mentions(
        List<String> words,
        List<String> masked,
        String corrected,
        List<RoleId> roles,
        List<SkillId> skills,
        List<CertificationId> certifications,
        List<ArticleId> articles,
        List<String> places,
        List<Integer> years,
        List<String> fields,
        List<String> heads,
        List<String> titles,
        Set<String> strangers) {
    public Mentions {
        words = List.copyOf(words);
        masked = List.copyOf(masked);
        roles = List.copyOf(roles);
        skills = List.copyOf(skills);
        certifications = List.copyOf(certifications);
        articles = List.copyOf(articles);
        places = List.copyOf(places);
        years = List.copyOf(years);
        fields = List.copyOf(fields);
        heads = List.copyOf(heads);
        titles = List.copyOf(titles);
        strangers = Set.copyOf(strangers);
    }

    /** Whether it is the name of a known role and nothing else. */
    public boolean isOneRole() {
        return masked.equals(List.of("ROLE"));
    }

    /** Whether it names a role, known or not, or a part of a role's title. */
    public boolean namesARole() {
        return !(roles.isEmpty() && titles.isEmpty() && fields.isEmpty() && heads.isEmpty());
    }
}
