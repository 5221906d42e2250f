package dev.careerbot.knowledge.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerbot.knowledge.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a YAML file into its entries with their lines: the elements of a list, or of the lists under the keys of a map. */
public final class YamlEntries {
    private static final YAMLMapper YAML = new YAMLMapper();

    private YamlEntries() {}

    /**
     * One entry.
     *
     * @param key the key under which it stands; empty in a plain list
     * @param line where it begins, from 1
     */
    public record Entry(String key, int line, JsonNode node) {}

    /** The entries of {@code text}; where it does not parse, those before the mistake, which is added to {@code problems}. */
    public static List<Entry> read(String file, String text, List<Problem> problems) {
        List<Entry> entries = new ArrayList<>();
        try (JsonParser parser = YAML.getFactory().createParser(text)) {
            JsonToken root = parser.nextToken();
            if (root == JsonToken.START_ARRAY) {
                readList("", parser, entries);
            } else if (root == JsonToken.START_OBJECT) {
                readMap(parser, entries);
            } else if (root != null) {
                problems.add(new Problem(file, 1, "expected a list or a map of lists"));
            }
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            problems.add(
                    new Problem(file, location == null ? 0 : location.getLineNr(), firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
        return entries;
    }

    private static void readList(String key, JsonParser parser, List<Entry> entries) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(new Entry(key, line(parser), node(parser)));
        }
    }

    private static void readMap(JsonParser parser, List<Entry> entries) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                readList(key, parser, entries);
            } else {
                entries.add(new Entry(key, line(parser), node(parser)));
            }
        }
    }

    private static JsonNode node(JsonParser parser) throws IOException {
        return YAML.readTree(parser);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("this is no YAML");
    }
}
