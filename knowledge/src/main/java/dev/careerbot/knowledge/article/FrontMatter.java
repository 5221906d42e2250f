package dev.careerbot.knowledge.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerbot.knowledge.model.Article;
import dev.careerbot.knowledge.model.ArticleId;
import dev.careerbot.knowledge.model.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The provenance at the top of a digest: YAML between two lines of {@code ---}. Used by one thread. */
final class FrontMatter {
    private static final Set<String> FIELDS = Set.of("title", "publisher", "published", "url", "aliases");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final String file;
    private final int firstLine;
    private final List<Problem> problems;

    /** @param firstLine the number in the file, from 1, of the first line that will be read */
    FrontMatter(String file, int firstLine, List<Problem> problems) {
        this.file = file;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /** The article described by {@code lines} up to the closing mark, or empty with the problems noted. */
    Optional<Article> read(ArticleId id, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals("---")) {
            problem(
                    firstLine,
                    "a digest begins with front matter: a line '---', then title, publisher, published, url, then '---'");
            return Optional.empty();
        }
        int end = lines.subList(1, lines.size()).indexOf("---") + 1;
        if (end == 0) {
            problem(firstLine, "the front matter is not closed by a line '---'");
            return Optional.empty();
        }
        try {
            JsonNode node = YAML.readTree(String.join("\n", lines.subList(1, end)));
            return node.isObject() ? article(id, node) : missingTitle();
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            String why = e.getOriginalMessage().lines().findFirst().orElse("no YAML");
            problem(
                    location == null ? firstLine : location.getLineNr() + firstLine,
                    "the front matter does not parse: " + why);
            return Optional.empty();
        }
    }

    private Optional<Article> article(ArticleId id, JsonNode node) {
        node.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                problem(
                        firstLine,
                        "unknown front matter '" + name + "'; known are "
                                + String.join(", ", FIELDS.stream().sorted().toList()));
            }
        });
        if (node.path("title").asText().isBlank()) {
            return missingTitle();
        }
        List<String> aliases = new ArrayList<>();
        node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return Optional.of(new Article(
                id,
                "article",
                node.path("title").asText().strip(),
                text(node, "publisher"),
                text(node, "author"),
                date(text(node, "published")),
                url(text(node, "url")),
                aliases));
    }

    private Optional<Article> missingTitle() {
        problem(firstLine, "the front matter needs a title");
        return Optional.empty();
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText("").strip();
        return text.isEmpty() || text.equals("null") ? null : text;
    }

    private @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(firstLine, "published should be a date such as 2024-03-01, not '" + text + "'; shown as undated");
            return null;
        }
    }

    private @Nullable URI url(@Nullable String text) {
        try {
            URI url = text == null ? null : new URI(text);
            if (url == null || "http".equals(url.getScheme()) || "https".equals(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        problem(firstLine, "url should begin with http:// or https://, not '" + text + "'; left out");
        return null;
    }

    private void problem(int line, String message) {
        problems.add(new Problem(file, line, message));
    }
}
