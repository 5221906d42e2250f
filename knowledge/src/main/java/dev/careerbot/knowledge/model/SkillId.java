package dev.careerbot.knowledge.model;

/** The stable name of a skill. */
public record SkillId(String value) implements Comparable<SkillId> {
    @Override
    public int compareTo(SkillId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
