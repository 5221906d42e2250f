package dev.careerbot.knowledge.releases;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.store.NewSnapshot;

/**
 * The next snapshot, built and not yet kept.
 *
 * @param before the number of the snapshot that was live when it was built
 * @param liveContent what that one says
 * @param base the candidate, ready to answer
 */
public record Candidate(
        NewSnapshot snapshot, long before, KnowledgeContent liveContent, KnowledgeContent content, KnowledgeBase base) {
    /** What it says that the live one does not, and the other way round. */
    public Difference difference() {
        return Difference.between(liveContent, content);
    }

    /** What there is to know of what was read. */
    public Findings findings() {
        return Findings.of(liveContent, content);
    }
}
