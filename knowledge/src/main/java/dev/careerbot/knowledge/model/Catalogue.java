package dev.careerbot.knowledge.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The vocabulary: names, aliases and kinds of roles, skills and certifications, apart from the claims about them. Immutable. */
public final class Catalogue {
    private final List<Role> roles;
    private final List<Skill> skills;
    private final List<Certification> certifications;
    private final List<Disagreement> disagreements;
    private final Map<RoleId, Role> roleById;
    private final Map<SkillId, Skill> skillById;
    private final Map<CertificationId, Certification> certificationById;

    public Catalogue(
            Collection<Role> roles,
            Collection<Skill> skills,
            Collection<Certification> certifications,
            Collection<Disagreement> disagreements) {
        this.roles = List.copyOf(roles);
        this.skills = List.copyOf(skills);
        this.certifications = List.copyOf(certifications);
        this.disagreements = List.copyOf(disagreements);
        this.roleById = byId(roles, Role::id);
        this.skillById = byId(skills, Skill::id);
        this.certificationById = byId(certifications, Certification::id);
    }

    private static <K, V> Map<K, V> byId(Collection<V> values, Function<V, K> id) {
        Map<K, V> map = new HashMap<>();
        values.forEach(value -> map.putIfAbsent(id.apply(value), value));
        return map;
    }

    /** All roles, in the order of the files. */
    public List<Role> roles() {
        return roles;
    }

    /** All skills, in the order of the files. */
    public List<Skill> skills() {
        return skills;
    }

    /** All certifications and courses, in the order of the files. */
    public List<Certification> certifications() {
        return certifications;
    }

    /** All matters on which sources may disagree, in the order of the files. */
    public List<Disagreement> disagreements() {
        return disagreements;
    }

    /** The role of that id. */
    public Optional<Role> findRole(RoleId id) {
        return Optional.ofNullable(roleById.get(id));
    }

    /** The skill of that id. */
    public Optional<Skill> findSkill(SkillId id) {
        return Optional.ofNullable(skillById.get(id));
    }

    /** The certification of that id. */
    public Optional<Certification> findCertification(CertificationId id) {
        return Optional.ofNullable(certificationById.get(id));
    }
}
