package dev.careerbot.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerbot.knowledge.store.Document;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue's file of what moderators say of names that are found in articles. */
public final class NamesFile {
    /** The file's name. */
    public static final String NAME = "names.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();

    private NamesFile() {}

    /**
     * With one more alias.
     *
     * @param before the file as it is; empty for none yet
     * @throws IllegalArgumentException where it is not the YAML that it should be
     */
    public static Document withAlias(Optional<Document> before, String name, String means) {
        return with(before, "aliases", name, means);
    }

    /** With one more name that is ignored; otherwise the same. */
    public static Document withIgnored(Optional<Document> before, String name) {
        return with(before, "ignored", name, null);
    }

    private static Document with(Optional<Document> before, String key, String name, @Nullable String means) {
        try {
            ObjectNode root =
                    before.isPresent() ? (ObjectNode) YAML.readTree(before.get().content()) : YAML.createObjectNode();
            ArrayNode entries = root.path(key).isArray() ? (ArrayNode) root.path(key) : root.putArray(key);
            ObjectNode entry = entries.addObject().put("name", name);
            if (means != null) {
                entry.put("means", means);
            }
            return new Document(NAME, YAML.writeValueAsString(root).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException(NAME + " is not as it should be; take it out with kb remove", e);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
