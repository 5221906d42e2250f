package dev.careerbot.knowledge.releases;

import dev.careerbot.knowledge.KnowledgeBase;
import dev.careerbot.knowledge.claims.Copies;
import dev.careerbot.knowledge.model.KnowledgeContent;
import dev.careerbot.knowledge.model.ReadArticle;
import dev.careerbot.knowledge.store.NewSnapshot;
import dev.careerbot.knowledge.store.SnapshotInfo;
import java.util.List;
import java.util.function.Function;

/**
 * The next snapshot, built beside the live one and not yet kept.
 *
 * @param live the snapshot that was live when it was built
 * @param base the candidate, ready to answer
 * @param difference what it says that the live one does not, and the other way round
 * @param findings what there is to know of what was read
 */
public record Candidate(
        NewSnapshot snapshot, SnapshotInfo live, KnowledgeBase base, Difference difference, Findings findings) {
    static Candidate of(
            NewSnapshot snapshot,
            SnapshotInfo live,
            KnowledgeContent liveContent,
            KnowledgeContent content,
            KnowledgeBase base,
            Function<ReadArticle, List<Copies.Runs>> runs) {
        Difference difference = Difference.between(liveContent, content);
        return new Candidate(snapshot, live, base, difference, Findings.of(difference, liveContent, content, runs));
    }
}
