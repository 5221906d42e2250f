package dev.careerbot.knowledge.reading;

/** Why a file cannot be read as an article, for the person who put it there. */
public final class UnreadableArticle extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason what is wrong and what to do */
    public UnreadableArticle(String reason) {
        super(reason);
    }

    /** What is wrong and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
