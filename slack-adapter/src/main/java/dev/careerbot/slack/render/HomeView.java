package dev.careerbot.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Home tab. Pure. */
public final class HomeView {
    /** Slack takes 100. */
    private static final int BLOCKS = 90;

    private static final int HEADING = 150;

    private HomeView() {}

    /**
     * A Home tab.
     *
     * @param questions what may be asked, as buttons
     * @param asked what the reader asked lately, as buttons that ask it again
     * @param reports for moderators: replies under headings; what does not fit is left to their commands
     */
    public static JsonObject of(List<Action> questions, List<Action> asked, Map<String, Reply> reports) {
        List<JsonObject> blocks = new ArrayList<>();
        blocks.add(header("Career questions"));
        blocks.add(Json.section(
                "Ask me about roles, skills, certifications and pay, in your own words: here under Messages,"
                        + " or in a channel by mentioning me. I name a source for every statement."));
        questions.forEach(question -> blocks.addAll(Buttons.rows(List.of(question))));
        if (!asked.isEmpty()) {
            blocks.add(header("You asked lately"));
            asked.forEach(question -> blocks.addAll(Buttons.rows(List.of(question))));
        }
        reports.forEach((heading, reply) -> {
            blocks.add(Json.typed("divider"));
            blocks.add(header(heading));
            blocks.addAll(Sections.of(reply));
        });
        JsonObject view = Json.typed("home");
        JsonArray shown = new JsonArray();
        blocks.stream().limit(BLOCKS).forEach(shown::add);
        if (blocks.size() > BLOCKS) {
            shown.add(Json.context("There is more; the commands show it all."));
        }
        view.add("blocks", shown);
        return view;
    }

    private static JsonObject header(String text) {
        JsonObject header = Json.typed("header");
        header.add("text", Json.plain(Buttons.cut(text, HEADING)));
        return header;
    }
}
