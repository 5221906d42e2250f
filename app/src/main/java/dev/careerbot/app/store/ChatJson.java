package dev.careerbot.app.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.careerbot.bot.Request;
import dev.careerbot.knowledge.store.Document;
import dev.careerbot.knowledge.store.StoreException;

/** What arrived and what was answered, as JSON. Safe for use by several threads. */
final class ChatJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Request.Input.class, InputKinds.class)
            .addMixIn(Document.class, DocumentFields.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ChatJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Request.Input.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Request.Input.Command.class, name = "command")
    })
    private interface InputKinds {}

    @SuppressWarnings("UnusedVariable") // the parameters are there for their annotations
    @JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE)
    private abstract static class DocumentFields {
        @JsonCreator
        DocumentFields(@JsonProperty("name") String name, @JsonProperty("content") byte[] content) {}

        @JsonProperty("name")
        abstract String name();

        @JsonProperty("content")
        abstract byte[] content();
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    /** @throws StoreException where it is damaged */
    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new StoreException("the store holds a damaged " + type.getSimpleName() + "; restore a backup", e);
        }
    }
}
