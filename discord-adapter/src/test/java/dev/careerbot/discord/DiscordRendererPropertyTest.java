package dev.careerbot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a reply says, its messages keep Discord's limits, ping nobody, and lose nothing without a "more". */
class DiscordRendererPropertyTest {
    private static final Pattern MARK = Pattern.compile("\\\\([\\\\*_~`|<\\]\\[>#-])");
    private static final Pattern LINK = Pattern.compile("\\]\\(https?://[^)]*\\)");
    private static final List<String> HOSTILE = List.of(
            "@everyone",
            "@here",
            "<@123456789012345678>",
            "<@&123456789012345678>",
            "<#123456789012345678>",
            "[click](https://evil.example)",
            "```js\nfence",
            "**bold* _it_ ~~gone~~ ||spoiler|| `code`",
            "> quote\n# heading\n-# small",
            "\u202Egnirts\u2066 \u200B",
            "\u001B[31mred",
            "😀👩‍👩‍👧‍👦🏳️‍🌈",
            "שלום عربي",
            "https://example.org/a_b*c(d)",
            "\\\\ \\* \\",
            "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(120));

    @Provide
    Arbitrary<Reply> replies() {
        Arbitrary<List<Block>> blocks = blocks().list().ofMaxSize(6);
        Arbitrary<List<Citation>> citations = citation().list().ofMaxSize(40);
        Arbitrary<List<Action>> actions = action().list().ofMaxSize(120);
        return Combinators.combine(
                        blocks, citations, actions, Arbitraries.integers().between(0, 9))
                .as(DiscordRendererPropertyTest::reply);
    }

    private static Reply reply(List<Block> blocks, List<Citation> citations, List<Action> actions, int kind) {
        return switch (kind) {
            case 0 -> new Reply.Clarify(blocks, actions);
            case 1 -> new Reply.NoData(blocks, citations, actions);
            case 2 -> new Reply.UnknownRole(blocks, List.of(), actions);
            case 3 -> new Reply.OutOfScope(blocks, actions);
            case 4 -> new Reply.Refused(blocks);
            case 5 -> new Reply.Social(blocks, actions);
            case 6 -> new Reply.Done(blocks, actions);
            case 7 -> new Reply.Blocked(blocks, actions);
            case 8 -> new Reply.Failed("incident7");
            default -> new Reply.Answer(blocks, citations, actions, true);
        };
    }

    private static Arbitrary<String> words() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars(" .,-*_[]()<>@#|`~\\")
                .ofMaxLength(400);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> hostile = Arbitraries.of(HOSTILE);
        return Arbitraries.oneOf(plain, any, hostile)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join(" ", parts));
    }

    private static Arbitrary<CitedText> statement() {
        return Combinators.combine(
                        words(),
                        Arbitraries.integers()
                                .between(1, 40)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(6))
                .as((text, numbers) -> new CitedText(text, numbers, 2));
    }

    private static Arbitrary<Block> blocks() {
        Arbitrary<List<CitedText>> statements = statement().list().ofMaxSize(12);
        Arbitrary<Block.Row> row = Combinators.combine(words(), statements, statements)
                .as((label, one, other) -> new Block.Row(label, List.of(one, other)));
        return Arbitraries.oneOf(
                words().map(Block.Text::new),
                statements.map(Block.Paragraph::new),
                statements.map(Block.Bullets::new),
                Combinators.combine(words(), row.list().ofMaxSize(5))
                        .as((name, rows) -> new Block.Table(List.of(name, "other"), rows)));
    }

    private static Arbitrary<Citation> citation() {
        Arbitrary<URI> addresses = Arbitraries.of(
                URI.create("https://example.org/a_(b)_c"),
                URI.create("https://example.org/" + "x".repeat(1900)),
                URI.create("ftp://example.org/"),
                URI.create("javascript:alert(1)"));
        return Combinators.combine(Arbitraries.integers().between(1, 40), words(), addresses.injectNull(0.4))
                .as((number, title, url) -> new Citation(
                        number,
                        new Article(new ArticleId("sample"), "article", title, title, null, null, url, List.of()),
                        null,
                        "Evidence."));
    }

    private static Arbitrary<Action> action() {
        return Combinators.combine(words(), Arbitraries.strings().ofMaxLength(20))
                .as((label, value) -> Action.find(label, "roles", Map.of("skill", value))
                        .orElse(new Action(label, "roles", Map.of())));
    }

    @Property(tries = 80)
    void noMessageBreaksALimit(@ForAll("replies") Reply reply) {
        for (Screen screen : DiscordRenderer.render(reply)) {
            MessageCreateData message = message(screen);
            List<MessageEmbed> embeds = message.getEmbeds();
            assertThat(embeds).isNotEmpty().hasSizeLessThanOrEqualTo(10);
            assertThat(embeds.stream().mapToInt(MessageEmbed::getLength).sum()).isLessThanOrEqualTo(6000);
            assertThat(embeds)
                    .allSatisfy(embed -> assertThat(String.valueOf(embed.getDescription()))
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(4096));
            assertThat(message.getComponents()).hasSizeLessThanOrEqualTo(5);
            assertThat(message.getComponents())
                    .allSatisfy(
                            row -> assertThat(((ActionRow) row).getComponents()).hasSizeBetween(1, 5));
        }
    }

    private static MessageCreateData message(Screen screen) {
        List<Action> controls = List.of(
                new Action("More", "answer-more", Map.of()),
                new Action("Helpful", "answer-helpful", Map.of()),
                new Action("Not helpful", "answer-unhelpful", Map.of()),
                new Action("Dismiss", "answer-dismiss", Map.of()),
                new Action("Share", "answer-share", Map.of()));
        return DiscordMessages.message(screen.withControls(controls), List.of());
    }

    @Property(tries = 80)
    void nothingPings(@ForAll("replies") Reply reply) {
        for (Screen screen : DiscordRenderer.render(reply)) {
            DataObject json = message(screen).toData();
            assertThat(json.getObject("allowed_mentions").getArray("parse").isEmpty())
                    .isTrue();
            assertThat(screen.text() + screen.sources())
                    .doesNotContain("@everyone", "@here")
                    .doesNotContainPattern("(?<!\\\\)<[@#]");
        }
    }

    @Property(tries = 80)
    void nothingIsLostAndAllIsInOrder(@ForAll("replies") Reply reply) {
        List<Screen> screens = DiscordRenderer.render(reply);
        StringBuilder shown = new StringBuilder();
        screens.forEach(screen -> shown.append(screen.text())
                .append('\n')
                .append(screen.sources())
                .append('\n'));
        assertThat(letters(read(shown.toString()))).isEqualTo(letters(expected(reply)));
        assertThat(screens.get(0).hasMore()).isEqualTo(screens.size() > 1);
    }

    /** The markup as a reader sees it. */
    private static String read(String markup) {
        return MARK.matcher(LINK.matcher(markup).replaceAll("]")).replaceAll("$1");
    }

    /** The plain rendering, in which a link's address is spelt out and a table's heads are the same. */
    private static String expected(Reply reply) {
        String text = PlainText.of(reply);
        for (Citation citation : reply.citations()) {
            URI url = citation.article().url();
            if (url != null) {
                text = text.replace(" " + url, "");
            }
        }
        return text;
    }

    /** Letters and digits alone, without those of addresses, which stand elsewhere in a link. */
    private static String letters(String text) {
        return text.replaceAll("(?:https?://|ftp://|javascript:)[^\\s]*", "").replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    @Property(tries = 80)
    void allActionsAreThereOnce(@ForAll("replies") Reply reply) {
        Map<String, Action> wanted = new LinkedHashMap<>();
        reply.actions().forEach(action -> wanted.putIfAbsent(action.id(), action));
        List<String> shown = new ArrayList<>();
        DiscordRenderer.render(reply).forEach(screen -> screen.actions().forEach(action -> shown.add(action.id())));
        assertThat(shown).containsExactlyElementsOf(wanted.keySet());
    }

    @Property(tries = 80)
    void noLinkAndNoSurrogatePairIsCut(@ForAll("replies") Reply reply) {
        for (Screen screen : DiscordRenderer.render(reply)) {
            assertThat(screen.text()).doesNotContainPattern("\\]\\(https?://[^)]*$");
            assertThat(Character.isLowSurrogate(screen.text().charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(
                            screen.text().charAt(screen.text().length() - 1)))
                    .isFalse();
        }
    }
}
