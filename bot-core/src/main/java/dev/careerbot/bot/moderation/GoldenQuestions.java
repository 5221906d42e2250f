package dev.careerbot.bot.moderation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.careerbot.knowledge.resources.Resources;
import java.util.List;

/** The golden questions that ship with the bot: those of its own articles, and some that none may answer. */
public final class GoldenQuestions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldenQuestions() {}

    /** All of them. */
    public static List<GoldenQuestion> shipped() {
        return Resources.text(GoldenQuestions.class, "/dev/careerbot/bot/golden.jsonl")
                .lines()
                .map(GoldenQuestions::parse)
                .toList();
    }

    private static GoldenQuestion parse(String line) {
        try {
            return JSON.readValue(line, GoldenQuestion.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("golden.jsonl does not parse: " + line, e);
        }
    }
}
