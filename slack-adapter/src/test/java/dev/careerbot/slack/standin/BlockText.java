package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Blocks as a reader reads them, in plain lines. */
final class BlockText {
    private BlockText() {}

    static String of(JsonNode blocks) {
        return stream(blocks).map(BlockText::block).collect(Collectors.joining("\n"));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "header" -> "# " + text(block.path("text"));
            case "divider" -> "---";
            case "markdown" -> block.path("text").asText();
            case "section" -> section(block);
            case "context" -> "_" + elements(block) + "_";
            case "input" -> text(block.path("label")) + ": " + element(block.path("element"));
            case "image" -> "(image: " + block.path("alt_text").asText() + ")";
            case "table" -> stream(block.path("rows")).map(BlockText::row).collect(Collectors.joining("\n"));
            case "rich_text" -> inline(block);
            default -> elements(block);
        };
    }

    private static String section(JsonNode block) {
        List<String> lines = new ArrayList<>();
        if (block.has("text")) {
            lines.add(text(block.path("text")));
        }
        list(block.path("fields")).forEach(field -> lines.add(text(field)));
        if (block.has("accessory")) {
            lines.add(element(block.path("accessory")));
        }
        return String.join("\n", lines);
    }

    private static String elements(JsonNode block) {
        return stream(block.path("elements")).map(BlockText::element).collect(Collectors.joining(" "));
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "plain_text", "mrkdwn" -> text(element);
            case "image" -> "(image: " + element.path("alt_text").asText() + ")";
            case "button", "icon_button" -> "[" + text(element.path("text")) + "]";
            case "feedback_buttons" ->
                "[" + text(element.path("positive_button").path("text")) + "] ["
                        + text(element.path("negative_button").path("text")) + "]";
            default -> choice(element);
        };
    }

    private static String choice(JsonNode element) {
        String chosen = text(element.path("initial_option").path("text"));
        String shown = chosen.isEmpty() ? text(element.path("placeholder")) : chosen;
        List<String> options = new ArrayList<>();
        list(element.path("options")).forEach(option -> options.add(text(option.path("text"))));
        return "[" + shown + " v" + (options.isEmpty() ? "" : ": " + String.join(" / ", options)) + "]";
    }

    private static String row(JsonNode row) {
        return stream(row)
                .map(cell -> cell.has("text") ? cell.path("text").asText() : inline(cell))
                .collect(Collectors.joining(" | "));
    }

    private static String inline(JsonNode rich) {
        return Json.objectsIn(rich).stream()
                .map(each -> switch (each.path("type").asText()) {
                    case "text" -> each.path("text").asText();
                    case "link" -> each.path("text").asText(each.path("url").asText());
                    case "user" -> "<@" + each.path("user_id").asText() + ">";
                    default -> "";
                })
                .collect(Collectors.joining());
    }

    private static String text(JsonNode text) {
        return text.path("text").asText("");
    }
}
