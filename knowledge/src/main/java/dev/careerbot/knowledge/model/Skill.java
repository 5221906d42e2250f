package dev.careerbot.knowledge.model;

import java.util.List;

/**
 * A named competence.
 *
 * @param exact whether the name is also an everyday word ("Go", "Spring"), so that only its own spelling counts
 */
public record Skill(SkillId id, String name, SkillKind kind, List<String> aliases, boolean exact)
        implements Named<Skill> {
    public Skill {
        aliases = List.copyOf(aliases);
    }

    @Override
    public Skill withAliases(List<String> others) {
        return new Skill(id, name, kind, others, exact);
    }
}
