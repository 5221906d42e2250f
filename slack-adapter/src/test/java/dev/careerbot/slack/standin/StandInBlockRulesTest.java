package dev.careerbot.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandInBlockRulesTest {
    private static final String SECTION = "{'type':'section','text':{'type':'mrkdwn','text':'Hi'}}";
    private static final String BUTTON = "{'type':'button','action_id':'%s','text':{'type':'plain_text','text':'%s'}}";

    private static String many(int count, String item) {
        return String.join(",", Collections.nCopies(count, item));
    }

    private static String section(int length) {
        return SECTION.replace("Hi", "x".repeat(length));
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static String button(String id, String text) {
        return BUTTON.formatted(id, text);
    }

    private static String table(int rows, int columns) {
        String cell = "{'type':'raw_text','text':'x'}";
        return "{'type':'table','rows':[" + many(rows, "[" + many(columns, cell) + "]") + "]}";
    }

    private static List<String> problems(String blocks) {
        JsonNode tree = Json.read(("[" + blocks + "]").replace('\'', '"')).orElseThrow();
        return BlockRules.problemsOfMessage(tree);
    }

    static Stream<String> good() {
        return Stream.of(
                many(50, "{'type':'divider'}"),
                section(3_000),
                "{'type':'header','text':{'type':'plain_text','text':'" + "x".repeat(150) + "'}}",
                actions(button("a", "x".repeat(75)) + "," + button("b", "B")),
                table(100, 20),
                "{'type':'markdown','text':'# Hello'}",
                "{'type':'context','elements':[{'type':'mrkdwn','text':'Source'}]}",
                "{'type':'context_actions','elements':[{'type':'feedback_buttons','action_id':'f',"
                        + "'positive_button':{'text':{'type':'plain_text','text':'Good'},'value':'good'},"
                        + "'negative_button':{'text':{'type':'plain_text','text':'Bad'},'value':'bad'}}]}");
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatSlackTakesIsTaken(String blocks) {
        assertThat(problems(blocks)).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("no more than 50 items", many(51, "{'type':'divider'}")),
                Arguments.of("no more than 3000 char", section(3_001)),
                Arguments.of(
                        "no more than 2000 char",
                        "{'type':'section','fields':[{'type':'mrkdwn','text':'" + "x".repeat(2_001) + "'}]}"),
                Arguments.of(
                        "between 1 and 10",
                        "{'type':'section','fields':[" + many(11, "{'type':'mrkdwn','text':'x'}") + "]}"),
                Arguments.of(
                        "no more than 150 char",
                        "{'type':'header','text':{'type':'plain_text','text':'" + "x".repeat(151) + "'}}"),
                Arguments.of("unsupported type: mrkdwn", "{'type':'header','text':{'type':'mrkdwn','text':'x'}}"),
                Arguments.of("no more than 75 char", actions(button("a", "x".repeat(76)))),
                Arguments.of(
                        "no more than 2000 char",
                        actions(button("a", "A")
                                .replace("'action_id'", "'value':'" + "x".repeat(2_001) + "','action_id'"))),
                Arguments.of("no more than 255 char", actions(button("a".repeat(256), "A"))),
                Arguments.of("`action_id` is used twice", actions(button("a", "A") + "," + button("a", "B"))),
                Arguments.of("`block_id` is used twice", many(2, "{'type':'divider','block_id':'one'}")),
                Arguments.of("no more than 255 char", "{'type':'divider','block_id':'" + "x".repeat(256) + "'}"),
                Arguments.of(
                        "between 1 and 25",
                        actions(many(26, "{'type':'button','text':" + "{'type':'plain_text','text':'A'}}"))),
                Arguments.of("between 1 and 25", actions("")),
                Arguments.of("between 1 and 100", table(101, 1)),
                Arguments.of("between 1 and 20", table(1, 21)),
                Arguments.of("only one table", table(1, 1) + "," + table(1, 1)),
                Arguments.of("more than 12000", many(2, "{'type':'markdown','text':'" + "x".repeat(6_001) + "'}")),
                Arguments.of("unsupported type: sections", "{'type':'sections'}"),
                Arguments.of("invalid additional property: colour", "{'type':'divider','colour':'red'}"),
                Arguments.of(
                        "invalid additional property: size",
                        actions(button("a", "A").replace("'action_id'", "'size':'big','action_id'"))),
                Arguments.of("missing required field: text", SECTION.replace("Hi", "")),
                Arguments.of("unsupported element: plain_text_input", actions("{'type':'plain_text_input'}")),
                Arguments.of(
                        "no more than 150 char",
                        actions("{'type':'static_select','options':[{'value':'" + "x".repeat(151)
                                + "','text':{'type':'plain_text','text':'A'}}]}")));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatSlackRefusesIsRefusedWithTheReason(String reason, String blocks) {
        assertThat(problems(blocks)).anySatisfy(problem -> assertThat(problem).contains(reason));
    }
}
