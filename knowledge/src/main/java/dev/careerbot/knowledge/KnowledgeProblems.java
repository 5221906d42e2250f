package dev.careerbot.knowledge;

import dev.careerbot.knowledge.model.Problem;
import java.util.List;

/** A knowledge base could not be built; the message says which files are at fault and what to do. */
public final class KnowledgeProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public KnowledgeProblems(String message, List<Problem> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, file by file. */
    public List<Problem> problems() {
        return problems;
    }
}
