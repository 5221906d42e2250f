package dev.careerbot.bot.reply;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replies for tests of sinks and renderers. */
public final class SampleReplies {
    /** What no sink may pass on: a terminal's title escape, colours, bidirectional marks, mentions. */
    public static final String HOSTILE =
            "\u001B]0;title\u0007\u001B[31mred\u009B2J\u202Egnirts\u2066 @everyone <@123> <!channel> \rover\bwritten\ttab";

    private SampleReplies() {}

    /** An answer that says one sentence. */
    public static Reply saying(String text) {
        return new Reply.Answer(
                List.of(new Block.Paragraph(List.of(new CitedText(text, List.of(1), 1)))),
                List.of(citation("A title")),
                List.of(),
                true);
    }

    /** An answer with a block of every kind, in which each text holds the words given. */
    public static Reply everything(String words) {
        CitedText cited = new CitedText(words + " is said by several.", List.of(1), 2);
        return new Reply.Answer(
                List.of(
                        new Block.Text(words + " as text"),
                        new Block.Paragraph(List.of(cited, cited)),
                        new Block.Bullets(List.of(cited, cited)),
                        new Block.Table(
                                List.of(words + " one", "other column"),
                                List.of(
                                        new Block.Row("Label " + words, List.of(List.of(cited), List.of(cited, cited))),
                                        new Block.Row("Second", List.of(List.of(), List.of(cited)))))),
                List.of(citation(words)),
                List.of(new Action("Go on", "roles", Map.of("skill", "SQL"))),
                true);
    }

    private static Citation citation(String title) {
        return new Citation(1, article(title, "Publisher"), null, "Evidence.");
    }

    private static Article article(String title, @Nullable String publisher) {
        return new Article(new ArticleId("sample"), "article", title, publisher, null, null, null, List.of());
    }
}
