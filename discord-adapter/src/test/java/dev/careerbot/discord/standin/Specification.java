package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Discord's published OpenAPI document, which requests and answers are checked against. It is found in the folder that the system
 * property or environment variable {@value #PROPERTY} names, or else in a folder {@code shared} beside the project or beside a
 * folder above it; it is not part of the project. Thread-safe; read once.
 */
public final class Specification {
    /** Names the folder in which {@code specs/discord-openapi.json} is. */
    public static final String PROPERTY = "CAREER_BOT_SHARED";

    private static final String FILE = "specs/discord-openapi.json";
    private static final String ADDRESS = "https://specification.invalid/discord";
    private static final Optional<Specification> AT_HAND = locate().map(Specification::read);

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Specification(JsonNode document) {
        this.document = document;
        String text = document.toString();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, text)));
    }

    /** Why: the first check of a route takes seconds, which would otherwise fall into somebody's three. */
    private Specification warmedUp() {
        JsonNode response =
                Json.object().put("type", 4).set("data", Json.object().put("content", "hello"));
        problemsOfRequest("POST", "/interactions/{interaction_id}/{interaction_token}/callback", response);
        problemsOfRequest("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", response.path("data"));
        problemsOfRequest("POST", "/channels/{channel_id}/messages", response.path("data"));
        return this;
    }

    /** The document, where it is at hand. */
    public static Optional<Specification> atHand() {
        return AT_HAND;
    }

    private static Optional<Path> locate() {
        Stream<String> named = Stream.of(
                        System.getProperty(PROPERTY, ""), System.getenv().getOrDefault(PROPERTY, ""))
                .filter(folder -> !folder.isEmpty());
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolveSibling("shared"));
        return Stream.concat(named.map(Path::of), above)
                .map(folder -> folder.resolve(FILE))
                .filter(java.nio.file.Files::isRegularFile)
                .findFirst();
    }

    private static Specification read(Path file) {
        try {
            return new Specification(Json.read(java.nio.file.Files.readAllBytes(file))).warmedUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> problemsOfRequest(String method, String route, JsonNode body) {
        String pointer = operation(method, route) + "/requestBody/content/application~1json/schema";
        if (document.at(pointer).isMissingNode()) {
            return List.of();
        }
        if (body.isMissingNode()) {
            boolean required = document.at(operation(method, route) + "/requestBody/required")
                    .asBoolean();
            return required ? List.of("a body is missing") : List.of();
        }
        return problems(pointer, body);
    }

    /** The fields that no variant of the request has, by their paths. */
    List<String> unknownFields(String method, String route, JsonNode body) {
        JsonNode schema = document.at(operation(method, route) + "/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? List.of() : new UnknownFields(document).in(body, schema);
    }

    List<String> problemsOfAnswer(String method, String route, int status, JsonNode body) {
        String responses = operation(method, route) + "/responses";
        if (document.at(responses).isMissingNode()) {
            return List.of();
        }
        if (document.at(responses + "/" + status).isMissingNode()) {
            return List.of("the status " + status + " is not foreseen");
        }
        String pointer = responses + "/" + status + "/content/application~1json/schema";
        if (document.at(pointer).isMissingNode()) {
            return List.of();
        }
        return body.isMissingNode() ? List.of("the body is missing") : problems(pointer, body);
    }

    private List<String> problems(String pointer, JsonNode body) {
        Schema schema =
                schemas.computeIfAbsent(pointer, key -> registry.getSchema(SchemaLocation.of(ADDRESS + "#" + key)));
        return schema.validate(body).stream()
                .map(Error::toString)
                .distinct()
                .limit(10)
                .toList();
    }

    private static String operation(String method, String route) {
        return "/paths/" + route.replace("~", "~0").replace("/", "~1") + "/"
                + method.toLowerCase(java.util.Locale.ROOT);
    }
}
