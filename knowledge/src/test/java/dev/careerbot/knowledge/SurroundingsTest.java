package dev.careerbot.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.careerbot.knowledge.KnowledgeBase.Found;
import dev.careerbot.knowledge.KnowledgeBase.Scope;
import dev.careerbot.knowledge.search.HybridIndex;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SurroundingsTest {
    private static final String SAYS_LITTLE = "From June to August 50 to 55 is normal.";

    private static KnowledgeBase under(String heading) {
        return under(heading, 0);
    }

    /** @param beside how many statements of another article lie beside it */
    private static KnowledgeBase under(String heading, int beside) {
        String article =
                "<html><body><article><h1>The playtester</h1><p>A playtester plays unfinished games and tells the"
                        + " studio where they break.</p><h2>" + heading
                        + "</h2><p>The studio that we visited has two floors. "
                        + SAYS_LITTLE + "</p></article></body></html>";
        String digest = TestKnowledge.digest("- A nurse works at night.\n".repeat(beside));
        return TestKnowledge.load(KnowledgeFiles.of(
                List.of(
                        new Document("playtester.html", article.getBytes(StandardCharsets.UTF_8)),
                        new Document("nurse.md", digest.getBytes(StandardCharsets.UTF_8))),
                false));
    }

    private static double nearness(KnowledgeBase base, String question) {
        return base.search(List.of(question.split(" ")), base.embed(question), Scope.ALL, 5).stream()
                .filter(hit -> hit.statement().text().equals(SAYS_LITTLE))
                .mapToDouble(Found::cosine)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSentenceThatSaysLittleAloneIsNearerToWhatItsHeadingAsks() {
        String question = "how many hours do playtesters work";
        assertThat(nearness(under("How many hours a week do playtesters work?"), question))
                .isGreaterThan(nearness(under("Floors"), question) + 0.05);
    }

    @Test
    void amongManyStatementsAsAmongFew() {
        assertThat(nearness(under("How many hours a week?", HybridIndex.FEW), SAYS_LITTLE))
                .isCloseTo(nearness(under("How many hours a week?"), SAYS_LITTLE), within(1e-6));
    }

    @Test
    void vectorsKeepTheirLength() {
        assertThat(nearness(under("Floors"), SAYS_LITTLE)).isBetween(0.8, 1.0);
    }
}
