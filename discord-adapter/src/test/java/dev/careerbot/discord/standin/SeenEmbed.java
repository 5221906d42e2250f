package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An embed as a user sees it; what is absent is empty. */
public record SeenEmbed(
        String title, String url, String description, List<Field> fields, String footer, String author, int colour) {
    public SeenEmbed {
        fields = List.copyOf(fields);
    }

    /** A titled part of an embed. */
    public record Field(String name, String value, boolean inline) {}

    static SeenEmbed of(JsonNode json) {
        return new SeenEmbed(
                json.path("title").asText(),
                json.path("url").asText(),
                json.path("description").asText(),
                Json.elements(json.path("fields")).stream()
                        .map(field -> new Field(
                                field.path("name").asText(),
                                field.path("value").asText(),
                                field.path("inline").asBoolean()))
                        .toList(),
                json.path("footer").path("text").asText(),
                json.path("author").path("name").asText(),
                json.path("color").asInt());
    }

    /** The characters that Discord counts towards 6000 in a message. */
    int length() {
        StringBuilder all =
                new StringBuilder(title).append(description).append(footer).append(author);
        fields.forEach(field -> all.append(field.name()).append(field.value()));
        return all.codePointCount(0, all.length());
    }
}
