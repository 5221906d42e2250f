package dev.careerbot.knowledge.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data files of the build. Safe for use by several threads. */
public final class Resources {
    private Resources() {}

    /**
     * A file's bytes.
     *
     * @param owner the class beside whose file it lies
     * @param name relative to the class's package, or absolute with a slash first
     * @throws IllegalStateException where the build lacks it
     */
    public static byte[] bytes(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the build: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The same as text. */
    public static String text(Class<?> owner, String name) {
        return new String(bytes(owner, name), StandardCharsets.UTF_8);
    }

    /** The same as YAML. */
    public static JsonNode yaml(Class<?> owner, String name) {
        try {
            return new YAMLMapper().readTree(bytes(owner, name));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The same as lists of words by name, in the file's order. */
    public static Map<String, List<String>> lists(Class<?> owner, String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        yaml(owner, name).properties().forEach(list -> {
            List<String> words = new ArrayList<>();
            list.getValue().forEach(word -> words.add(word.asText()));
            lists.put(list.getKey(), words);
        });
        return lists;
    }

    private static UncheckedIOException unreadable(String name, IOException cause) {
        return new UncheckedIOException("cannot read " + name + " from the build", cause);
    }
}
