package dev.careerbot.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Puts Block Kit's JSON together. */
final class Json {
    private Json() {}

    static JsonObject typed(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    static JsonObject mrkdwn(String text) {
        JsonObject object = typed("mrkdwn");
        object.addProperty("text", text);
        object.addProperty("verbatim", true);
        return object;
    }

    static JsonObject plain(String text) {
        JsonObject object = typed("plain_text");
        object.addProperty("text", text);
        object.addProperty("emoji", false);
        return object;
    }

    static JsonArray array(List<? extends JsonElement> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    static JsonObject section(String markup) {
        JsonObject section = typed("section");
        section.add("text", mrkdwn(markup));
        return section;
    }

    static JsonObject context(String markup) {
        JsonObject context = typed("context");
        context.add("elements", array(List.of(mrkdwn(markup))));
        return context;
    }
}
