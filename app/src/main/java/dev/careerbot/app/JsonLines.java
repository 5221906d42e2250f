package dev.careerbot.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.careerbot.bot.Bot;
import dev.careerbot.bot.Request;
import dev.careerbot.bot.Response;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Citation;
import dev.careerbot.bot.reply.CitedText;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Answers questions for scripts: one JSON object a line in, one a line out, in the same order. */
final class JsonLines {
    /** The longest line, in bytes. */
    static final int LONGEST = 1 << 20;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final double NANOS_PER_MILLI = 1e6;

    private final Bot bot;
    private final PrintStream out;
    private final LongSupplier nanos;

    /** @param nanos a clock for durations */
    JsonLines(Bot bot, PrintStream out, LongSupplier nanos) {
        this.bot = bot;
        this.out = out;
        this.nanos = nanos;
    }

    /** Answers all lines until the end of the stream. */
    void run(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        for (Optional<byte[]> line = readLine(in); line.isPresent(); line = readLine(in)) {
            byte[] bytes = line.get();
            if (bytes.length > LONGEST) {
                print(error(JSON.nullNode(), "the line is longer than " + LONGEST + " bytes"));
            } else {
                answer(bytes);
            }
        }
        out.flush();
    }

    /** A line without its end; of one that is too long only so much that it shows. */
    private static Optional<byte[]> readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            if (line.size() <= LONGEST) {
                line.write(read);
            }
            read = in.read();
        }
        return Optional.of(line.toByteArray());
    }

    private void answer(byte[] bytes) {
        String line;
        try {
            line = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            print(error(JSON.nullNode(), "the line is not UTF-8"));
            return;
        }
        if (line.startsWith("\uFEFF")) {
            line = line.substring(1);
        }
        if (line.isBlank()) {
            return;
        }
        answer(line);
    }

    private void answer(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            print(error(JSON.nullNode(), "the line is no JSON object: {\"id\": \"…\", \"question\": \"…\"}"));
            return;
        }
        JsonNode id = node.path("id").isValueNode() ? node.path("id") : JSON.nullNode();
        if (!node.isObject() || !node.path("question").isTextual()) {
            print(error(id, "expected an object with a text \"question\": {\"id\": \"…\", \"question\": \"…\"}"));
            return;
        }
        String question = node.path("question").asText();
        long start = nanos.getAsLong();
        Response response = bot.answer(Request.text(node.path("conversation").asText(""), question));
        ObjectNode answer = toJson(response);
        double latency = (nanos.getAsLong() - start) / NANOS_PER_MILLI;
        ObjectNode object = JSON.createObjectNode();
        object.set("id", safe(id));
        object.put("question", SafeText.of(question));
        object.setAll(answer);
        object.put("latency_ms", Math.round(latency * 1000) / 1000.0);
        print(object);
    }

    private static JsonNode safe(JsonNode id) {
        return id.isTextual() ? JSON.getNodeFactory().textNode(SafeText.of(id.asText())) : id;
    }

    private static @Nullable String safe(@Nullable String text) {
        return text == null ? null : SafeText.of(text);
    }

    private static ObjectNode error(JsonNode id, String message) {
        ObjectNode object = JSON.createObjectNode();
        object.set("id", safe(id));
        object.put("error", message);
        return object;
    }

    private void print(ObjectNode object) {
        out.println(object);
        out.flush();
    }

    /** The reply as scripts read it, but for id, question and time. */
    static ObjectNode toJson(Response response) {
        ObjectNode object = JSON.createObjectNode();
        object.put("intent", response.intent());
        object.put("outcome", response.reply().outcome().id());
        object.put("answered", response.reply().outcome().answered());
        object.put("confidence", Math.round(response.confidence() * 1000) / 1000.0);
        ids(object.putArray("roles"), response.roles());
        ids(object.putArray("skills"), response.skills());
        ids(object.putArray("certifications"), response.certifications());
        object.put("text", PlainText.of(response.reply()));
        ArrayNode claims = object.putArray("claims");
        for (CitedText claim : statements(response.reply().blocks())) {
            ObjectNode one = claims.addObject();
            one.put("text", SafeText.of(claim.text()));
            ArrayNode numbers = one.putArray("citations");
            claim.citations().forEach(numbers::add);
        }
        ArrayNode citations = object.putArray("citations");
        response.reply().citations().forEach(citation -> citations.add(toJson(citation)));
        ArrayNode suggestions = object.putArray("suggestions");
        response.reply().actions().stream().map(Action::label).forEach(label -> suggestions.add(SafeText.of(label)));
        object.put("snapshot", response.snapshot());
        return object;
    }

    private static void ids(ArrayNode array, List<?> ids) {
        ids.forEach(id -> array.add(id.toString()));
    }

    private static List<CitedText> statements(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.stated().stream()).toList();
    }

    private static ObjectNode toJson(Citation citation) {
        ObjectNode object = JSON.createObjectNode();
        object.put("number", citation.number());
        object.put("article", citation.article().id().value());
        object.put("kind", citation.article().kind());
        object.put("title", SafeText.of(citation.article().title()));
        object.put("publisher", safe(citation.article().publisher()));
        object.put(
                "published",
                citation.article().published() == null
                        ? null
                        : citation.article().published().toString());
        object.put(
                "url",
                citation.article().url() == null
                        ? null
                        : citation.article().url().toString());
        object.put("quote", safe(citation.quote()));
        object.put("evidence", SafeText.of(citation.evidence()));
        return object;
    }
}
