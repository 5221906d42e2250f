package dev.careerbot.knowledge.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.careerbot.knowledge.model.Catalogue;
import dev.careerbot.knowledge.model.CertificationId;
import dev.careerbot.knowledge.model.Figure;
import dev.careerbot.knowledge.model.RoleId;
import dev.careerbot.knowledge.model.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What stands in braces behind a claim: {@code {also: [data-engineer], position: topic/side, offers: certification}} and
 * the fields of a figure.
 */
record ClaimAttributes(
        String text,
        List<RoleId> also,
        @Nullable Stance stance,
        List<CertificationId> offers,
        @Nullable Figure figure) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> FIGURE =
            Set.of("quantity", "statistic", "value", "unit", "per", "place", "period", "population");
    private static final Set<String> OTHERS = Set.of("also", "position", "offers");

    /** Splits a bullet into its sentence and attributes; what is wrong goes to {@code problem} and is left out. */
    static ClaimAttributes read(String bullet, Catalogue catalogue, Consumer<String> problem) {
        int open = bullet.endsWith("}") ? bullet.lastIndexOf('{') : -1;
        if (open < 0) {
            return new ClaimAttributes(bullet, List.of(), null, List.of(), null);
        }
        JsonNode node = parse(bullet.substring(open), problem);
        node.fieldNames().forEachRemaining(name -> {
            if (!FIGURE.contains(name) && !OTHERS.contains(name)) {
                problem.accept("unknown attribute '" + name + "'");
            }
        });
        return new ClaimAttributes(
                bullet.substring(0, open).strip(),
                also(node.path("also"), catalogue, problem),
                stance(node.path("position").asText(), catalogue, problem),
                offers(node.path("offers"), catalogue, problem),
                figure(node, problem));
    }

    private static JsonNode parse(String braces, Consumer<String> problem) {
        try {
            return YAML.readTree(braces);
        } catch (JsonProcessingException e) {
            problem.accept("what stands in braces does not parse: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
            return MissingNode.getInstance();
        }
    }

    private static List<RoleId> also(JsonNode node, Catalogue catalogue, Consumer<String> problem) {
        List<RoleId> roles = new ArrayList<>();
        for (String value : values(node)) {
            RoleId role = new RoleId(value);
            if (catalogue.findRole(role).isPresent()) {
                roles.add(role);
            } else {
                problem.accept("unknown role '" + role + "'");
            }
        }
        return roles;
    }

    private static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> values.add(element.asText()));
        } else if (!node.asText().isEmpty()) {
            values.add(node.asText());
        }
        return values;
    }

    private static @Nullable Stance stance(String text, Catalogue catalogue, Consumer<String> problem) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("/", 2);
        boolean known = parts.length == 2
                && catalogue.disagreements().stream()
                        .anyMatch(d -> d.id().equals(parts[0])
                                && d.sides().stream().anyMatch(side -> side.id().equals(parts[1])));
        if (!known) {
            problem.accept("unknown position '" + text + "'; expected topic/side as in positions.yaml");
            return null;
        }
        return new Stance(parts[0], parts[1]);
    }

    private static List<CertificationId> offers(JsonNode node, Catalogue catalogue, Consumer<String> problem) {
        List<CertificationId> certifications = new ArrayList<>();
        for (String value : values(node)) {
            CertificationId id = new CertificationId(value);
            if (catalogue.findCertification(id).isPresent()) {
                certifications.add(id);
            } else {
                problem.accept("unknown certification '" + value + "'; add it to certifications.yaml or mend the id");
            }
        }
        return certifications;
    }

    private static @Nullable Figure figure(JsonNode node, Consumer<String> problem) {
        if (!node.has("quantity") && !node.has("value")) {
            return null;
        }
        for (String field : List.of("quantity", "statistic", "value", "unit")) {
            if (node.path(field).asText().isBlank()) {
                problem.accept("a figure needs quantity, statistic, value and unit; '" + field + "' is missing");
                return null;
            }
        }
        String[] range = node.path("value").asText().replace(",", "").split("(?<=\\d)-", 2);
        try {
            BigDecimal low = new BigDecimal(range[0]);
            return new Figure(
                    node.path("quantity").asText(),
                    node.path("statistic").asText(),
                    low,
                    range.length == 2 ? new BigDecimal(range[1]) : low,
                    node.path("unit").asText(),
                    said(node, "per"),
                    said(node, "place"),
                    said(node, "period"),
                    said(node, "population"));
        } catch (NumberFormatException e) {
            problem.accept("value should be a number or a range such as 2-3, not '"
                    + node.path("value").asText() + "'");
            return null;
        }
    }

    private static @Nullable String said(JsonNode node, String field) {
        String text = node.path(field).asText("");
        return text.isBlank() || text.equals("unsaid") || text.equals("null") ? null : text;
    }
}
