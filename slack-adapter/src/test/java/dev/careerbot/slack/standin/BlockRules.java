package dev.careerbot.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields and limits of blocks, after Slack's reference of Block Kit. */
final class BlockRules {
    private static final int ID = 255;
    private static final Map<String, Set<String>> FIELDS = Map.ofEntries(
            Map.entry("section", Set.of("type", "block_id", "text", "fields", "accessory", "expand")),
            Map.entry("header", Set.of("type", "block_id", "text")),
            Map.entry("divider", Set.of("type", "block_id")),
            Map.entry("context", Set.of("type", "block_id", "elements")),
            Map.entry("actions", Set.of("type", "block_id", "elements")),
            Map.entry("context_actions", Set.of("type", "block_id", "elements")),
            Map.entry("image", Set.of("type", "block_id", "image_url", "slack_file", "alt_text", "title")),
            Map.entry("input", Set.of("type", "block_id", "label", "element", "dispatch_action", "hint", "optional")),
            Map.entry("markdown", Set.of("type", "block_id", "text")),
            Map.entry("table", Set.of("type", "block_id", "rows", "column_settings")),
            Map.entry("rich_text", Set.of("type", "block_id", "elements")));
    private static final Set<String> MESSAGES_ONLY = Set.of("markdown", "table", "context_actions");

    private final Problems problems = new Problems();
    private final ElementRules elements = new ElementRules(problems);
    private final boolean inView;

    private BlockRules(boolean inView) {
        this.inView = inView;
    }

    static List<String> problemsOfMessage(JsonNode blocks) {
        return new BlockRules(false).check(blocks, 50);
    }

    static List<String> problemsOfView(JsonNode blocks) {
        return new BlockRules(true).check(blocks, 100);
    }

    static List<String> problemsOfOptions(JsonNode holder) {
        Problems found = new Problems();
        if (holder.has("option_groups")) {
            for (JsonNode group : holder.path("option_groups")) {
                new ElementRules(found).checkOptions(group, 100, "/option_groups");
            }
        } else if (holder.path("options").size() > 0) {
            new ElementRules(found).checkOptions(holder, 100, "");
        }
        return found.found();
    }

    private List<String> check(JsonNode blocks, int most) {
        if (!blocks.isArray()) {
            problems.add("must be an array", "/blocks");
            return problems.found();
        }
        if (blocks.size() > most) {
            problems.add("no more than " + most + " items allowed, has " + blocks.size(), "/blocks");
        }
        List<JsonNode> all = new ArrayList<>();
        blocks.forEach(all::add);
        problems.unique(all, "block_id", "/blocks");
        for (int i = 0; i < all.size(); i++) {
            checkBlock(all.get(i), "/blocks/" + i);
        }
        long markdown = sum(all, "markdown");
        if (markdown > 12_000) {
            problems.add("markdown blocks have " + markdown + " characters, more than 12000", "/blocks");
        }
        if (all.stream().filter(block -> isA(block, "table")).count() > 1) {
            problems.add("only one table is allowed", "/blocks");
        }
        return problems.found();
    }

    private static long sum(List<JsonNode> blocks, String type) {
        return blocks.stream()
                .filter(block -> isA(block, type))
                .mapToLong(block -> block.path("text").asText().length())
                .sum();
    }

    private static boolean isA(JsonNode block, String type) {
        return block.path("type").asText().equals(type);
    }

    private void checkBlock(JsonNode block, String where) {
        String type = block.path("type").asText("");
        if (!FIELDS.containsKey(type) || (inView && MESSAGES_ONLY.contains(type))) {
            problems.add("unsupported type: " + type, where);
            return;
        }
        problems.onlyFields(block, FIELDS.get(type), where);
        problems.atMost(block, "block_id", ID, where);
        problems.unique(
                Json.objectsIn(block).stream()
                        .filter(each -> each.has("action_id"))
                        .toList(),
                "action_id",
                where);
        switch (type) {
            case "section" -> checkSection(block, where);
            case "header" -> problems.text(block, "text", false, 150, where);
            case "context" -> checkContext(block, where);
            case "actions" -> checkActions(block, where);
            case "context_actions" -> checkContextActions(block, where);
            case "image" -> checkImage(block, where);
            case "input" -> checkInput(block, where);
            case "markdown" -> problems.required(block, "text", 12_000, where);
            case "table" -> checkTable(block, where);
            case "rich_text" -> problems.count(block, "elements", 1000, where);
            default -> {}
        }
    }

    private void checkSection(JsonNode block, String where) {
        if (!block.has("text") && !block.has("fields")) {
            problems.add("missing required field: text or fields", where);
        }
        if (block.has("text")) {
            problems.text(block, "text", true, 3000, where);
        }
        if (block.has("fields")) {
            problems.count(block, "fields", 10, where);
            for (JsonNode field : block.path("fields")) {
                problems.text(Json.object().set("field", field), "field", true, 2000, where + "/fields");
            }
        }
        if (block.has("accessory")) {
            elements.check(block.path("accessory"), where + "/accessory");
        }
    }

    private void checkContext(JsonNode block, String where) {
        problems.count(block, "elements", 10, where);
        for (JsonNode element : block.path("elements")) {
            if (isA(element, "image")) {
                elements.check(element, where + "/elements");
            } else {
                problems.text(Json.object().set("element", element), "element", true, 3000, where + "/elements");
            }
        }
    }

    private void checkActions(JsonNode block, String where) {
        problems.count(block, "elements", 25, where);
        for (JsonNode element : block.path("elements")) {
            elements.checkClickable(element, where + "/elements");
        }
    }

    private void checkContextActions(JsonNode block, String where) {
        problems.count(block, "elements", 5, where);
        for (JsonNode element : block.path("elements")) {
            elements.check(element, where + "/elements");
        }
    }

    private void checkImage(JsonNode block, String where) {
        problems.required(block, "alt_text", 2000, where);
        problems.atMost(block, "image_url", 3000, where);
        problems.optionalText(block, "title", 2000, where);
    }

    private void checkInput(JsonNode block, String where) {
        problems.text(block, "label", false, 2000, where);
        problems.optionalText(block, "hint", 2000, where);
        elements.check(block.path("element"), where + "/element");
        if (isA(block.path("element"), "button")) {
            problems.add("unsupported element: button", where + "/element");
        }
    }

    private void checkTable(JsonNode block, String where) {
        problems.count(block, "rows", 100, where);
        for (JsonNode row : block.path("rows")) {
            if (row.size() < 1 || row.size() > 20) {
                problems.add("must have between 1 and 20 cells, has " + row.size(), where + "/rows");
            }
            for (JsonNode cell : row) {
                if (isA(cell, "raw_text")) {
                    problems.onlyFields(cell, Set.of("type", "text"), where + "/rows");
                    problems.required(cell, "text", 10_000, where + "/rows");
                } else if (!isA(cell, "rich_text")) {
                    problems.add("unsupported type: " + cell.path("type").asText(), where + "/rows");
                }
            }
        }
    }
}
