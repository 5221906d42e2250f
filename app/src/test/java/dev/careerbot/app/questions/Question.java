package dev.careerbot.app.questions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A question with what a right answer must show; README.md beside the file says what the fields mean. */
record Question(
        String id,
        String text,
        String group,
        Set<String> intents,
        Set<String> outcomes,
        Set<String> roles,
        List<Set<String>> facts,
        Set<String> articles,
        String conversation) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The questions of a file beside this package, in its order. */
    static List<Question> load(String file) throws IOException {
        List<Question> questions = new ArrayList<>();
        try (InputStream in = Question.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("no such resource: " + file);
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                questions.add(of(JSON.readTree(line)));
            }
        }
        return questions;
    }

    private static Question of(JsonNode node) {
        List<Set<String>> facts = new ArrayList<>();
        node.path("facts").forEach(fact -> facts.add(texts(fact)));
        return new Question(
                node.path("id").asText(),
                node.path("question").asText(),
                node.path("group").asText(),
                texts(node.path("intents")),
                texts(node.path("outcomes")),
                texts(node.path("roles")),
                facts,
                texts(node.path("articles")),
                node.path("conversation").isTextual()
                        ? node.path("conversation").asText()
                        : "");
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> texts = new LinkedHashSet<>();
        node.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** Whether it belongs to the half that nothing is tuned on. */
    boolean isSetAside() {
        String key = conversation.isEmpty() ? id : conversation;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return hash[0] % 2 != 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
