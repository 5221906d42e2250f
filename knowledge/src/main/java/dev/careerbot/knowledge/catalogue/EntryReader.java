package dev.careerbot.knowledge.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.careerbot.knowledge.model.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one entry, noting as a problem whatever a person got wrong. Used by one thread. */
final class EntryReader {
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final String file;
    private final YamlEntries.Entry entry;
    private final List<Problem> problems;
    private final int before;

    EntryReader(String file, YamlEntries.Entry entry, Set<String> fields, List<Problem> problems) {
        this.file = file;
        this.entry = entry;
        this.problems = problems;
        this.before = problems.size();
        if (!entry.node().isObject()) {
            problem("expected the fields " + String.join(", ", fields));
        }
        entry.node().fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                problem("unknown field '" + name + "'; known are "
                        + String.join(", ", fields.stream().sorted().toList()));
            }
        });
    }

    boolean isSound() {
        return problems.size() == before;
    }

    String id() {
        String id = text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            problem("id '" + id + "' should be lower-case words joined by hyphens");
        }
        return id;
    }

    String text(String field) {
        Optional<String> text = findText(field);
        if (text.isEmpty()) {
            problem("field '" + field + "' is missing");
        }
        return text.orElse("");
    }

    Optional<String> findText(String field) {
        JsonNode node = entry.node().path(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isValueNode() || node.asText().isBlank()) {
            problem("field '" + field + "' should be a text");
            return Optional.empty();
        }
        return Optional.of(node.asText().strip());
    }

    @Nullable
    String textOrNull(String field) {
        return findText(field).orElse(null);
    }

    boolean flag(String field) {
        return entry.node().path(field).asBoolean(false);
    }

    List<String> texts(String field) {
        JsonNode node = entry.node().path(field);
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> texts.add(element.asText()));
        } else if (!node.isMissingNode()) {
            problem("field '" + field + "' should be a list: [one, another]");
        }
        return texts;
    }

    @Nullable
    LocalDate date(String field) {
        return findText(field).map(text -> parseDate(field, text)).orElse(null);
    }

    private @Nullable LocalDate parseDate(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem("field '" + field + "' should be a date such as 2024-03-01, not '" + text + "'");
            return null;
        }
    }

    JsonNode node(String field) {
        return entry.node().path(field);
    }

    void problem(String message) {
        problems.add(new Problem(file, entry.line(), message));
    }
}
