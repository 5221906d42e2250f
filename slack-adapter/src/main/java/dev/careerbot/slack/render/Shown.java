package dev.careerbot.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as Slack takes it.
 *
 * @param fallback what notifications and screen readers say
 */
public record Shown(String fallback, List<JsonObject> blocks) {
    public Shown {
        blocks = List.copyOf(blocks);
    }

    /** A message of one line. */
    public static Shown line(String text) {
        return new Shown(Mrkdwn.of(text), List.of(Json.section(Mrkdwn.of(text))));
    }

    /** The same with more blocks below. */
    Shown with(List<JsonObject> more) {
        List<JsonObject> all = new ArrayList<>(blocks);
        all.addAll(more);
        return new Shown(fallback, all);
    }

    /** What it begins with, in Markdown, to be shown bit by bit; empty where it begins with no text. */
    public String lead() {
        JsonObject first = blocks.get(0);
        boolean isText = first.has("text") && first.get("text").isJsonObject() && !first.has("fields");
        return isText
                ? first.getAsJsonObject("text").get("text").getAsString().replaceFirst("^\\*([^*\n]+)\\*", "**$1**")
                : "";
    }

    /** What stands below that. */
    public Shown below() {
        return new Shown(fallback, blocks.subList(1, blocks.size()));
    }

    /** The blocks as one array. */
    public JsonArray array() {
        return Json.array(blocks);
    }
}
