package dev.careerbot.app.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.bot.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Questions as people would ask them, each wording once. */
final class Questions {
    private static final String FOLDER = "/dev/careerbot/app/questions/";
    private static final String DEVELOPMENT = "development.jsonl";
    private static final long SEED = 7;
    private static final String ANOTHER_AUTHOR = "another-author.jsonl";

    private Questions() {}

    /** The development questions in the file's order, with the conversations that they belong to. */
    static List<Request> requests() {
        return requests(DEVELOPMENT);
    }

    private static List<Request> requests(String file) {
        Map<String, Request> requests = new LinkedHashMap<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Questions.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + file);
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
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return List.copyOf(requests.values());
    }

    /** The words of the development questions. */
    static List<String> texts() {
        return requests().stream().map(Questions::text).toList();
    }

    /** The words of the development questions and of another author's, shuffled the same way on every run. */
    static List<String> shuffled() {
        Set<String> texts = new LinkedHashSet<>(texts());
        requests(ANOTHER_AUTHOR).forEach(request -> texts.add(text(request)));
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled;
    }

    /** The words of one question. */
    static String text(Request request) {
        return switch (request.input()) {
            case Request.Input.Text input -> input.text();
            case Request.Input.Command command -> command.name();
        };
    }
}
