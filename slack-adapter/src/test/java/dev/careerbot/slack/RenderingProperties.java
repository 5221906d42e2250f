package dev.careerbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.chat.Place;
import dev.careerbot.bot.conversation.Context;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.bot.reply.ReplySink.Visibility;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.slack.render.Shown;
import dev.careerbot.slack.render.SlackRenderer;
import dev.careerbot.slack.standin.MessageCheck;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is replied: no message breaks a limit, nothing pings, nothing is lost. */
class RenderingProperties {
    private static final int TRIES = 25;
    private static final GivenAnswer ANSWER = new GivenAnswer(
            "abcdefghijkl",
            new Place("slack", "C1", "", false),
            "q",
            "",
            Request.text("", "q"),
            Context.EMPTY,
            Visibility.PRIVATE,
            Instant.EPOCH);

    private static Arbitrary<String> words() {
        Arbitrary<String> plain = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> hostile = Arbitraries.of(
                "<!channel>",
                "<!here>",
                "<@U123>",
                "<!subteam^S1>",
                "@everyone",
                "&",
                "<",
                ">",
                "&lt;!channel&gt;",
                "*b*",
                "_i_",
                "`c`",
                "```",
                "|",
                "é",
                "😀",
                "\n",
                "<https://x.example|y>");
        return Arbitraries.frequencyOf(Tuple.of(6, plain), Tuple.of(1, hostile));
    }

    private static Arbitrary<String> text(int most) {
        return words().list().ofMinSize(1).ofMaxSize(most).map(words -> String.join(" ", words));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, text(20)),
                Tuple.of(1, text(900)),
                Tuple.of(1, Arbitraries.of("x".repeat(7_000), "&".repeat(3_500), "<".repeat(2_999))));
    }

    private static Arbitrary<CitedText> cited() {
        return texts().map(text -> new CitedText(text, List.of(1), 2));
    }

    private static Arbitrary<Block> blocks() {
        Arbitrary<Block> table = Combinators.combine(
                        text(6).list().ofMinSize(1).ofMaxSize(4),
                        texts(),
                        cited().list().ofMaxSize(3))
                .as((columns, label, cell) -> new Block.Table(
                        columns,
                        List.of(new Block.Row(
                                label,
                                columns.stream()
                                        .map(column -> List.copyOf(cell))
                                        .toList()))));
        return Arbitraries.oneOf(
                texts().map(Block.Text::new),
                cited().list().ofMinSize(1).ofMaxSize(6).map(Block.Paragraph::new),
                cited().list().ofMinSize(1).ofMaxSize(30).map(Block.Bullets::new),
                table);
    }

    @Provide
    Arbitrary<Reply> replies() {
        Arbitrary<Citation> source = Combinators.combine(Arbitraries.integers().between(1, 99), texts())
                .as((number, title) -> new Citation(
                        number,
                        new Article(
                                new ArticleId("a"),
                                "article",
                                title,
                                number % 2 == 0 ? title : null,
                                null,
                                number % 3 == 0 ? LocalDate.EPOCH : null,
                                number % 2 == 0 ? URI.create("https://example.org/?a=1&b=" + number) : null,
                                List.of()),
                        null,
                        "e"));
        Arbitrary<Action> action = text(6).map(label -> new Action(label, "role", Map.of("role", "x")));
        return Combinators.combine(
                        blocks().list().ofMaxSize(12),
                        source.list().ofMaxSize(8),
                        action.list().ofMaxSize(30))
                .as((blocks, sources, actions) -> new Reply.Answer(blocks, sources, actions, true));
    }

    private static List<Shown> pages(Reply reply) {
        List<Shown> pages = new ArrayList<>();
        for (int page = 1; page == 1 || pages.get(page - 2).array().toString().contains("answer-more"); page++) {
            pages.add(SlackRenderer.page(reply, ANSWER, page));
        }
        return pages;
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void noMessageBreaksALimitOrPings(@ForAll("replies") Reply reply) {
        List<Shown> all = new ArrayList<>(pages(reply));
        all.addAll(SlackRenderer.all(reply));
        for (Shown shown : all) {
            assertThat(MessageCheck.problems(shown.fallback(), shown.array().toString()))
                    .isEmpty();
            assertThat(shown.fallback()).isNotBlank();
            assertThat(shown.array().toString()).doesNotContain("<!", "<@", "<#");
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void nothingIsLost(@ForAll("replies") Reply reply) {
        StringBuilder read = new StringBuilder();
        pages(reply)
                .forEach(page -> page.blocks().stream()
                        .filter(block -> !block.get("type").getAsString().equals("actions"))
                        .filter(block -> !block.toString().contains("\"text\":\"Part "))
                        .forEach(block -> read(block, read)));
        String shown = letters(
                read.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        for (Block block : reply.blocks()) {
            switch (block) {
                case Block.Text text ->
                    assertThat(shown.contains(letters(SafeText.of(text.text()))))
                            .as(text.text())
                            .isTrue();
                case Block.Paragraph paragraph -> paragraph.statements().forEach(each -> holds(shown, each));
                case Block.Bullets bullets -> bullets.items().forEach(each -> holds(shown, each));
                case Block.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> cell.forEach(each -> holds(shown, each))));
            }
        }
    }

    private static void holds(String shown, CitedText text) {
        assertThat(shown.contains(letters(SafeText.of(text.text()))))
                .as(text.text())
                .isTrue();
    }

    private static void read(JsonElement element, StringBuilder read) {
        if (element.isJsonObject()) {
            JsonObject object = element.getAsJsonObject();
            if (object.has("text") && object.get("text").isJsonPrimitive()) {
                read.append(object.get("text").getAsString());
            }
            object.entrySet().forEach(entry -> read(entry.getValue(), read));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> read(each, read));
        }
    }

    /** What is read, whatever white space and markup is around it. */
    private static String letters(String text) {
        return text.replaceAll("[\\s*`\\u200B]", "");
    }
}
