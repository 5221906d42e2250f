package dev.careerbot.app.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.bot.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The development questions as people would ask them, each wording once. */
final class Questions {
    private static final String FILE = "/dev/careerbot/app/questions/development.jsonl";

    private Questions() {}

    /** All questions in the file's order, with the conversations that they belong to. */
    static List<Request> requests() {
        Map<String, Request> requests = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Questions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + FILE);
            }
            String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : lines.lines().toList()) {
                JsonNode node = json.readTree(line);
                String text = node.path("question").asText();
                JsonNode conversation = node.path("conversation");
                requests.putIfAbsent(
                        text, Request.text(conversation.isTextual() ? conversation.asText() : "", text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return List.copyOf(requests.values());
    }

    /** The words of all questions. */
    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        requests().forEach(request -> texts.add(text(request)));
        return texts;
    }

    /** The words of one question. */
    static String text(Request request) {
        return switch (request.input()) {
            case Request.Input.Text input -> input.text();
            case Request.Input.Command command -> command.name();
        };
    }
}
