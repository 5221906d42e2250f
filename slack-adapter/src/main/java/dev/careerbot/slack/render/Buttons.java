package dev.careerbot.slack.render;

import com.google.gson.JsonObject;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.render.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Actions as buttons. */
final class Buttons {
    /** As many as read well in the narrow pane; Slack would take 25. */
    private static final int A_ROW = 5;

    private static final int LABEL = 75;

    private Buttons() {}

    /** Rows of buttons, one for each action; none for no actions. */
    static List<JsonObject> rows(List<Action> actions) {
        Map<String, JsonObject> buttons = new LinkedHashMap<>();
        actions.forEach(action -> buttons.putIfAbsent(action.id(), button(action)));
        List<JsonObject> all = new ArrayList<>(buttons.values());
        List<JsonObject> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += A_ROW) {
            JsonObject row = Json.typed("actions");
            row.add("elements", Json.array(all.subList(from, Math.min(all.size(), from + A_ROW))));
            rows.add(row);
        }
        return rows;
    }

    private static JsonObject button(Action action) {
        JsonObject button = Json.typed("button");
        button.addProperty("action_id", action.id());
        button.add("text", Json.plain(cut(SafeText.of(action.label()), LABEL)));
        return button;
    }

    /** A text of at least one and at most so many characters. */
    static String cut(String text, int most) {
        return text.isBlank() ? "…" : SafeText.shortened(text.strip(), most);
    }
}
