package dev.careerbot.knowledge.model;

/** The stable name of an article: its file name without the ending. */
public record ArticleId(String value) implements Comparable<ArticleId> {
    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
