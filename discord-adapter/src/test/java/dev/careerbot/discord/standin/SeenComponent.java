package dev.careerbot.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a message or modal that shows something, such as a button, a menu, a field or a text; rows and other containers are
 * left out, what they hold is not.
 *
 * @param customId what the bot knows it by; empty for a link and for text
 * @param label what is written on it: a button's label, a menu's or field's placeholder, a text
 * @param url where a link leads; else empty
 * @param choices the entries of a menu
 * @param row the number of the top-level part that it is in, from 0
 */
public record SeenComponent(
        Kind kind, String customId, String label, String url, boolean disabled, List<Choice> choices, int row) {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int LINK_STYLE = 5;
    private static final int TEXT_INPUT = 4;
    private static final int TEXT_DISPLAY = 10;

    /** What kind of part it is. */
    public enum Kind {
        BUTTON,
        LINK,
        MENU,
        FIELD,
        TEXT,
        OTHER
    }

    public SeenComponent {
        choices = List.copyOf(choices);
    }

    static List<SeenComponent> of(JsonNode components) {
        List<SeenComponent> found = new ArrayList<>();
        int row = 0;
        for (JsonNode component : components) {
            collect(component, row, "", found);
            row++;
        }
        return found;
    }

    private static void collect(JsonNode json, int row, String label, List<SeenComponent> found) {
        int type = json.path("type").asInt();
        if (type != ROW && (json.has("custom_id") || json.has("url") || type == TEXT_DISPLAY)) {
            found.add(one(json, row, label));
        }
        String inner = json.path("label").asText();
        json.path("components").forEach(child -> collect(child, row, inner, found));
        for (String single : new String[] {"component", "accessory"}) {
            if (json.has(single)) {
                collect(json.path(single), row, inner, found);
            }
        }
    }

    private static SeenComponent one(JsonNode json, int row, String outerLabel) {
        String own = json.path("label")
                .asText(json.path("placeholder").asText(json.path("content").asText()));
        return new SeenComponent(
                kind(json),
                json.path("custom_id").asText(),
                outerLabel.isEmpty() ? own : outerLabel,
                json.path("url").asText(),
                json.path("disabled").asBoolean(),
                Json.elements(json.path("options")).stream()
                        .map(option -> new Choice(
                                option.path("label").asText(),
                                option.path("value").asText()))
                        .toList(),
                row);
    }

    private static Kind kind(JsonNode json) {
        return switch (json.path("type").asInt()) {
            case BUTTON -> json.path("style").asInt() == LINK_STYLE ? Kind.LINK : Kind.BUTTON;
            case 3, 5, 6, 7, 8 -> Kind.MENU;
            case TEXT_INPUT -> Kind.FIELD;
            case TEXT_DISPLAY -> Kind.TEXT;
            default -> Kind.OTHER;
        };
    }
}
