package dev.careerbot.slack.render;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.careerbot.bot.chat.Controls;
import dev.careerbot.bot.chat.GivenAnswer;
import dev.careerbot.bot.interaction.Action;
import dev.careerbot.bot.interaction.Attachment;
import dev.careerbot.bot.render.PlainText;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Block;
import dev.careerbot.bot.reply.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders replies as messages of Block Kit: the lead in bold, a table as rows of fields, sources below, buttons last. What is too
 * long for one message becomes several. Pure; immutable and safe for use by several threads.
 */
public final class SlackRenderer {
    /** The most characters of one message's blocks; Slack takes about 13,000 with all that is around them. */
    static final int MESSAGE = 9000;

    /** The most blocks of one message but for buttons; Slack takes 50. */
    static final int BLOCKS = 35;

    /** {@code chat.update} takes no longer texts. */
    private static final int FALLBACK = 3500;

    private static final int MOST_ACTIONS = 25;

    private SlackRenderer() {}

    /** The whole reply as messages, the buttons with the last. */
    public static List<Shown> all(Reply reply) {
        List<Shown> pages = pages(reply);
        List<Shown> shown = new ArrayList<>(pages.subList(0, pages.size() - 1));
        shown.add(pages.get(pages.size() - 1).with(Buttons.rows(some(reply.actions()))));
        return shown;
    }

    /**
     * One part of an answer, with what may be done with it, and a button for the next part where there is one.
     *
     * @param page from 1; the last one where there are fewer
     */
    public static Shown page(Reply reply, GivenAnswer answer, int page) {
        List<Shown> pages = pages(reply);
        int number = Math.min(page, pages.size());
        List<Action> controls = new ArrayList<>();
        if (number < pages.size()) {
            controls.add(Controls.more(answer, number + 1));
        }
        controls.addAll(Controls.of(reply, answer));
        List<JsonObject> below = new ArrayList<>();
        if (pages.size() > 1) {
            below.add(Json.context("Part " + number + " of " + pages.size()));
        }
        if (number == pages.size()) {
            below.addAll(Buttons.rows(some(reply.actions())));
        }
        below.addAll(Buttons.rows(controls));
        return pages.get(number - 1).with(below);
    }

    /** What a file says, where a message has to do instead. */
    public static List<Shown> attachment(Attachment attachment) {
        return pages(new Reply.Done(
                List.of(new Block.Text(attachment.name() + ":"), new Block.Text(attachment.content())), List.of()));
    }

    private static List<Action> some(List<Action> actions) {
        return actions.subList(0, Math.min(actions.size(), MOST_ACTIONS));
    }

    private static List<Shown> pages(Reply reply) {
        List<List<JsonObject>> pages = new ArrayList<>();
        List<JsonObject> page = new ArrayList<>();
        int length = 0;
        for (JsonObject block : Sections.of(reply)) {
            int more = length(block);
            if (!page.isEmpty() && (length + more > MESSAGE || page.size() == BLOCKS)) {
                pages.add(page);
                page = new ArrayList<>();
                length = 0;
            }
            page.add(block);
            length += more;
        }
        if (page.isEmpty()) {
            page.add(Json.section(Mrkdwn.of(reply.outcome().id())));
        }
        pages.add(page);
        String fallback = fallback(reply);
        return pages.stream().map(blocks -> new Shown(fallback, blocks)).toList();
    }

    private static String fallback(Reply reply) {
        String text = SafeText.of(PlainText.of(reply));
        String escaped = Mrkdwn.escaped(Buttons.cut(text, FALLBACK));
        return escaped.length() <= FALLBACK ? escaped : Mrkdwn.escaped(Buttons.cut(text, FALLBACK / 5));
    }

    private static int length(JsonElement block) {
        int length = 0;
        if (block.isJsonObject()) {
            for (String key : block.getAsJsonObject().keySet()) {
                JsonElement value = block.getAsJsonObject().get(key);
                boolean isText = key.equals("text") && value.isJsonPrimitive();
                length += isText ? value.getAsString().length() : length(value);
            }
        } else if (block.isJsonArray()) {
            for (JsonElement each : block.getAsJsonArray()) {
                length += length(each);
            }
        }
        return length;
    }
}
