package dev.careerbot.knowledge.model;

/** The stable name of a role: a kebab-case singular title such as {@code backend-developer}. */
public record RoleId(String value) implements Comparable<RoleId> {
    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
