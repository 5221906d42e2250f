package dev.careerbot.knowledge.model;

/** The stable name of a role: a kebab-case singular title such as {@code backend-developer}. */
public record RoleId(String value) implements Comparable<RoleId> {
    /** The id of a title in lower case. */
    public static RoleId ofTitle(String title) {
        return new RoleId(title.replaceAll("[^\\p{L}\\p{N}]+", "-"));
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
