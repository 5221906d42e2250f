package dev.careerbot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.TestBot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract with scripts, with the real bot. */
final class JsonLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "\u001B]0;x\u0007\u001B[31m@everyone <@U1> \u202Eabc\u2066 \u009B2J";
    private static final String OK = "{\"id\": \"ok\", \"question\": \"what does a backend developer do?\"}";

    @Test
    void anAnswerHasEveryFieldInItsOrder() throws IOException {
        JsonNode answer = one("{\"id\": \"c01\", \"question\": \"backend developer or backend engineer?\"}");
        assertThat(names(answer))
                .containsExactly(
                        "id",
                        "question",
                        "intent",
                        "outcome",
                        "answered",
                        "confidence",
                        "roles",
                        "skills",
                        "certifications",
                        "text",
                        "claims",
                        "citations",
                        "suggestions",
                        "snapshot",
                        "latency_ms");
        assertThat(answer.path("id").asText()).isEqualTo("c01");
        assertThat(answer.path("question").asText()).isEqualTo("backend developer or backend engineer?");
        assertThat(answer.path("intent").asText()).isEqualTo("compare");
        assertThat(answer.path("outcome").asText()).isEqualTo("answered");
        assertThat(answer.path("answered").asBoolean()).isTrue();
        assertThat(answer.path("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(texts(answer.path("roles"))).containsExactly("backend-developer", "backend-engineer");
        assertThat(answer.path("snapshot").asText()).hasSize(12);
    }

    @Test
    void aCitationHasEveryFieldInItsOrder() throws IOException {
        JsonNode citations =
                one(question("what does WGU say about back-end engineers?")).path("citations");
        assertThat(citations).isNotEmpty();
        JsonNode citation = citations.get(0);
        assertThat(names(citation))
                .containsExactly(
                        "number", "article", "kind", "title", "publisher", "published", "url", "quote", "evidence");
        assertThat(citation.path("number").asInt()).isEqualTo(1);
        assertThat(citation.path("article").asText()).isEqualTo("wgu-back-end-developer-vs-back-end-engineer");
        assertThat(citation.path("kind").asText()).isEqualTo("article");
        assertThat(citation.path("publisher").asText()).isEqualTo("WGU");
        assertThat(citation.path("published").asText()).isEqualTo("2024-03-01");
        assertThat(citation.path("url").isNull()).isTrue();
        assertThat(citation.path("quote").isNull()).isTrue();
        assertThat(citation.path("evidence").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend developer or backend engineer?",
                "which skills does a backend developer need?",
                "what does a backend engineer do?",
                "which certifications are there?",
                "which sources do you have?"
            })
    void everyClaimStandsInTheTextWithItsMarksAndCitesWhatIsListed(String question) throws IOException {
        JsonNode answer = one(question(question));
        List<Integer> listed = new ArrayList<>();
        answer.path("citations")
                .forEach(citation -> listed.add(citation.path("number").asInt()));
        assertThat(listed)
                .isEqualTo(IntStream.rangeClosed(1, listed.size()).boxed().toList());
        assertThat(answer.path("claims")).isNotEmpty().allSatisfy(claim -> {
            String text = claim.path("text").asText();
            StringBuilder marks = new StringBuilder();
            claim.path("citations")
                    .forEach(number -> marks.append('[').append(number.asInt()).append(']'));
            assertThat(answer.path("text").asText()).contains(text.replaceFirst("[.:]$", "") + " " + marks);
            assertThat(listed).containsAll(numbers(claim.path("citations")));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hello, social, answered, true",
        "what is the weather in Paris?, none, out_of_scope, false",
        "how much does a backend developer earn in Berlin?, pay, no_data, false",
        "what does a wizard engineer do?, describe, unknown_role, false",
        "'', none, refused, false"
    })
    void theOutcomeSaysWhetherItWasAnswered(String question, String intent, String outcome, boolean answered)
            throws IOException {
        JsonNode answer = one(question(question));
        assertThat(answer.path("intent").asText()).isEqualTo(intent);
        assertThat(answer.path("outcome").asText()).isEqualTo(outcome);
        assertThat(answer.path("answered").asBoolean()).isEqualTo(answered);
    }

    @Test
    void theTimeIsMeasuredByTheClock() throws IOException {
        assertThat(one(OK).path("latency_ms").asDouble()).isEqualTo(11.8);
    }

    @Test
    void answersComeInTheOrderOfTheQuestions() throws IOException {
        List<String> ids = List.of("z", "a", "m");
        StringBuilder lines = new StringBuilder();
        ids.forEach(id -> lines.append(OK.replace("ok", id)).append('\n'));
        assertThat(run(lines.toString()).stream()
                        .map(answer -> answer.path("id").asText()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void aConversationGoesOnFromLineToLine() throws IOException {
        List<JsonNode> answers = run("""
                {"id": 1, "question": "what does a backend engineer do?", "conversation": "jsonl-a"}
                {"id": 2, "question": "what about pay?", "conversation": "jsonl-b"}
                {"id": 3, "question": "what about pay?", "conversation": "jsonl-a"}
                {"id": 4, "question": "what about pay?", "conversation": null}
                """);
        assertThat(texts(answers.get(1).path("roles"))).isEmpty();
        assertThat(texts(answers.get(2).path("roles"))).containsExactly("backend-engineer");
        assertThat(texts(answers.get(3).path("roles"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "just words",
                "{",
                "[]",
                "[1, 2]",
                "\"text\"",
                "null",
                "42",
                "{}",
                "{\"question\": 42}",
                "{\"question\": null}",
                "{\"question\": [\"x\"]}",
                "{\"Question\": \"x\"}",
                "{'question': 'x'}"
            })
    void aLineThatIsNoQuestionIsAnErrorWithoutAnIdAndTheRestGoesOn(String line) throws IOException {
        List<JsonNode> answers = run(line + "\n" + OK + "\n");
        assertThat(names(answers.get(0))).containsExactly("id", "error");
        assertThat(answers.get(0).path("id").isNull()).isTrue();
        assertThat(answers.get(0).path("error").asText()).isNotBlank();
        assertThat(answers.get(1).path("id").asText()).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"id\": \"c07\"} | \"c07\"", "{\"id\": 7, \"question\": 1} | 7", "{\"id\": true} | true"})
    void anErrorBearsTheIdWhereOneCouldBeRead(String line, String id) throws IOException {
        JsonNode answer = one(line);
        assertThat(names(answer)).containsExactly("id", "error");
        assertThat(answer.path("id")).isEqualTo(JSON.readTree(id));
    }

    @Test
    void twoObjectsOnALineAreNotHalfAnswered() throws IOException {
        assertThat(names(one(OK + " " + OK))).containsExactly("id", "error");
    }

    @Test
    void aLineThatIsNotUtf8IsAnErrorAndTheRestGoesOn() throws IOException {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        in.write("{\"id\": 1, \"question\": \"caf\u00E9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        in.write(OK.getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = run(in.toByteArray());
        assertThat(answers.get(0).path("error").asText()).contains("UTF-8");
        assertThat(answers.get(1).path("id").asText()).isEqualTo("ok");
    }

    @Test
    void emptyLinesAreSkipped() throws IOException {
        assertThat(run("\n  \n\r\n\t\n" + OK + "\r\n\n")).hasSize(1);
    }

    @Test
    void noLinesAreNoAnswers() throws IOException {
        assertThat(run("")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(one("\uFEFF" + OK).path("outcome").asText()).isEqualTo("answered");
    }

    @Test
    void aLineOfMoreThanAMebibyteIsAnErrorAndTheRestGoesOn() throws IOException {
        List<JsonNode> answers = run(OK.replace("what", "x".repeat(1 << 20)) + "\n" + OK + "\n");
        assertThat(answers.get(0).path("error").asText()).contains("1048576 bytes");
        assertThat(answers.get(1).path("id").asText()).isEqualTo("ok");
    }

    @Test
    void deepNestingIsAnErrorAndTheRestGoesOn() throws IOException {
        List<JsonNode> answers = run("{\"id\": " + "[".repeat(50_000) + "\n" + OK + "\n");
        assertThat(names(answers.get(0))).containsExactly("id", "error");
        assertThat(answers.get(1).path("id").asText()).isEqualTo("ok");
    }

    @Test
    void aHundredThousandCharactersAreRefused() throws IOException {
        JsonNode answer = one("{\"id\": \"long\", \"question\": \"" + "x".repeat(100_000) + "\"}");
        assertThat(answer.path("id").asText()).isEqualTo("long");
        assertThat(answer.path("outcome").asText()).isEqualTo("refused");
        assertThat(answer.path("text").asText()).contains("2000");
    }

    @Test
    void numbersAndOtherPlainValuesComeBackAsIds() throws IOException {
        assertThat(one(OK.replace("\"ok\"", "7")).path("id")).isEqualTo(JSON.readTree("7"));
        assertThat(one(OK.replace("\"ok\"", "1e400")).path("outcome").asText()).isEqualTo("answered");
        assertThat(one(OK.replace("\"ok\"", "{\"a\": 1}")).path("id").isNull()).isTrue();
        assertThat(one("{\"question\": \"hello\"}").path("id").isNull()).isTrue();
    }

    @Test
    void hostileIdsAndQuestionsAreDefused() throws IOException {
        String hostile = JSON.writeValueAsString(HOSTILE);
        harmless(print("{\"id\": " + hostile + ", \"question\": " + hostile + "}\n"));
        harmless(print("{\"id\": " + hostile + "}\n"));
        harmless(print("{\"id\": 1, \"question\": \"what does a @everyone engineer do?\"}\n"));
        harmless(print("{\"id\": 1, \"question\": \"what does a backend developer do?\", \"conversation\": " + hostile
                + "}\n"));
    }

    @Test
    void hostileArticlesAreDefused() throws IOException {
        String article = """
                ---
                title: "A title @everyone \\e[31m\\u202E"
                publisher: "@everyone \\e[31m\\u202E"
                ---

                # Back-end developer

                ## Focus
                - Back-end developers @everyone write <@U1> code \u202E for \u001B[31m servers.
                """;
        TestBot bot = new TestBot(TestBot.files(Map.of("one.md", article)));
        String printed = print(
                bot.bot(), "{\"question\": \"what does a backend developer do?\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(JSON.readTree(printed).path("citations")).hasSize(1);
        harmless(printed);
    }

    private static void harmless(String printed) throws IOException {
        assertThat(printed).doesNotContain("\u001B", "\u009B", "\u202E", "\u2066", "@everyone", "<@");
        String told = JSON.readTree(printed).toString();
        assertThat(told).doesNotContain("\\u001B", "\\u009B", "\\u202E", "@everyone", "<@");
    }

    private static String question(String text) throws IOException {
        return "{\"id\": 1, \"question\": " + JSON.writeValueAsString(text) + "}";
    }

    private static JsonNode one(String line) throws IOException {
        List<JsonNode> answers = run(line + "\n");
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    private static List<JsonNode> run(String lines) throws IOException {
        return run(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> run(byte[] lines) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        for (String line : print(TestBot.shipped().bot(), lines).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static String print(String lines) throws IOException {
        return print(TestBot.shipped().bot(), lines.getBytes(StandardCharsets.UTF_8));
    }

    /** What is printed; the clock goes 11.8 ms forward each time somebody looks at it. */
    private static String print(Bot bot, byte[] lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicLong nanos = new AtomicLong();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        new JsonLines(bot, stream, () -> nanos.getAndAdd(11_800_000)).run(new ByteArrayInputStream(lines));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(element -> numbers.add(element.asInt()));
        return numbers;
    }
}
