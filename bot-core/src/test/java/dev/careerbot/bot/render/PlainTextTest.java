package dev.careerbot.bot.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.SampleReplies;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
    @Test
    void marksStandBeforeTheFullStop() {
        assertThat(PlainText.cited(new CitedText("Engineers write code.", List.of(2, 1), 1)))
                .isEqualTo("Engineers write code [1][2].");
    }

    @Test
    void severalSourcesAreCounted() {
        assertThat(PlainText.cited(new CitedText("Engineers write code.", List.of(1, 2), 2)))
                .isEqualTo("Engineers write code [1][2] (2 sources).");
    }

    @Test
    void marksStandBeforeAColon() {
        assertThat(PlainText.cited(new CitedText("Sources disagree:", List.of(1), 0)))
                .isEqualTo("Sources disagree [1]:");
    }

    @Test
    void anEmptyCellSaysThatThereIsNoData() {
        assertThat(PlainText.cell(List.of())).isEqualTo("no data");
    }

    @Test
    void aSourceIsNamedWithAllThatIsKnownOfIt() {
        Article article = new Article(
                new ArticleId("a"),
                "article",
                "A Title",
                "WGU",
                null,
                LocalDate.of(2024, 3, 1),
                URI.create("https://example.org/a"),
                List.of());
        assertThat(PlainText.source(new Citation(1, article, null, "Evidence.")))
                .isEqualTo("[1] WGU, “A Title” (2024-03-01) https://example.org/a");
    }

    @Test
    void whatIsNotKnownOfASourceIsNotInvented() {
        Article article = new Article(new ArticleId("a"), "article", "A Title", null, null, null, null, List.of());
        assertThat(PlainText.source(new Citation(3, article, null, "Evidence.")))
                .isEqualTo("[3] “A Title” (undated)");
    }

    @Test
    void aTableNamesTheColumnInFrontOfEachCell() {
        CitedText code = new CitedText("Write code.", List.of(1), 1);
        Reply reply = new Reply.Answer(
                List.of(new Block.Table(
                        List.of("developer", "engineer"),
                        List.of(new Block.Row("Focus", List.of(List.of(code), List.of()))))),
                List.of(),
                List.of(),
                true);
        assertThat(PlainText.of(reply)).isEqualTo("Focus\n- developer: Write code [1].\n- engineer: no data");
    }

    @Test
    void aReplyWithoutSourcesHasNoListOfSources() {
        assertThat(PlainText.of(new Reply.Refused(List.of(new Block.Text("No.")))))
                .isEqualTo("No.");
    }

    @Test
    void aFailureNamesItsIncident() {
        assertThat(PlainText.of(new Reply.Failed("ab12"))).contains("ab12");
    }

    @Test
    void nothingHostileOfAnyPartIsLeft() {
        assertThat(PlainText.of(SampleReplies.everything(SampleReplies.HOSTILE)))
                .doesNotContain("\u001B", "\u009B", "\u202E", "\u2066", "@", "<!", "\r", "\b", "\t");
    }
}
