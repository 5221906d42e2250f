package dev.careerbot.bot.facet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.answer.Feature;
import dev.careerbot.bot.answer.FeatureContract;
import dev.careerbot.bot.reply.Outcome;
import dev.careerbot.knowledge.KnowledgeFiles;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PayFeatureTest extends FeatureContract {
    private static final String PLAYTESTER = """
            <html><body><article><h1>What does a playtester do?</h1>
            <p>A playtester plays unfinished games and tells the studio where they break. Playtesters write down every fault
            that they find, and how to make it happen again.</p>
            <h2>Salary</h2><p>Playtesters earned £24,500 a year on average.</p></article></body></html>""";

    @Override
    protected Feature feature() {
        return FacetFeatures.pay();
    }

    @Test
    void thePayOfAFieldThatNobodyDescribesIsNotThatOfAnother() {
        Document article = new Document("playtester.html", PLAYTESTER.getBytes(StandardCharsets.UTF_8));
        TestBot bot = new TestBot(KnowledgeFiles.of(List.of(article), false));
        assertThat(bot.ask("full-stack salary").reply().outcome()).isEqualTo(Outcome.UNKNOWN_ROLE);
        assertThat(bot.text("full-stack salary")).doesNotContain("24,500");
    }
}
