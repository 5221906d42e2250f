package dev.careerbot.knowledge.model;

import java.util.List;
import java.util.Optional;

/** The vocabulary: names, aliases and kinds of roles, skills and certifications, apart from the claims about them. */
public record Catalogue(
        List<Role> roles, List<Skill> skills, List<Certification> certifications, List<Disagreement> disagreements) {
    public Catalogue {
        roles = List.copyOf(roles);
        skills = List.copyOf(skills);
        certifications = List.copyOf(certifications);
        disagreements = List.copyOf(disagreements);
    }

    /** The role of that id. */
    public Optional<Role> findRole(RoleId id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** The skill of that id. */
    public Optional<Skill> findSkill(SkillId id) {
        return skills.stream().filter(skill -> skill.id().equals(id)).findFirst();
    }

    /** The certification of that id. */
    public Optional<Certification> findCertification(CertificationId id) {
        return certifications.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
