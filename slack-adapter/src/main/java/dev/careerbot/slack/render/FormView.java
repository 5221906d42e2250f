package dev.careerbot.slack.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.careerbot.bot.command.CommandSpec;
import dev.careerbot.bot.interaction.Form;
import dev.careerbot.bot.render.SafeText;
import dev.careerbot.bot.reply.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Forms as modals: a block a field, named like it. Pure. */
public final class FormView {
    /** The value of a flag that is set. */
    static final String YES = "yes";

    private static final int TITLE = 24;
    private static final int LABEL = 2000;
    private static final int OPTION = 75;
    private static final int OPTION_VALUE = 150;
    private static final char KIND = '.';

    private FormView() {}

    /**
     * A modal.
     *
     * @param choices by field all values that it may have; none for any
     * @param values by field what is known already
     * @param memo what comes back with the submission, at most 3,000 characters
     */
    public static JsonObject of(
            Form form, Map<String, List<String>> choices, Map<String, String> values, String callback, String memo) {
        JsonObject view = Json.typed("modal");
        boolean isShort = form.title().length() <= TITLE;
        view.add("title", Json.plain(isShort ? Buttons.cut(form.title(), TITLE) : "Career Bot"));
        view.add("submit", Json.plain("Send"));
        view.add("close", Json.plain("Cancel"));
        view.addProperty("callback_id", callback);
        view.addProperty("private_metadata", memo);
        JsonArray blocks = new JsonArray();
        if (!isShort) {
            blocks.add(Json.section(Mrkdwn.of(form.title())));
        }
        form.fields()
                .forEach(field -> blocks.add(input(
                        field,
                        choices.getOrDefault(field.name(), List.of()),
                        Optional.ofNullable(values.get(field.name())).filter(value -> !value.isBlank()))));
        view.add("blocks", blocks);
        return view;
    }

    /** A modal that only says something. */
    public static JsonObject notice(Reply reply) {
        JsonObject view = Json.typed("modal");
        view.add("title", Json.plain("Career Bot"));
        view.add("close", Json.plain("Close"));
        view.add("blocks", Json.array(Sections.of(reply)));
        return view;
    }

    private static JsonObject input(Form.Field field, List<String> choices, Optional<String> value) {
        JsonObject input = Json.typed("input");
        input.addProperty("block_id", field.name());
        input.add("label", Json.plain(Buttons.cut(SafeText.of(field.label()), LABEL)));
        input.addProperty("optional", !field.required());
        JsonObject element = choices.isEmpty() ? element(field.kind(), value) : select(choices, value);
        element.addProperty("action_id", field.kind().name().toLowerCase(Locale.ROOT) + KIND + field.name());
        input.add("element", element);
        return input;
    }

    /** The kind of the field whose choices are loaded; empty where no field is called so. */
    public static Optional<CommandSpec.Kind> kind(String actionId) {
        int end = actionId.indexOf(KIND);
        String name = end < 0 ? "" : actionId.substring(0, end).toUpperCase(Locale.ROOT);
        return List.of(CommandSpec.Kind.values()).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static JsonObject element(CommandSpec.Kind kind, Optional<String> value) {
        return switch (kind) {
            case ROLE, SKILL, SOURCE -> suggesting(value);
            case TEXT -> text("plain_text_input", value);
            case NUMBER -> {
                JsonObject number = text("number_input", value.filter(digits -> digits.matches("\\d{1,18}")));
                number.addProperty("is_decimal_allowed", false);
                yield number;
            }
            case FLAG -> checkbox(value);
            case FILE -> {
                JsonObject file = Json.typed("file_input");
                file.addProperty("max_files", 1);
                yield file;
            }
            case PERSON -> Json.typed("users_select");
            case CHANNEL -> Json.typed("conversations_select");
        };
    }

    private static JsonObject text(String type, Optional<String> value) {
        JsonObject text = Json.typed(type);
        value.ifPresent(given -> text.addProperty("initial_value", Buttons.cut(given, Form.LONGEST_VALUE)));
        return text;
    }

    private static JsonObject suggesting(Optional<String> value) {
        JsonObject select = Json.typed("external_select");
        select.addProperty("min_query_length", 0);
        value.ifPresent(given -> select.add("initial_option", option(given, given)));
        return select;
    }

    private static JsonObject checkbox(Optional<String> value) {
        JsonObject boxes = Json.typed("checkboxes");
        JsonArray options = new JsonArray();
        options.add(option("Yes", YES));
        boxes.add("options", options);
        value.ifPresent(given -> boxes.add("initial_options", options.deepCopy()));
        return boxes;
    }

    private static JsonObject select(List<String> choices, Optional<String> value) {
        JsonObject select = Json.typed("static_select");
        select.add("options", options(choices));
        value.filter(choices::contains).ifPresent(given -> select.add("initial_option", option(given, given)));
        return select;
    }

    /** Options to choose from, as a choice that loads them wants them. */
    public static JsonArray options(List<String> texts) {
        JsonArray options = new JsonArray();
        texts.stream().distinct().forEach(text -> options.add(option(text, text)));
        return options;
    }

    private static JsonObject option(String text, String value) {
        JsonObject option = new JsonObject();
        option.add("text", Json.plain(Buttons.cut(SafeText.of(text), OPTION)));
        option.addProperty("value", Buttons.cut(value, OPTION_VALUE));
        return option;
    }
}
