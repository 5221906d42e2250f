package dev.careerbot.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerbot.bot.TestBot;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import dev.careerbot.bot.reply.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every feature keeps to, whatever it is asked and whatever the base holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FeatureContract {
    private static final List<String> ORDINARY = List.of(
            "what is the difference between a backend developer and a backend engineer?",
            "backend developer vs frontend developer vs data engineer",
            "engineer or developer?",
            "which skills does a backend developer need?",
            "does a backend engineer need python and haskell?",
            "which roles need SQL?",
            "which certifications are there for a backend developer?",
            "meta certificate",
            "i know java, which course is next",
            "what does a web development engineer do?",
            "what does the backend involve?",
            "how much does a backend engineer earn?",
            "pay of a backend engineer in Berlin in 2031",
            "what degree does a backend developer need?",
            "how do I become a backend engineer with 5 years of experience?",
            "are backend developers in demand?",
            "what does WGU say about back-end engineers?",
            "which sources do you have?",
            "hello",
            "thanks!",
            "what is the weather in Paris?",
            "average salary of a product manager",
            "what does a wizard engineer do?",
            "compare a wizard engineer and a backend developer",
            "fontend develper vs bakcend enginer");

    private static final List<String> ODD = List.of(
            "",
            " ",
            "?",
            ".",
            "…",
            "42",
            "2024",
            "-1e999",
            "a",
            "engineer",
            "the the the the",
            "C",
            "C++ C# .NET Go R",
            "and",
            "vs",
            "role role role",
            "😀😀😀",
            "ＢＡＣＫＥＮＤ　ＤＥＶＥＬＯＰＥＲ",
            "Was macht ein Backend-Entwickler?",
            "бэкенд разработчик",
            "İstanbul'da backend developer",
            "ﬁrst ß ŉ ǰ",
            "backend developer ".repeat(100));

    private static final List<String> HOSTILE = List.of(
            "\u0000\u0001\u001B[31mred",
            "\u202Ebackend developer\u2066",
            "@everyone <@U1> <!channel> what does a backend developer do?",
            "{role} {first} [ {second}] $1 \\1 %s ${jndi:ldap://x}",
            "'; DROP TABLE roles; --",
            "<script>alert(1)</script>",
            "```\nbackend\n```",
            "+backend -developer AND OR NOT field:role ~1 ^2 \"",
            "\uD83D backend developer",
            "x".repeat(2000),
            "backend,".repeat(250));

    private record Asked(String question, Reply reply) {
        @Override
        public String toString() {
            return "'" + question + "' -> " + PlainText.of(reply);
        }
    }

    private final List<Asked> asked = new ArrayList<>();

    /** The feature under test. */
    protected abstract Feature feature();

    /** A value for an option of the feature's command. */
    protected String value(CommandSpec.Option option) {
        return switch (option.kind()) {
            case ROLE -> option.name().equals("second") ? "back-end engineer" : "back-end developer";
            case SKILL -> "SQL";
            case TEXT, SOURCE, NUMBER, FLAG, FILE, PERSON, CHANNEL -> "which sort of database scales well?";
        };
    }

    @Test
    void everyQuestionGetsAReplyThatSaysSomething() {
        assertThat(asked())
                .allSatisfy(one -> assertThat(PlainText.of(one.reply())).isNotBlank());
    }

    @Test
    void anAlmostEmptyBaseGetsAReplyThatSaysSomething() {
        assertThat(askedOfAlmostNothing())
                .allSatisfy(one -> assertThat(PlainText.of(one.reply())).isNotBlank());
    }

    @Test
    void everyStatementCitesSourcesOfTheReply() {
        assertThat(everything())
                .allSatisfy(one -> assertThat(numbers(one.reply())).containsAll(cited(one.reply())));
    }

    @Test
    void sourcesAreNumberedFromOneInOrderOfFirstUseAndAllUsed() {
        assertThat(everything()).allSatisfy(one -> {
            List<Integer> expected = IntStream.rangeClosed(
                            1, one.reply().citations().size())
                    .boxed()
                    .toList();
            assertThat(numbers(one.reply())).isEqualTo(expected);
            assertThat(cited(one.reply()).stream().distinct()).isEqualTo(expected);
        });
    }

    @Test
    void everySourceSaysWhatTheReplyRestsOn() {
        assertThat(everything())
                .allSatisfy(one -> assertThat(one.reply().citations())
                        .allSatisfy(citation -> assertThat(citation.evidence()).isNotBlank()));
    }

    @Test
    void runningTextCitesAtMostThreeSources() {
        assertThat(everything())
                .filteredOn(one -> one.reply().blocks().stream()
                        .noneMatch(block -> block instanceof Block.Table || block instanceof Block.Bullets))
                .allSatisfy(one -> assertThat(one.reply().citations()).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void everyRowOfATableHasACellForEachColumn() {
        assertThat(everything())
                .allSatisfy(one -> one.reply().blocks().forEach(block -> {
                    if (block instanceof Block.Table table) {
                        assertThat(table.rows())
                                .isNotEmpty()
                                .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.columns()));
                    }
                }));
    }

    @Test
    void actionsFitAButtonAndComeBackAsTheyWere() {
        assertThat(everything())
                .allSatisfy(one -> assertThat(one.reply().actions()).allSatisfy(action -> {
                    assertThat(action.label()).isNotBlank();
                    assertThat(action.id().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(100);
                    assertThat(Action.decode(action.id()))
                            .contains(new Action("", action.command(), action.arguments()));
                }));
    }

    @Test
    void actionsNameCommandsThatExistWithTheirOptions() {
        Map<String, CommandSpec> commands = new HashMap<>();
        TestBot.shipped().bot().commands().forEach(command -> commands.put(command.name(), command));
        assertThat(everything())
                .allSatisfy(one -> assertThat(one.reply().actions()).allSatisfy(action -> {
                    assertThat(commands).containsKey(action.command());
                    assertThat(commands.get(action.command()).options().stream().map(CommandSpec.Option::name))
                            .containsAll(action.arguments().keySet());
                }));
    }

    @Test
    void aQuestionBackOffersAtMostThreeChoices() {
        assertThat(everything())
                .filteredOn(one -> one.reply() instanceof Reply.Clarify)
                .allSatisfy(one -> assertThat(one.reply().actions()).hasSizeBetween(2, 3));
    }

    @Test
    void theCommandLeadsToTheFeature() {
        feature()
                .command()
                .ifPresent(command -> assertThat(TestBot.shipped()
                                .command(command.name(), options(command, true))
                                .intent())
                        .isEqualTo(feature().intent()));
    }

    @Test
    void theCommandWithWhatIsRequiredAloneLeadsToTheFeature() {
        feature()
                .command()
                .ifPresent(command -> assertThat(TestBot.shipped()
                                .command(command.name(), options(command, false))
                                .intent())
                        .isEqualTo(feature().intent()));
    }

    @Test
    void theCommandsQuestionLeadsToTheFeatureWhenTyped() {
        feature()
                .command()
                .ifPresent(command -> assertThat(TestBot.shipped()
                                .ask(command.question(options(command, true)))
                                .intent())
                        .isEqualTo(feature().intent()));
    }

    @Test
    void theCommandAsksForWhatIsRequiredFirst() {
        feature()
                .command()
                .ifPresent(command -> assertThat(command.options().stream().map(CommandSpec.Option::required))
                        .isSortedAccordingTo((one, other) -> Boolean.compare(other, one)));
    }

    private Map<String, String> options(CommandSpec command, boolean all) {
        Map<String, String> options = new HashMap<>();
        command.options().stream()
                .filter(option -> all || option.required())
                .forEach(option -> options.put(option.name(), value(option)));
        return options;
    }

    private synchronized List<Asked> asked() {
        if (asked.isEmpty()) {
            asked.addAll(askedOf(TestBot.shipped()));
        }
        return asked;
    }

    private List<Asked> askedOfAlmostNothing() {
        return askedOf(AlmostNothing.BOT);
    }

    private List<Asked> everything() {
        List<Asked> everything = new ArrayList<>(asked());
        everything.addAll(askedOfAlmostNothing());
        return everything;
    }

    private List<Asked> askedOf(TestBot bot) {
        List<Asked> replies = new ArrayList<>();
        for (List<String> questions : List.of(ORDINARY, ODD, HOSTILE)) {
            for (String question : questions) {
                Inquiry inquiry = bot.inquiry(question, feature().intent());
                replies.add(new Asked(question, feature().answer(inquiry)));
            }
        }
        return replies;
    }

    private static List<Integer> numbers(Reply reply) {
        return reply.citations().stream().map(Citation::number).toList();
    }

    /** All citations in reading order. */
    private static List<Integer> cited(Reply reply) {
        List<CitedText> statements = new ArrayList<>();
        for (Block block : reply.blocks()) {
            switch (block) {
                case Block.Text text -> {}
                case Block.Paragraph paragraph -> statements.addAll(paragraph.statements());
                case Block.Bullets bullets -> statements.addAll(bullets.items());
                case Block.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(statements::addAll));
            }
        }
        return statements.stream()
                .flatMap(statement -> statement.citations().stream())
                .toList();
    }

    private static final class AlmostNothing {
        static final TestBot BOT = new TestBot(TestBot.files(Map.of("one.md", """
                ---
                title: One
                ---

                # Databases

                - SQL is spoken by most databases.
                """)));
    }
}
