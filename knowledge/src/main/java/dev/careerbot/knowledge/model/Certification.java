package dev.careerbot.knowledge.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named credential or course.
 *
 * @param provider who offers it; null where the source does not say
 * @param kind certificate, course, degree programme …
 * @param level beginner, intermediate, advanced; null where the source does not say
 * @param source the article that names it
 * @param checked when a link check or a moderator found it on offer; null for not yet
 */
public record Certification(
        CertificationId id,
        String name,
        @Nullable String provider,
        String kind,
        @Nullable String level,
        List<String> aliases,
        List<RoleId> roles,
        List<SkillId> skills,
        ArticleId source,
        @Nullable LocalDate checked)
        implements Named<Certification> {
    public Certification {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
        skills = List.copyOf(skills);
    }

    @Override
    public Certification withAliases(List<String> others) {
        return new Certification(id, name, provider, kind, level, others, roles, skills, source, checked);
    }
}
